"use client";

import { startTransition, useId, useOptimistic } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { Label } from "@/ui/label";
import { Switch } from "@/ui/switch";
import { setManualEntryAction } from "./actions";

/** Whether members may add sales by hand. It takes effect at once, and goes back when it could not. */
export function ManualEntryCard({
  campaignId,
  manualEntry,
}: {
  campaignId: string;
  manualEntry: boolean;
}) {
  const id = useId();
  const [shown, show] = useOptimistic(manualEntry);

  function toggle(next: boolean) {
    startTransition(async () => {
      show(next);
      const result = await attempt(setManualEntryAction(campaignId, { manualEntry: next }));
      if (!result.ok) toast.error(result.message);
      else toast(next ? "Conversions can be added by hand" : "Switched off");
    });
  }

  return (
    <Card>
      <CardHeader>
        <CardTitle>Manual entry</CardTitle>
        <CardDescription>
          For sales that no source tells of, such as those made by phone. Enter only what was really
          sold: what you add is marked as manual for ever, here and in every export, and in most
          countries it is illegal to show invented sales.
        </CardDescription>
      </CardHeader>
      <CardContent>
        <span className="flex items-center gap-3">
          <Switch id={id} checked={shown} onCheckedChange={toggle} />
          <Label htmlFor={id}>Conversions may be added by hand</Label>
        </span>
      </CardContent>
    </Card>
  );
}
