"use client";

import type { SourceSettings } from "@growflyer/contracts/source";
import { zodResolver } from "@hookform/resolvers/zod";
import { useController, useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { AccountRules } from "./account-rules";
import { updateSettingsAction } from "./actions";
import { RulesFields, type SettingsControl } from "./rules-fields";
import { type SettingsFormValues, SettingsValues, toFormValues } from "./settings-values";

/** Which sales of a source are shown, and how long they wait for more to be known. */
export function SettingsForm({
  campaignId,
  sourceId,
  settings,
}: {
  campaignId: string;
  sourceId: string;
  settings: SourceSettings;
}) {
  const form = useForm<SettingsFormValues, unknown, SourceSettings>({
    resolver: zodResolver(SettingsValues),
    defaultValues: toFormValues(settings),
    mode: "onTouched",
  });
  const { errors, isDirty, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (result) => {
    const saved = await attempt(updateSettingsAction(campaignId, sourceId, result));
    if (!saved.ok) return showRefusal(form, saved, []);
    form.reset(toFormValues(result));
    toast.success("Saved");
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-6">
      <FormError message={errors.root?.message} />
      <Card>
        <CardHeader>
          <CardTitle>What is shown</CardTitle>
          <CardDescription>
            Sales that do not fit are kept, and appear as soon as the rules allow it.
          </CardDescription>
        </CardHeader>
        <CardContent>
          <RulesFields control={form.control} name="rules" />
        </CardContent>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>When it is shown</CardTitle>
        </CardHeader>
        <CardContent>
          <HoldField control={form.control} />
        </CardContent>
      </Card>
      <AccountRules control={form.control} />
      <Card className="sticky bottom-3 z-10 flex items-center justify-between gap-x-6 px-5 py-3.5 shadow-overlay">
        <p className="text-sm text-muted-foreground">
          {isDirty ? "Not saved yet" : "Open pages follow at once"}
        </p>
        <SubmitButton loading={isSubmitting}>Save</SubmitButton>
      </Card>
    </form>
  );
}

function HoldField({ control }: { control: SettingsControl }) {
  const { field, fieldState } = useController({ control, name: "holdFor" });
  return (
    <Field
      label="Hold time, in seconds"
      error={fieldState.error?.message}
      hint="Stripe tells of one purchase in several events, within seconds. A sale of which only little is known waits this long for a name or a product before it is shown; one of which enough is known never waits. With 0 it is shown at once, and improved in place."
      className="max-w-xl"
    >
      <Input
        {...field}
        type="number"
        inputMode="decimal"
        min={0}
        max={30}
        step="any"
        value={Number.isNaN(field.value) ? "" : field.value}
        onChange={(event) => field.onChange(event.target.valueAsNumber)}
        className="max-w-32 tabular-nums"
      />
    </Field>
  );
}
