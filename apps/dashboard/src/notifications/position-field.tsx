"use client";

import type { Position } from "@growflyer/contracts/notification";
import { ChoiceField } from "./choice-field";

const choices: { value: Position; label: string; place: string }[] = [
  { value: "bottom-left", label: "Bottom left", place: "bottom-1.5 left-1.5 h-2.5 w-8" },
  { value: "bottom-right", label: "Bottom right", place: "right-1.5 bottom-1.5 h-2.5 w-8" },
  { value: "top-left", label: "Top left", place: "top-1.5 left-1.5 h-2.5 w-8" },
  { value: "top-right", label: "Top right", place: "top-1.5 right-1.5 h-2.5 w-8" },
];

/** The corner that a popup appears in. */
export function PositionField() {
  return <ChoiceField name="position" legend="Position" choices={choices} />;
}
