"use client";

import { Plus } from "lucide-react";
import { useRef } from "react";
import { useController, useFieldArray, useFormState } from "react-hook-form";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { capitalise } from "./capitalise";
import { errorAt } from "./error-at";
import { RemoveRow } from "./remove-row";
import type { RulesControl } from "./use-rules-form";

type Words = { noun: string; name: string; value: string };

/** Names with their values: parameters of an address, attributes of a visitor. */
export function PairRows({
  control,
  name,
  words,
  quick = [],
}: {
  control: RulesControl;
  name: "query" | "attributes";
  /** The noun of a row, and examples of its name and value. */
  words: Words;
  /** Names that are added with one click. */
  quick?: readonly string[];
}) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const adder = useRef<HTMLButtonElement>(null);
  const wrong = errorAt(errors[name]);
  const add = (known: string) =>
    append(
      { name: known, value: "" },
      { focusName: `${name}.${fields.length}.${known ? "value" : "name"}` as const },
    );
  return (
    <div className="grid gap-3">
      {fields.map((field, index) => (
        <PairRow
          key={field.id}
          control={control}
          name={`${name}.${index}`}
          label={`${words.noun} ${index + 1}`}
          words={words}
          onRemove={() => {
            remove(index);
            adder.current?.focus();
          }}
        />
      ))}
      {wrong && <p className="text-sm font-medium text-destructive">{wrong}</p>}
      <div className="flex flex-wrap gap-2">
        {quick.map((known) => (
          <Button key={known} variant="secondary" size="small" onClick={() => add(known)}>
            <Plus aria-hidden />
            {known}
          </Button>
        ))}
        <Button ref={adder} variant="secondary" size="small" onClick={() => add("")}>
          <Plus aria-hidden />
          Add {/^[aeiou]/.test(words.noun) ? "an" : "a"} {words.noun}
        </Button>
      </div>
    </div>
  );
}

const plainText = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;

function PairRow({
  control,
  name,
  label,
  words,
  onRemove,
}: {
  control: RulesControl;
  name: `${"query" | "attributes"}.${number}`;
  label: string;
  words: Words;
  onRemove: () => void;
}) {
  const key = useController({ control, name: `${name}.name` });
  const { field, fieldState } = useController({ control, name: `${name}.value` });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto] items-start gap-2">
      <Field
        label={`Name of ${label}`}
        error={key.fieldState.error?.message}
        className="[&>label]:sr-only"
      >
        <Input {...key.field} {...plainText} placeholder={words.name} className="font-mono" />
      </Field>
      <span aria-hidden className="pt-2 text-muted-foreground">
        =
      </span>
      <Field
        label={`Value of ${label}`}
        error={fieldState.error?.message}
        className="[&>label]:sr-only"
      >
        <Input {...field} {...plainText} placeholder={words.value} className="font-mono" />
      </Field>
      <RemoveRow label={capitalise(`remove ${label}`)} onClick={onRemove} />
    </div>
  );
}
