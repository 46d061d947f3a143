"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { useHydrated } from "./use-hydrated";

/**
 * The button that sends a form. Until the form's script runs it is disabled, which keeps the browser
 * from sending the fields itself, and a password with them, in the page's address.
 */
export function SubmitButton({ className, disabled, ...props }: ComponentProps<typeof Button>) {
  const hydrated = useHydrated();
  return (
    <Button
      type="submit"
      disabled={disabled || !hydrated}
      className={cn(!hydrated && "disabled:opacity-100", className)}
      {...props}
    />
  );
}
