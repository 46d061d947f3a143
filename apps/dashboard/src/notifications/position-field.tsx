"use client";

import { type Position, positions } from "@growflyer/contracts/notification";
import { useController } from "react-hook-form";
import { cn } from "@/ui/cn";
import type { NotificationFormControl } from "./form-values";

const names: Record<Position, string> = {
  "bottom-left": "Bottom left",
  "bottom-right": "Bottom right",
  "top-left": "Top left",
  "top-right": "Top right",
};

const corners: Record<Position, string> = {
  "bottom-left": "bottom-1.5 left-1.5",
  "bottom-right": "right-1.5 bottom-1.5",
  "top-left": "top-1.5 left-1.5",
  "top-right": "top-1.5 right-1.5",
};

/** The four corners, as small pages to choose from; radio buttons for keyboards and screen readers. */
export function PositionField({ control }: { control: NotificationFormControl }) {
  const { field } = useController({ control, name: "position" });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">Position</legend>
      <div className="grid grid-cols-2 gap-2.5 min-[26rem]:grid-cols-4">
        {positions.map((position) => (
          <label key={position} className="group relative grid cursor-pointer gap-1.5">
            <input
              type="radio"
              name={field.name}
              value={position}
              checked={field.value === position}
              onChange={() => field.onChange(position)}
              onBlur={field.onBlur}
              className="peer absolute inset-0 z-10 cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              className="relative block aspect-[8/5] rounded-lg border border-input bg-muted transition-colors group-hover:border-foreground/30 peer-checked:border-primary peer-checked:bg-accent peer-checked:ring-1 peer-checked:ring-primary peer-focus-visible:ring-3 peer-focus-visible:ring-ring/45"
            >
              <span
                className={cn(
                  "absolute h-2.5 w-8 rounded-sm",
                  corners[position],
                  field.value === position ? "bg-primary" : "bg-foreground/30",
                )}
              />
            </span>
            <span className="text-center text-xs text-muted-foreground peer-checked:text-foreground">
              {names[position]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
