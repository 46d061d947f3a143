import { listNotifications } from "@growflyer/services/notifications/list";
import { BellRing } from "lucide-react";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { NotificationList } from "@/notifications/notification-list";
import { getRuntime } from "@/runtime";
import { ActionLink } from "@/ui/action-link";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({
  params,
}: PageProps<"/campaigns/[campaignId]/notifications">) {
  const campaign = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const scope = { workspaceId, campaignId: campaign.id };
  const notifications = await listNotifications(getRuntime().context, scope);
  const create = (
    <ActionLink href={`/campaigns/${campaign.id}/notifications/new`}>
      Create Notification
    </ActionLink>
  );
  const empty = notifications.length === 0;
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Notifications"
        description="The popups that visitors of your website see."
        actions={!empty && create}
      />
      {empty ? (
        <EmptyState icon={BellRing} title="No notification yet" action={create}>
          Design a popup in a minute. Nothing shows on your website before you enable it.
        </EmptyState>
      ) : (
        <NotificationList campaignId={campaign.id} notifications={notifications} />
      )}
    </div>
  );
}
