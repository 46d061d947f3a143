"use client";

import { Trash2 } from "lucide-react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { deleteNotificationAction } from "./actions";

/** Deletes a notification after asking. */
export function DeleteNotification({
  campaignId,
  notificationId,
  figures,
}: {
  campaignId: string;
  notificationId: string;
  /** What is lost with it, where that is known. */
  figures?: { impressions: number; clicks: number };
}) {
  async function remove() {
    const result = await attempt(deleteNotificationAction(campaignId, notificationId));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success("Notification deleted");
    return true;
  }
  const lost = figures
    ? ` (${count(figures.impressions, "impression")}, ${count(figures.clicks, "click")})`
    : "";
  return (
    <ConfirmDialog
      trigger={
        <Button
          variant="ghost"
          size="icon"
          aria-label="Delete"
          aria-describedby={`${notificationId}-message`}
        >
          <Trash2 aria-hidden className="text-muted-foreground" />
        </Button>
      }
      title="Delete this notification?"
      description={`It leaves open pages at once. Its figures${lost} are deleted with it, and cannot be brought back.`}
      confirmLabel="Delete"
      onConfirm={remove}
    />
  );
}

function count(value: number, noun: string): string {
  return `${value.toLocaleString("en")} ${noun}${value === 1 ? "" : "s"}`;
}
