"use client";

import { type PageMatch, pageMatches } from "@growflyer/contracts/display-rules";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { useController, useFieldArray, useFormState } from "react-hook-form";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { capitalise } from "./capitalise";
import { errorAt } from "./error-at";
import { RemoveRow } from "./remove-row";
import { Select } from "./select";
import type { RulesControl } from "./use-rules-form";

const matchNames: Record<PageMatch, string> = {
  exact: "is exactly",
  starts: "starts with",
  contains: "contains",
  wildcard: "matches with *",
  regex: "regular expression",
};

const examples: Record<PageMatch, string> = {
  exact: "/pricing",
  starts: "/blog",
  contains: "sale",
  wildcard: "/products/*/reviews",
  regex: "^/products/\\d+$",
};

type RowsName = "pages.include" | "pages.exclude";

/** Addresses of pages, each with how it is compared. */
export function AddressRows({
  control,
  name,
  noun,
}: {
  control: RulesControl;
  name: RowsName;
  /** Tells the fields of two lists apart: "address", "excluded address". */
  noun: string;
}) {
  const { fields, append, remove } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const adder = useRef<HTMLButtonElement>(null);
  const list = name === "pages.include" ? errors.pages?.include : errors.pages?.exclude;
  const wrong = errorAt(list);
  return (
    <div className="grid gap-3">
      {fields.map((field, index) => (
        <AddressRow
          key={field.id}
          control={control}
          name={`${name}.${index}`}
          label={`${noun} ${index + 1}`}
          onRemove={() => {
            remove(index);
            adder.current?.focus();
          }}
        />
      ))}
      {wrong && <p className="text-sm font-medium text-destructive">{wrong}</p>}
      <Button
        ref={adder}
        variant="secondary"
        size="small"
        className="w-fit"
        onClick={() =>
          append(
            { match: "starts", value: "" },
            { focusName: `${name}.${fields.length}.value` as const },
          )
        }
      >
        <Plus aria-hidden />
        Add an {noun}
      </Button>
    </div>
  );
}

function AddressRow({
  control,
  name,
  label,
  onRemove,
}: {
  control: RulesControl;
  name: `${RowsName}.${number}`;
  label: string;
  onRemove: () => void;
}) {
  const match = useController({
    control,
    name: `${name}.match`,
    // What is no regular expression may well be a part of an address.
    rules: { deps: [`${name}.value`] },
  });
  const { field, fieldState } = useController({ control, name: `${name}.value` });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <Field label={`How ${label} is compared`} className="max-sm:col-span-2 [&>label]:sr-only">
        <Select {...match.field}>
          {pageMatches.map((kind) => (
            <option key={kind} value={kind}>
              {matchNames[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={capitalise(label)}
        error={fieldState.error?.message}
        className="[&>label]:sr-only"
      >
        <Input
          {...field}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={examples[match.field.value]}
          className="font-mono"
        />
      </Field>
      <RemoveRow label={`Remove ${label}`} onClick={onRemove} />
    </div>
  );
}
