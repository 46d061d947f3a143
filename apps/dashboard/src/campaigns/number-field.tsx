"use client";

import type { ChangeEvent } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import type { PopupRules, PopupRulesControl } from "./popup-rules";

type NumberName = Exclude<keyof PopupRules, "order" | "loop" | "stepAside" | "maxAge">;

/** A number with its unit. `empty` says what an empty field stands for, where it may be empty. */
export function NumberField({
  control,
  name,
  label,
  hint,
  unit,
  empty,
}: {
  control: PopupRulesControl;
  name: NumberName;
  label: string;
  hint?: string;
  unit?: string;
  empty?: string;
}) {
  const { field, fieldState } = useController({ control, name });
  const ofEmpty = empty === undefined ? Number.NaN : null;
  return (
    <Field label={label} error={fieldState.error?.message} hint={hint} className="content-start">
      <div className="relative">
        <Input
          {...field}
          type="number"
          inputMode="numeric"
          min={0}
          placeholder={empty}
          value={numberText(field.value)}
          onChange={(event) => field.onChange(readNumber(event, ofEmpty))}
          className="pr-10 tabular-nums [-moz-appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
        />
        {unit && (
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-muted-foreground"
          >
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}

/** What a number's input shows; nothing for what is none. */
export function numberText(value: number | null): number | "" {
  return value === null || Number.isNaN(value) ? "" : value;
}

/** What was typed: NaN for what is no number, `ofEmpty` for nothing. To the browser both are empty. */
export function readNumber(
  { target }: ChangeEvent<HTMLInputElement>,
  ofEmpty: number | null,
): number | null {
  if (target.value === "" && !target.validity.badInput) return ofEmpty;
  return target.valueAsNumber;
}
