import { getLatestConversion } from "@growflyer/services/conversions/get-latest";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { BackLink } from "@/notifications/back-link";
import { loadNotification } from "@/notifications/load-notification";
import { NotificationEditor } from "@/notifications/notification-editor";
import { NotificationTabs } from "@/notifications/notification-tabs";
import { notificationTypeInfo } from "@/notifications/notification-types";
import { UnreadableNotification } from "@/notifications/unreadable-notification";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Notification" };

export default async function NotificationPage({
  params,
}: PageProps<"/campaigns/[campaignId]/notifications/[notificationId]">) {
  const { campaignId, notificationId } = await params;
  const { workspaceId } = await requireMember();
  const scope = { workspaceId, campaignId };
  const notification = await loadNotification(scope, notificationId);
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={`/campaigns/${campaignId}/notifications`}>Notifications</BackLink>
        <PageHeader
          title={notification ? notificationTypeInfo[notification.type].name : "Notification"}
        />
        <NotificationTabs campaignId={campaignId} notificationId={notificationId} />
      </div>
      {notification ? (
        <NotificationEditor
          campaignId={campaignId}
          notification={notification}
          latest={await getLatestConversion(getRuntime().context, scope)}
        />
      ) : (
        <UnreadableNotification campaignId={campaignId} />
      )}
    </div>
  );
}
