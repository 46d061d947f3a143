"use client";

import type { FoundBuyer } from "@growflyer/services/buyers/find";
import { RelativeTime } from "@/ui/relative-time";

/** How much is known of a buyer, and enough of it to see whether it is the one who is meant. */
export function FoundConversions({ found: { count, latest } }: { found: FoundBuyer }) {
  if (count === 0) return <p>Nothing is stored here about such a buyer.</p>;
  const more = count - latest.length;
  return (
    <div className="grid gap-2">
      <p className="font-medium">
        {count === 1 ? "This concerns 1 conversion:" : `This concerns ${count} conversions:`}
      </p>
      <ul className="grid gap-1 rounded-xl border bg-muted/50 px-4 py-3">
        {latest.map(({ id, name, productName, occurredAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <span className="min-w-0 break-words">
              {name ?? "Someone"}
              {productName && `, ${productName}`}
            </span>
            <RelativeTime at={occurredAt} className="text-muted-foreground" />
          </li>
        ))}
        {more > 0 && <li className="text-muted-foreground">and {more} more</li>}
      </ul>
    </div>
  );
}
