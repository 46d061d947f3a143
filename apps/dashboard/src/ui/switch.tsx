"use client";

import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field";

/** On or off, at once. Inside a Field it is named by its label; elsewhere give `aria-label` or `id`. */
export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  const field = useFieldControl();
  return (
    <Primitive.Root
      className={cn(
        "inline-flex h-6 w-11 shrink-0 cursor-pointer items-center rounded-full bg-switch transition-colors outline-none focus-visible:ring-3 focus-visible:ring-ring/45 disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:bg-primary",
        className,
      )}
      {...field}
      {...props}
    >
      <Primitive.Thumb className="block size-5 translate-x-0.5 rounded-full bg-white shadow-sm transition-transform data-[state=checked]:translate-x-[22px] dark:data-[state=checked]:bg-primary-foreground" />
    </Primitive.Root>
  );
}
