"use client";

import { useId } from "react";

type Option = { value: string; label: string; example?: string; description?: string };

/** One of a few, one below the other, each with an example of itself or a sentence about it. */
export function Choices({
  label,
  name,
  value,
  options,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex cursor-pointer items-center gap-3 rounded-lg border border-transparent px-3 py-2 text-sm hover:bg-muted has-checked:border-primary/30 has-checked:bg-accent has-checked:text-accent-foreground has-focus-visible:ring-3 has-focus-visible:ring-ring/45"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-labelledby={`${id}-${option.value}-label`}
            aria-describedby={option.description && `${id}-${option.value}-description`}
            className="size-4 shrink-0 accent-primary outline-none"
          />
          <span className="grid flex-1 gap-0.5">
            <span id={`${id}-${option.value}-label`}>{option.label}</span>
            {option.description && (
              <span id={`${id}-${option.value}-description`} className="text-muted-foreground">
                {option.description}
              </span>
            )}
          </span>
          {option.example && (
            <span aria-hidden className="text-muted-foreground">
              {option.example}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
