"use client";

import { type ReactNode, useRef, useState } from "react";
import { Field } from "@/ui/field";
import { Adder } from "./adder";
import { Chips } from "./chips";
import { Select } from "./select";

export type Choice = { code: string; name: string };

/**
 * Some of many, like countries: choose, then add. A list that acted by itself would act on every press
 * of an arrow key.
 */
export function PickMany({
  noun,
  chosenLabel,
  hint,
  error,
  choices,
  chosen,
  onChange,
}: {
  /** "language" */
  noun: string;
  chosenLabel: string;
  hint: ReactNode;
  error: string | undefined;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const select = useRef<HTMLSelectElement>(null);
  const [picked, setPicked] = useState("");
  const nameOf = (code: string) => choices.find((choice) => choice.code === code)?.name ?? code;
  function add() {
    if (picked) onChange([...chosen, picked]);
    setPicked("");
  }
  return (
    <div className="grid gap-4">
      <Chips
        label={chosenLabel}
        items={chosen.map((code) => ({ value: code, name: nameOf(code) }))}
        onRemove={(code) => onChange(chosen.filter((other) => other !== code))}
        after={select}
      />
      <Field label={`Add a ${noun}`} error={error} hint={hint}>
        <Adder
          label={`Add this ${noun}`}
          onLeave={add}
          onAdd={() => {
            add();
            select.current?.focus();
          }}
        >
          <Select ref={select} value={picked} onChange={(event) => setPicked(event.target.value)}>
            <option value="">Choose a {noun}</option>
            {choices
              .filter(({ code }) => !chosen.includes(code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </Select>
        </Adder>
      </Field>
    </div>
  );
}
