"use client";

import type { ReactNode } from "react";

/** Any of a few; check boxes for keyboards and screen readers. */
export function PillChoices<T extends string | number>({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  hint: ReactNode;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  const toggle = (value: T, on: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === value ? on : chosen.includes(other))),
    );
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label, icon }) => (
          <label key={value} className="relative cursor-pointer">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              className="peer absolute inset-0 z-10 cursor-pointer opacity-0"
            />
            <span className="inline-flex h-9 items-center gap-2 rounded-full border border-input bg-card px-3.5 text-sm font-medium text-muted-foreground shadow-xs transition-colors peer-checked:border-primary peer-checked:bg-accent peer-checked:text-accent-foreground peer-hover:border-foreground/30 peer-checked:peer-hover:border-primary peer-focus-visible:ring-3 peer-focus-visible:ring-ring/45 [&_svg]:size-4">
              {icon}
              {label}
            </span>
          </label>
        ))}
      </div>
      <p className="text-sm text-muted-foreground">{hint}</p>
    </fieldset>
  );
}
