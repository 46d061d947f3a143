import type {
  NotificationListItem,
  ReadableNotification,
} from "@growflyer/services/notifications/list";
import Link from "next/link";
import { Card } from "@/ui/card";
import { DeleteNotification } from "./delete-notification";
import { EnabledSwitch } from "./enabled-switch";
import { notificationTypeInfo, summaryOf } from "./notification-types";
import { UnreadableRow } from "./unreadable-row";

/** The campaign's notifications, newest first, each with its switch and its figures. */
export function NotificationList({
  campaignId,
  notifications,
}: {
  campaignId: string;
  notifications: NotificationListItem[];
}) {
  return (
    <ul aria-label="Notifications" className="grid gap-3">
      {notifications.map((notification) => (
        <li key={notification.id}>
          {notification.unreadable ? (
            <UnreadableRow campaignId={campaignId} notification={notification} />
          ) : (
            <NotificationRow campaignId={campaignId} notification={notification} />
          )}
        </li>
      ))}
    </ul>
  );
}

function NotificationRow({
  campaignId,
  notification,
}: {
  campaignId: string;
  notification: ReadableNotification;
}) {
  const { id, type, settings, enabled, impressions, clicks } = notification;
  return (
    <Card className="grid gap-x-6 gap-y-4 p-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto_auto] md:items-center">
      <div className="flex min-w-0 items-center gap-4">
        <Swatch {...settings} />
        <div className="grid min-w-0 gap-1">
          <h2 className="text-[0.9375rem] leading-relaxed font-medium break-words">
            <Link
              id={`${id}-message`}
              href={`/campaigns/${campaignId}/notifications/${id}`}
              className="rounded outline-none hover:underline hover:underline-offset-4 focus-visible:ring-3 focus-visible:ring-ring/45"
            >
              {summaryOf(notification)}
            </Link>
          </h2>
          <p className="text-sm text-muted-foreground">{notificationTypeInfo[type].name}</p>
        </div>
      </div>
      <dl className="flex gap-6 text-sm md:text-right">
        <Figure label="Impressions" value={impressions} />
        <Figure label="Clicks" value={clicks} />
      </dl>
      <div className="flex items-center justify-between gap-3 border-t pt-3 md:border-0 md:pt-0">
        <EnabledSwitch campaignId={campaignId} notificationId={id} enabled={enabled} />
        <DeleteNotification
          campaignId={campaignId}
          notificationId={id}
          figures={{ impressions, clicks }}
        />
      </div>
    </Card>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex min-w-20 flex-col-reverse">
      <dt className="text-xs text-muted-foreground">{label}</dt>
      <dd className="text-base font-medium tabular-nums">{value.toLocaleString("en")}</dd>
    </div>
  );
}

/** The popup's colours at a glance. */
function Swatch({
  background,
  text,
  accent,
}: {
  background: string;
  text: string;
  accent: string;
}) {
  return (
    <span
      aria-hidden
      className="flex h-12 w-18 shrink-0 items-center gap-2 rounded-xl border px-2.5 shadow-xs max-sm:hidden"
      style={{ background }}
    >
      <span className="size-5 shrink-0 rounded-md" style={{ background: accent }} />
      <span className="grid flex-1 gap-1" style={{ color: text }}>
        <span className="h-1 rounded-full bg-current opacity-80" />
        <span className="h-1 w-2/3 rounded-full bg-current opacity-45" />
      </span>
    </span>
  );
}
