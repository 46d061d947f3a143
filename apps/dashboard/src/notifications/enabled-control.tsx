"use client";

import { useId } from "react";
import { Label } from "@/ui/label";
import { Switch } from "@/ui/switch";

/** The editor's switch, with what it means for visitors right now. */
export function EnabledControl({
  enabled,
  saved,
  confirmed,
  disabled,
  onChange,
}: {
  enabled: boolean;
  /** Whether visitors could see it already. */
  saved: boolean;
  /** What the server has stored; the switch itself is ahead of it for a moment. */
  confirmed: boolean;
  disabled: boolean;
  onChange: (enabled: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <Switch id={id} checked={enabled} disabled={disabled} onCheckedChange={onChange} />
      <Label htmlFor={id}>Enabled</Label>
      <p role="status" className="text-sm text-muted-foreground">
        {enabled && saved && confirmed && (
          <span className="inline-flex items-center gap-2 font-medium text-success">
            <span aria-hidden className="size-1.5 animate-breathe rounded-full bg-current" />
            Your notification is live
          </span>
        )}
        {enabled && saved && !confirmed && "Going live…"}
        {enabled && !saved && "Goes live with your first save"}
        {!enabled && saved && "Visitors do not see it"}
      </p>
    </div>
  );
}
