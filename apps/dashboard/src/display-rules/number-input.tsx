"use client";

import type { ReactNode } from "react";
import { cn } from "@/ui/cn";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** A whole number with its unit. An empty field is no number. */
export function NumberInput({
  label,
  unit,
  hint,
  error,
  value,
  max,
  onChange,
  onBlur,
  className,
}: {
  label: string;
  unit?: string;
  hint?: ReactNode;
  error: string | undefined;
  value: number;
  max: number;
  onChange: (value: number) => void;
  onBlur: () => void;
  className?: string;
}) {
  return (
    <Field label={label} error={error} hint={hint} className={cn("content-start", className)}>
      <div className="flex items-center gap-2.5">
        <Input
          type="number"
          inputMode="numeric"
          min={0}
          max={max}
          step={1}
          value={Number.isNaN(value) ? "" : value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          onBlur={onBlur}
          className="w-24 tabular-nums"
        />
        {unit && (
          <span aria-hidden className="text-sm text-muted-foreground">
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}
