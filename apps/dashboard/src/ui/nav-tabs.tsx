"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { cn } from "./cn";

export type NavTab = { href: string; label: string; exact?: boolean };

/** Tabs that are pages of their own: links by nature, so that they have addresses and open in a new window. */
export function NavTabs({ tabs, label }: { tabs: NavTab[]; label: string }) {
  const path = usePathname();
  const current = useRef<HTMLAnchorElement>(null);
  // On a phone the current tab may lie outside of the scrolled row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again for every page
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <div className="-mx-4 overflow-x-auto border-b px-4 [scrollbar-width:none] sm:mx-0 sm:px-0">
      <div
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={moveFocus}
        className="-mx-3 flex min-w-max gap-1 outline-none"
      >
        {tabs.map((tab) => {
          const active = tab.exact ? path === tab.href : path.startsWith(tab.href);
          return (
            <Link
              key={tab.href}
              href={tab.href}
              role="tab"
              ref={active ? current : undefined}
              aria-selected={active}
              className={cn(
                "relative flex h-11 items-center rounded-t-lg px-3 text-sm font-medium text-muted-foreground transition-colors outline-none hover:text-foreground focus-visible:ring-3 focus-visible:ring-ring/45 focus-visible:ring-inset",
                "after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full after:bg-transparent",
                active && "text-foreground after:bg-primary",
              )}
            >
              {tab.label}
            </Link>
          );
        })}
      </div>
    </div>
  );
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The keys of the tabs pattern (WAI-ARIA Authoring Practices); Enter follows, as with any link. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const index = tabs.indexOf(document.activeElement as HTMLElement);
  const step = steps[event.key];
  if (!step || index < 0) return;
  event.preventDefault();
  tabs[step(index, tabs.length)]?.focus();
}
