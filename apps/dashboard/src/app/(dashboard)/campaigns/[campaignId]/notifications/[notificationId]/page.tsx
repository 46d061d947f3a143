import { getLatestConversion } from "@growflyer/services/conversions/get-latest";
import { getNotification } from "@growflyer/services/notifications/get";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { orNotFound } from "@/actions/or-not-found";
import { BackLink } from "@/notifications/back-link";
import { NotificationEditor } from "@/notifications/notification-editor";
import { NotificationTabs } from "@/notifications/notification-tabs";
import { notificationTypeInfo } from "@/notifications/notification-types";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Notification" };

export default async function NotificationPage({
  params,
}: PageProps<"/campaigns/[campaignId]/notifications/[notificationId]">) {
  const { campaignId, notificationId } = await params;
  const { workspaceId } = await requireMember();
  const scope = { workspaceId, campaignId };
  const notification = await orNotFound(
    getNotification(getRuntime().context, scope, notificationId),
  );
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={`/campaigns/${campaignId}/notifications`}>Notifications</BackLink>
        <PageHeader title={notificationTypeInfo[notification.type].name} />
        <NotificationTabs campaignId={campaignId} notificationId={notification.id} />
      </div>
      <NotificationEditor
        campaignId={campaignId}
        notification={notification}
        latest={await getLatestConversion(getRuntime().context, scope)}
      />
    </div>
  );
}
