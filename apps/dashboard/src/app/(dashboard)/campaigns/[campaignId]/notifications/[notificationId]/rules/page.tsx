import { readCampaignRules } from "@growflyer/services/campaigns/read-rules";
import { compileCampaignRules } from "@growflyer/services/feeds/compile-campaign-rules";
import { getNotification } from "@growflyer/services/notifications/get";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { orNotFound } from "@/actions/or-not-found";
import { loadCampaign } from "@/campaigns/load-campaign";
import { listCountries } from "@/conversions/countries";
import { listLanguages } from "@/display-rules/list-languages";
import { RulesEditor } from "@/display-rules/rules-editor";
import { BackLink } from "@/notifications/back-link";
import { NotificationTabs } from "@/notifications/notification-tabs";
import { notificationTypeInfo } from "@/notifications/notification-types";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "When and where" };

export default async function RulesPage({
  params,
}: PageProps<"/campaigns/[campaignId]/notifications/[notificationId]/rules">) {
  const { campaignId, notificationId } = await params;
  const { workspaceId } = await requireMember();
  const campaign = await loadCampaign(campaignId);
  const notification = await orNotFound(
    getNotification(getRuntime().context, { workspaceId, campaignId }, notificationId),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <BackLink href={`/campaigns/${campaignId}/notifications`}>Notifications</BackLink>
        <PageHeader title={notificationTypeInfo[notification.type].name} />
        <NotificationTabs campaignId={campaignId} notificationId={notification.id} />
      </div>
      <RulesEditor
        campaignId={campaignId}
        rules={notification.rules}
        tested={{
          notification,
          campaignRules: compileCampaignRules(readCampaignRules(campaign.rules)),
          domains: campaign.domains.map(({ pattern }) => pattern),
        }}
        places={{ languages: listLanguages(), countries: listCountries() }}
      />
    </div>
  );
}
