"use client";

import type { Shape } from "@growflyer/contracts/notification";
import { useFormContext } from "react-hook-form";
import { ChoiceField } from "./choice-field";
import type { FormValues } from "./form-values";

const choices: { value: Shape; label: string; place: string }[] = [
  { value: "popup", label: "Popup in a corner", place: "bottom-1.5 left-1.5 h-2.5 w-8" },
  {
    value: "window",
    label: "Window in the middle",
    place: "top-1/2 left-1/2 h-5 w-10 -translate-1/2",
  },
];

/** A popup in a corner for a while, or a window that waits to be closed. */
export function ShapeField() {
  const { resetField, getFieldState } = useFormContext<FormValues["announcement"]>();
  return (
    <ChoiceField
      name="shape"
      legend="Shape"
      choices={choices}
      onChange={(shape) => {
        // A window hides this field: what is wrong with it could not be seen and put right.
        if (shape === "window" && getFieldState("duration").invalid) resetField("duration");
      }}
    />
  );
}
