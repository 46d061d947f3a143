"use client";

import { useState } from "react";
import { useController } from "react-hook-form";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { numberText } from "./number-field";
import type { PopupRulesControl } from "./popup-rules";

const units = {
  hours: { hours: 1, refusal: "Enter 1 to 720 hours" },
  days: { hours: 24, refusal: "Enter 1 to 30 days" },
};
type Unit = keyof typeof units;

/** How old a conversion may be. It is kept in hours, and entered in what is easier to say. */
export function AgeField({ control }: { control: PopupRulesControl }) {
  const { field, fieldState } = useController({ control, name: "maxAge" });
  const [unit, setUnit] = useState<Unit>(field.value % 24 === 0 ? "days" : "hours");
  const shown = field.value / units[unit].hours;

  function change(count: number, next: Unit) {
    setUnit(next);
    field.onChange(count * units[next].hours);
  }

  return (
    <Field
      label="Oldest sale"
      error={fieldState.error && units[unit].refusal}
      hint="Older ones are shown no more."
      className="content-start"
    >
      <div className="flex gap-2">
        <Input
          ref={field.ref}
          name={field.name}
          onBlur={field.onBlur}
          type="number"
          inputMode="numeric"
          min={0}
          value={numberText(shown)}
          onChange={(event) => change(event.target.valueAsNumber, unit)}
          className="tabular-nums [-moz-appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
        />
        <select
          aria-label="Hours or days"
          value={unit}
          onChange={(event) => change(shown, event.target.value as Unit)}
          className={cn(controlClass, "h-10 w-auto shrink-0")}
        >
          <option value="hours">hours</option>
          <option value="days">days</option>
        </select>
      </div>
    </Field>
  );
}
