"use client";

import { useId } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

export type Colours = Record<"background" | "text" | "accent", string>;

/** A colour to pick, or to write as #1f2937. */
export function ColourField({ name, label }: { name: keyof Colours; label: string }) {
  const { field, fieldState } = useController<Colours>({ name });
  const id = useId();
  const valid = /^#[0-9a-f]{6}$/i.test(field.value);
  return (
    <div id={id}>
      <Field label={label} error={fieldState.error?.message}>
        <div className="relative">
          <Input {...field} spellCheck={false} autoComplete="off" className="pl-11 font-mono" />
          <input
            type="color"
            aria-label="Pick a colour"
            aria-describedby={id}
            value={valid ? field.value : "#000000"}
            onChange={field.onChange}
            className="absolute top-1.5 left-1.5 size-7 cursor-pointer appearance-none rounded-md border border-input bg-transparent p-0 outline-none focus-visible:ring-3 focus-visible:ring-ring/45 [&::-moz-color-swatch]:rounded-[5px] [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:rounded-[5px] [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
          />
        </div>
      </Field>
    </div>
  );
}
