"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { copyText } from "./copy-text";

const saidFor = 2_000;

/** A line of code or an address to take away, named `label`, with its "Copy" button. */
export function CopyField({
  value,
  label,
  className,
}: {
  value: string;
  label: string;
  className?: string;
}) {
  const code = useRef<HTMLElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "selected">("idle");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), saidFor);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    if (await copyText(value)) return setState("copied");
    if (code.current) getSelection()?.selectAllChildren(code.current);
    setState("selected");
  }

  return (
    <div className={cn("grid gap-2", className)}>
      <div className="flex min-w-0 flex-col gap-2 rounded-xl border bg-code p-2 sm:flex-row sm:items-center">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of code and button is no fieldset */}
        <div role="group" aria-label={label} className="min-w-0 flex-1 px-2.5 py-1.5">
          <code
            ref={code}
            className="block font-mono text-[13px] leading-relaxed break-all text-code-foreground"
          >
            {value}
          </code>
        </div>
        <Button variant="secondary" size="small" className="sm:min-w-24" onClick={copy}>
          {state === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
          {state === "copied" ? "Copied" : "Copy"}
        </Button>
      </div>
      <p
        aria-live="polite"
        className={state === "selected" ? "text-sm text-muted-foreground" : "sr-only"}
      >
        {state === "copied" && `${label} copied`}
        {state === "selected" && "Your browser does not let us copy. It is selected: press Ctrl+C."}
      </p>
    </div>
  );
}
