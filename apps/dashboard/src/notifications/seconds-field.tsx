"use client";

import { useController } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

type Times = Record<"delay" | "duration" | "gap", number>;

/** A time in seconds; parts of a second are allowed. */
export function SecondsField({
  name,
  label,
  hint,
}: {
  name: keyof Times;
  label: string;
  hint: string;
}) {
  const { field, fieldState } = useController<Times>({ name });
  return (
    <Field label={label} error={fieldState.error?.message} hint={hint} className="content-start">
      <div className="relative">
        <Input
          {...field}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={Number.isNaN(field.value) ? "" : field.value}
          onChange={(event) => field.onChange(event.target.valueAsNumber)}
          className="pr-9 tabular-nums [-moz-appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-muted-foreground"
        >
          s
        </span>
      </div>
    </Field>
  );
}
