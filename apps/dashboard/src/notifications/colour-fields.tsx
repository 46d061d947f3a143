"use client";

import { useWatch } from "react-hook-form";
import { ColourField, type Colours } from "./colour-field";
import { ContrastWarning } from "./contrast-warning";

/** The popup's colours, and a word when they are hard to read. */
export function ColourFields() {
  const [background, text] = useWatch<Colours, ["background", "text"]>({
    name: ["background", "text"],
  });
  return (
    <div className="grid gap-3">
      <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-1 xl:grid-cols-3">
        <ColourField name="background" label="Background" />
        <ColourField name="text" label="Text" />
        <ColourField name="accent" label="Accent" />
      </div>
      <ContrastWarning background={background} text={text} />
    </div>
  );
}
