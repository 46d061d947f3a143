"use client";

import { toast } from "sonner";

const id = "notification-live";

/** Says in passing that a notification was enabled; the editor says it beside its switch instead. */
export function showLiveToast(): void {
  toast.success("Your notification is live", { id });
}

export function dismissLiveToast(): void {
  toast.dismiss(id);
}
