"use client";

import type { ComponentProps } from "react";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";
import { useFieldControl } from "@/ui/field";

/** One of many, in the browser's own list. Inside a Field it is named by its label. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <select className={cn(controlClass, "h-10", className)} {...useFieldControl()} {...props} />
  );
}
