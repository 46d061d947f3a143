"use client";

import { startTransition, useId, useOptimistic } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Label } from "@/ui/label";
import { Switch } from "@/ui/switch";
import { setNotificationEnabledAction } from "./actions";
import { dismissLiveToast, showLiveToast } from "./live-toast";

/** A row's switch. It takes effect at once, says so, and goes back when it could not. */
export function EnabledSwitch({
  campaignId,
  notificationId,
  enabled,
  disabled = false,
}: {
  campaignId: string;
  notificationId: string;
  enabled: boolean;
  disabled?: boolean;
}) {
  const id = useId();
  const [shown, show] = useOptimistic(enabled);

  function toggle(next: boolean) {
    startTransition(async () => {
      show(next);
      const result = await attempt(setNotificationEnabledAction(campaignId, notificationId, next));
      if (!result.ok) toast.error(result.message);
      else if (next) showLiveToast();
      else {
        dismissLiveToast();
        toast("Switched off. Visitors do not see it any more");
      }
    });
  }

  return (
    <span className="flex items-center gap-2.5">
      <Switch
        id={id}
        checked={shown}
        disabled={disabled}
        onCheckedChange={toggle}
        aria-describedby={`${notificationId}-message`}
      />
      <Label htmlFor={id} className="font-normal text-muted-foreground">
        Enabled
      </Label>
    </span>
  );
}
