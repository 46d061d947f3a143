"use client";

import { useEffect } from "react";
import { useLeaveGuard } from "@/notifications/use-leave-guard";

/** While `active`, asks before the page is closed, reloaded, or left by one of the dashboard's links. */
export function useAskBeforeLeaving(active: boolean): void {
  useLeaveGuard(active);
  useEffect(() => {
    if (!active) return;
    const ask = (event: MouseEvent) => {
      if (!leavesPage(event) || confirm("Leave without saving what you have changed?")) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the router hears of the click.
    addEventListener("click", ask, { capture: true });
    return () => removeEventListener("click", ask, { capture: true });
  }, [active]);
}

function leavesPage(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return Boolean(
    link?.href && link.origin === location.origin && link.target !== "_blank" && !elsewhere,
  );
}
