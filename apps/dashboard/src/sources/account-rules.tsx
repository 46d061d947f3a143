"use client";

import { SourceSettings } from "@growflyer/contracts/source";
import { Plus, Trash2 } from "lucide-react";
import { useController, useFieldArray, useWatch } from "react-hook-form";
import { Segmented } from "@/notifications/segmented";
import { Button } from "@/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { RulesFields, type SettingsControl } from "./rules-fields";
import { toRulesValues } from "./settings-values";

const plainRules = () => toRulesValues(SourceSettings.parse({}).rules);

/** For platforms (Stripe Connect): accounts of which nothing is shown, or by rules of their own. */
export function AccountRules({ control }: { control: SettingsControl }) {
  const { fields, append, remove } = useFieldArray({ control, name: "accounts" });
  return (
    <Card>
      <CardHeader>
        <CardTitle>Connected accounts</CardTitle>
        <CardDescription>
          For platforms with Stripe Connect: accounts that are treated otherwise. All others follow
          the rules above.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-4">
        {fields.map((field, index) => (
          <Account key={field.id} control={control} index={index} onRemove={() => remove(index)} />
        ))}
        <Button
          variant="secondary"
          size="small"
          className="w-fit"
          onClick={() => append({ account: "", treat: "nothing", rules: plainRules() })}
        >
          <Plus aria-hidden />
          Add an account
        </Button>
      </CardContent>
    </Card>
  );
}

function Account({
  control,
  index,
  onRemove,
}: {
  control: SettingsControl;
  index: number;
  onRemove: () => void;
}) {
  const { field, fieldState } = useController({ control, name: `accounts.${index}.account` });
  const treat = useController({ control, name: `accounts.${index}.treat` });
  const treated = useWatch({ control, name: `accounts.${index}.treat` });
  return (
    <div className="grid gap-5 rounded-xl border p-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <Field
          label="Account"
          error={fieldState.error?.message}
          className="min-w-0 flex-1 basis-60"
        >
          <Input
            {...field}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="acct_…"
            className="font-mono"
          />
        </Field>
        <div className="flex items-center gap-2 sm:mt-7">
          <Segmented
            label="What is shown of it"
            value={treated}
            options={[
              { value: "nothing", label: "Show nothing" },
              { value: "rules", label: "Own rules" },
            ]}
            onChange={treat.field.onChange}
          />
          <Button variant="ghost" size="icon" aria-label="Remove this account" onClick={onRemove}>
            <Trash2 aria-hidden className="text-muted-foreground" />
          </Button>
        </div>
      </div>
      {treated === "rules" && <RulesFields control={control} name={`accounts.${index}.rules`} />}
    </div>
  );
}
