"use client";

import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/ui/button";

/**
 * A control with its "Add" button. What stands in the control is also added when the focus leaves both:
 * nobody loses what they chose because they went straight on to "Save".
 */
export function Adder({
  label,
  onAdd,
  onLeave,
  children,
}: {
  label: string;
  onAdd: () => void;
  onLeave: () => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes
    <div
      className="flex max-w-md gap-2"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) afterPress(onLeave);
      }}
    >
      {children}
      <Button variant="secondary" aria-label={label} onClick={onAdd}>
        <Plus aria-hidden />
        Add
      </Button>
    </div>
  );
}

/** At once, or when the mouse's button is up again: what is added moves the page under a click. */
function afterPress(act: () => void): void {
  if (document.querySelector(":active"))
    addEventListener("mouseup", act, { once: true, capture: true });
  else act();
}
