"use client";

import { useController } from "react-hook-form";
import { cn } from "@/ui/cn";

/** One of a few places, as small pages to choose from; radio buttons for keyboards and screen readers. */
export function ChoiceField<T extends string>({
  name,
  legend,
  choices,
  onChange,
}: {
  name: string;
  legend: string;
  /** `place`: classes that put the popup's picture on the page's. */
  choices: { value: T; label: string; place: string }[];
  onChange?: (value: T) => void;
}) {
  const { field } = useController({ name });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-2.5 min-[26rem]:grid-cols-4">
        {choices.map(({ value, label, place }) => (
          <label key={value} className="group relative grid cursor-pointer content-start gap-1.5">
            <input
              type="radio"
              name={field.name}
              value={value}
              checked={field.value === value}
              onChange={() => {
                field.onChange(value);
                onChange?.(value);
              }}
              onBlur={field.onBlur}
              className="peer absolute inset-0 z-10 cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              className="relative block aspect-[8/5] rounded-lg border border-input bg-muted transition-colors group-hover:border-foreground/30 peer-checked:border-primary peer-checked:bg-accent peer-checked:ring-1 peer-checked:ring-primary peer-focus-visible:ring-3 peer-focus-visible:ring-ring/45"
            >
              <span
                className={cn(
                  "absolute rounded-sm",
                  place,
                  field.value === value ? "bg-primary" : "bg-foreground/30",
                )}
              />
            </span>
            <span className="text-center text-xs text-muted-foreground peer-checked:text-foreground">
              {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
