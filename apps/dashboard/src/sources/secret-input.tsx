"use client";

import type { ComponentProps } from "react";
import { cn } from "@/ui/cn";
import { Input } from "@/ui/input";

/** For keys and secrets: unreadable over a shoulder, and no business of a browser's password manager. */
export function SecretInput({ className, ...props }: ComponentProps<typeof Input>) {
  return (
    <Input
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      data-1p-ignore
      data-lpignore="true"
      className={cn(
        "font-mono [-webkit-text-security:disc] placeholder:[-webkit-text-security:none]",
        className,
      )}
      {...props}
    />
  );
}
