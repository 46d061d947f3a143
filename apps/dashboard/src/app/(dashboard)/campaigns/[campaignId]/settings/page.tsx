import { readCampaignRules } from "@growflyer/services/campaigns/read-rules";
import { readPrivacy } from "@growflyer/services/conversions/showable";
import type { Metadata } from "next";
import { DeleteCampaignCard } from "@/campaigns/delete-campaign-card";
import { DomainsCard } from "@/campaigns/domains-card";
import { loadCampaign } from "@/campaigns/load-campaign";
import { ManualEntryCard } from "@/campaigns/manual-entry-card";
import { PopupRulesForm } from "@/campaigns/popup-rules-form";
import { PrivacyForm } from "@/campaigns/privacy-form";
import { RenameForm } from "@/campaigns/rename-form";
import { VisitorPrivacyCard } from "@/campaigns/visitor-privacy-card";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({
  params,
}: PageProps<"/campaigns/[campaignId]/settings">) {
  const campaign = await loadCampaign((await params).campaignId);
  const rules = readCampaignRules(campaign.rules);
  return (
    <div className="grid gap-8">
      <PageHeader title="Settings" />
      <div className="grid max-w-3xl gap-5">
        <RenameForm campaignId={campaign.id} name={campaign.name} />
        <DomainsCard campaignId={campaign.id} domains={campaign.domains} />
        <PopupRulesForm campaignId={campaign.id} saved={rules} />
        <PrivacyForm campaignId={campaign.id} saved={readPrivacy(campaign)} />
        <VisitorPrivacyCard campaignId={campaign.id} saved={rules} />
        <ManualEntryCard campaignId={campaign.id} manualEntry={campaign.manualEntry} />
        <DeleteCampaignCard campaignId={campaign.id} name={campaign.name} />
      </div>
    </div>
  );
}
