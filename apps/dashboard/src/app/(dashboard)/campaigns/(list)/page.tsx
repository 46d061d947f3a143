import { listCampaigns } from "@growflyer/services/campaigns/list";
import { Megaphone, Plus } from "lucide-react";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { CampaignList } from "@/campaigns/campaign-list";
import { LiveRefresh } from "@/campaigns/live-refresh";
import { getRuntime } from "@/runtime";
import { ActionLink } from "@/ui/action-link";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage() {
  const { workspaceId } = await requireMember();
  const campaigns = await listCampaigns(getRuntime().context, { workspaceId });
  const create = (
    <ActionLink href="/campaigns/new">
      <Plus aria-hidden />
      Create a New Campaign
    </ActionLink>
  );
  return (
    <div className="grid gap-8">
      <LiveRefresh stream="/campaigns/live" />
      <PageHeader
        title="Campaigns"
        description="One campaign for each of your websites."
        actions={campaigns.length > 0 && create}
      />
      {campaigns.length > 0 ? (
        <CampaignList campaigns={campaigns} />
      ) : (
        <EmptyState icon={Megaphone} title="Your first popup is three steps away" action={create}>
          Name your website, paste one line into it, and choose what visitors see. To watch it work
          before that, visit the demo shop.
        </EmptyState>
      )}
    </div>
  );
}
