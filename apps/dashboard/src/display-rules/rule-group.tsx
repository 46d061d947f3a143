"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useId, useState } from "react";
import { cn } from "@/ui/cn";

/** Rules that are rarely needed: folded away behind one line that says what is set. */
export function RuleGroup({
  title,
  summary,
  invalid,
  children,
}: {
  title: string;
  summary: string;
  /** Opens it: what is wrong must be seen. */
  invalid: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (invalid) setOpen(true);
  }, [invalid]);
  const shown = open || invalid;
  return (
    <div className="@container border-t">
      <h3>
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setOpen(!shown)}
          className="-mx-2 flex w-[calc(100%+1rem)] cursor-pointer items-center gap-x-4 rounded-lg px-2 py-4 text-left text-sm outline-none hover:bg-muted focus-visible:ring-3 focus-visible:ring-ring/45"
        >
          <span className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 @md:grid-cols-[11rem_minmax(0,1fr)]">
            <span className="font-medium">{title}</span>
            <span className="break-words text-muted-foreground">{summary}</span>
          </span>
          <ChevronDown
            aria-hidden
            className={cn(
              "size-4 shrink-0 text-muted-foreground transition-transform",
              shown && "rotate-180",
            )}
          />
        </button>
      </h3>
      <div id={id} hidden={!shown} className="pt-1 pb-6">
        {children}
      </div>
    </div>
  );
}
