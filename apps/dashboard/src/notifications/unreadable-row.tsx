import type { UnreadableNotification } from "@growflyer/services/notifications/list";
import { TriangleAlert } from "lucide-react";
import { Card } from "@/ui/card";
import { DeleteNotification } from "./delete-notification";
import { EnabledSwitch } from "./enabled-switch";

/** In the list, a notification of which this version knows too little to show or change it. */
export function UnreadableRow({
  campaignId,
  notification,
}: {
  campaignId: string;
  notification: UnreadableNotification;
}) {
  const { id, enabled } = notification;
  return (
    <Card className="grid gap-x-6 gap-y-4 border-warning/30 bg-warning-soft p-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="flex min-w-0 items-start gap-3">
        <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-warning" />
        <div className="grid min-w-0 gap-1">
          <h2
            id={`${id}-message`}
            className="text-[0.9375rem] leading-relaxed font-medium break-words"
          >
            This version cannot read this notification
          </h2>
          <p className="max-w-prose text-sm text-muted-foreground">
            Most likely a newer version of Growflyer has made it. Visitors do not see it, whether it
            is enabled or not, until this server is updated.
          </p>
        </div>
      </div>
      <div className="flex items-center justify-between gap-3 border-t pt-3 md:border-0 md:pt-0">
        <EnabledSwitch
          campaignId={campaignId}
          notificationId={id}
          enabled={enabled}
          disabled={!enabled}
        />
        <DeleteNotification campaignId={campaignId} notificationId={id} />
      </div>
    </Card>
  );
}
