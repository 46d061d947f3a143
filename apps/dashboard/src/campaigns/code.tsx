import type { ReactNode } from "react";

/** A word of code within a sentence. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <code className="font-mono text-[13px] [overflow-wrap:anywhere] text-foreground">
      {children}
    </code>
  );
}
