import { listSources } from "@growflyer/services/sources/list";
import { Plug } from "lucide-react";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { getRuntime } from "@/runtime";
import { ConnectStripeButton } from "@/sources/connect-stripe-button";
import { StripeSource } from "@/sources/stripe-source";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({
  params,
}: PageProps<"/campaigns/[campaignId]/sources">) {
  const campaign = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const { context, appUrl } = getRuntime();
  const sources = await listSources(context, { workspaceId, campaignId: campaign.id });
  return (
    <div className="grid gap-8">
      <PageHeader title="Sources" description="Where this campaign’s sales come from." />
      {campaign.isDemo && (
        <Notice>
          This is the demo shop’s campaign. The shop sends its simulated purchases here, in test
          mode.
        </Notice>
      )}
      {sources.length === 0 ? (
        <EmptyState
          icon={Plug}
          title="No source yet"
          action={<ConnectStripeButton campaignId={campaign.id} />}
        >
          Connect Stripe, and each sale becomes a popup the moment it is paid. You need an
          endpoint’s signing secret, nothing else: we never ask for your API keys.
        </EmptyState>
      ) : (
        sources.map((source) => (
          <StripeSource
            key={source.id}
            campaignId={campaign.id}
            source={source}
            webhookUrl={`${appUrl}/webhooks/stripe/${source.id}`}
          />
        ))
      )}
    </div>
  );
}
