import { NotificationType } from "@growflyer/contracts/notification";
import { getLatestConversion } from "@growflyer/services/conversions/get-latest";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { BackLink } from "@/notifications/back-link";
import { NotificationEditor } from "@/notifications/notification-editor";
import { defaultsOf, notificationTypeInfo } from "@/notifications/notification-types";
import { TypeGallery } from "@/notifications/type-gallery";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "New notification" };

export default async function NewNotificationPage({
  params,
  searchParams,
}: PageProps<"/campaigns/[campaignId]/notifications/new">) {
  const campaign = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const path = `/campaigns/${campaign.id}/notifications`;
  const type = NotificationType.safeParse((await searchParams).type).data;
  if (!type) {
    return (
      <div className="grid gap-8">
        <div className="grid gap-3">
          <BackLink href={path}>Notifications</BackLink>
          <PageHeader
            title="Create a notification"
            description="Which kind of popup shall it be?"
          />
        </div>
        <TypeGallery campaignId={campaign.id} />
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={`${path}/new`}>All types</BackLink>
        <PageHeader title={notificationTypeInfo[type].name} />
      </div>
      <NotificationEditor
        key={type}
        campaignId={campaign.id}
        notification={{ id: null, enabled: false, ...defaultsOf(type) }}
        latest={
          await getLatestConversion(getRuntime().context, {
            workspaceId,
            campaignId: campaign.id,
          })
        }
      />
    </div>
  );
}
