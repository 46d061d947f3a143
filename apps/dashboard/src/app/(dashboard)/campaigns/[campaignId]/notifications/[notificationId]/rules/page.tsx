import { readCampaignRulesOrReport } from "@growflyer/services/campaigns/read-rules";
import { compileCampaignRules } from "@growflyer/services/feeds/compile-campaign-rules";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { UnreadableRules } from "@/campaigns/unreadable-rules";
import { listCountries } from "@/conversions/countries";
import { listLanguages } from "@/display-rules/list-languages";
import { RulesEditor } from "@/display-rules/rules-editor";
import { BackLink } from "@/notifications/back-link";
import { loadNotification } from "@/notifications/load-notification";
import { NotificationTabs } from "@/notifications/notification-tabs";
import { notificationTypeInfo } from "@/notifications/notification-types";
import { UnreadableNotification } from "@/notifications/unreadable-notification";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "When and where" };

export default async function RulesPage({
  params,
}: PageProps<"/campaigns/[campaignId]/notifications/[notificationId]/rules">) {
  const { campaignId, notificationId } = await params;
  const { workspaceId } = await requireMember();
  const { context, tellsCountry } = getRuntime();
  const campaign = await loadCampaign(campaignId);
  const notification = await loadNotification({ workspaceId, campaignId }, notificationId);
  const campaignRules = readCampaignRulesOrReport(context, campaign.rules);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <BackLink href={`/campaigns/${campaignId}/notifications`}>Notifications</BackLink>
        <PageHeader
          title={notification ? notificationTypeInfo[notification.type].name : "Notification"}
        />
        <NotificationTabs campaignId={campaignId} notificationId={notificationId} />
      </div>
      {!notification && <UnreadableNotification campaignId={campaignId} />}
      {!campaignRules && <UnreadableRules what="there is nothing to try rules against" />}
      {notification && campaignRules && (
        <RulesEditor
          campaignId={campaignId}
          rules={notification.rules}
          tested={{
            notification,
            campaignRules: compileCampaignRules(campaignRules),
            domains: campaign.domains.map(({ pattern }) => pattern),
          }}
          places={{ languages: listLanguages(), countries: listCountries(), tellsCountry }}
        />
      )}
    </div>
  );
}
