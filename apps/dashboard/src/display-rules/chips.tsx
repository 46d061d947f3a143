"use client";

import { X } from "lucide-react";
import type { RefObject } from "react";

/** What was chosen, each with a button that removes it. `after` has the focus once one is gone. */
export function Chips({
  label,
  items,
  onRemove,
  after,
}: {
  label: string;
  items: readonly { value: string; name: string }[];
  onRemove: (value: string) => void;
  after: RefObject<HTMLElement | null>;
}) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {items.map(({ value, name }) => (
        <li
          key={value}
          className="inline-flex max-w-full items-center gap-1 rounded-full border bg-muted py-0.5 pr-0.5 pl-3 text-sm"
        >
          <span className="min-w-0 truncate">{name}</span>
          <button
            type="button"
            aria-label={`Remove ${name}`}
            onClick={() => {
              onRemove(value);
              after.current?.focus();
            }}
            className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-full text-muted-foreground outline-none hover:bg-muted-strong hover:text-foreground focus-visible:ring-3 focus-visible:ring-ring/45"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
