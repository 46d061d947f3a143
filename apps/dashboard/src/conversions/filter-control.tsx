"use client";

import type { ComponentProps } from "react";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";

const shape = "h-9 py-1 text-sm";
const chosen = "border-primary/50 bg-accent text-accent-foreground";

/** One of a few, or `any` of them. A chosen one is easy to see. */
export function FilterSelect({
  label,
  any,
  value,
  options,
  className,
  ...props
}: Omit<ComponentProps<"select">, "value" | "defaultValue"> & {
  label: string;
  any: string;
  value: string | null;
  options: { value: string; label: string }[];
}) {
  return (
    <select
      aria-label={label}
      defaultValue={value ?? ""}
      className={cn(controlClass, shape, "pr-2 lg:w-auto lg:max-w-48", value && chosen, className)}
      {...props}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A day in UTC, as the export writes times. */
export function FilterDate({
  label,
  value,
  ...props
}: Omit<ComponentProps<"input">, "value" | "type"> & { label: string; value: string | null }) {
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm text-muted-foreground max-sm:flex-col max-sm:items-start max-sm:gap-1">
      <span title="Days are counted in UTC">{label}</span>
      <input
        type="date"
        defaultValue={value ?? ""}
        min="2000-01-01"
        max="2199-12-31"
        className={cn(controlClass, shape, "lg:w-auto", value && chosen)}
        {...props}
      />
    </label>
  );
}
