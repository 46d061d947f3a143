import { NavTabs } from "@/ui/nav-tabs";

/** The two pages of a notification. */
export function NotificationTabs({
  campaignId,
  notificationId,
}: {
  campaignId: string;
  notificationId: string;
}) {
  const path = `/campaigns/${campaignId}/notifications/${notificationId}`;
  return (
    <NavTabs
      label="Notification"
      tabs={[
        { href: path, label: "Design", exact: true },
        { href: `${path}/rules`, label: "When and where" },
      ]}
    />
  );
}
