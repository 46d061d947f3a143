import { readCampaignRulesOrReport } from "@growflyer/services/campaigns/read-rules";
import { readPrivacy } from "@growflyer/services/conversions/showable";
import type { Metadata } from "next";
import { DeleteCampaignCard } from "@/campaigns/delete-campaign-card";
import { DomainsCard } from "@/campaigns/domains-card";
import { loadCampaign } from "@/campaigns/load-campaign";
import { ManualEntryCard } from "@/campaigns/manual-entry-card";
import { PopupRulesForm } from "@/campaigns/popup-rules-form";
import { PrivacyForm } from "@/campaigns/privacy-form";
import { RenameForm } from "@/campaigns/rename-form";
import { UnreadableRules } from "@/campaigns/unreadable-rules";
import { VisitorPrivacyCard } from "@/campaigns/visitor-privacy-card";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({
  params,
}: PageProps<"/campaigns/[campaignId]/settings">) {
  const campaign = await loadCampaign((await params).campaignId);
  const rules = readCampaignRulesOrReport(getRuntime().context, campaign.rules);
  return (
    <div className="grid gap-8">
      <PageHeader title="Settings" />
      <div className="grid max-w-3xl gap-5">
        <RenameForm campaignId={campaign.id} name={campaign.name} />
        <DomainsCard campaignId={campaign.id} domains={campaign.domains} />
        {rules ? (
          <PopupRulesForm campaignId={campaign.id} saved={rules} />
        ) : (
          <UnreadableRules what="it cannot be changed here" />
        )}
        <PrivacyForm campaignId={campaign.id} saved={readPrivacy(campaign)} />
        {rules && <VisitorPrivacyCard campaignId={campaign.id} saved={rules} />}
        <ManualEntryCard campaignId={campaign.id} manualEntry={campaign.manualEntry} />
        <DeleteCampaignCard campaignId={campaign.id} name={campaign.name} />
      </div>
    </div>
  );
}
