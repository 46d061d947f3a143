"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "./cn";
import { Label } from "./label";

type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

const FieldContext = createContext<FieldControl | null>(null);

/**
 * A labelled control with its hint, or its error:
 * `<Field label="Domain" error={errors.domain?.message}><Input {...register("domain")} /></Field>`.
 * The control inside (Input, Textarea, SelectTrigger, Switch) finds its id and its ARIA attributes here.
 */
export function Field({
  label,
  error,
  hint,
  className,
  children,
}: {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  // An error says what the hint has said, and better: one line in its place.
  const note = error ?? hint;
  const control: FieldControl = {
    id,
    "aria-describedby": note ? `${id}-note` : undefined,
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div className={cn("grid gap-2", className)}>
      <Label htmlFor={id}>{label}</Label>
      <FieldContext value={control}>{children}</FieldContext>
      {note && (
        <p
          id={`${id}-note`}
          className={cn(
            "text-sm",
            error ? "font-medium text-destructive" : "text-muted-foreground",
          )}
        >
          {note}
        </p>
      )}
    </div>
  );
}

/** The id and ARIA attributes that the surrounding Field gives its control; none outside of one. */
export function useFieldControl(): Partial<FieldControl> {
  return useContext(FieldContext) ?? {};
}
