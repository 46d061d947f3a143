"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./control-class";
import { useFieldControl } from "./field";

export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  const field = useFieldControl();
  return (
    <textarea
      rows={rows}
      className={cn(controlClass, "field-sizing-content min-h-20", className)}
      {...field}
      {...props}
    />
  );
}
