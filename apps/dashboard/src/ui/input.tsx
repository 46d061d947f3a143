"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./control-class";
import { useFieldControl } from "./field";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  const field = useFieldControl();
  return (
    <input type={type} className={cn(controlClass, "h-10", className)} {...field} {...props} />
  );
}
