"use client";

import { type CampaignRules, Order } from "@growflyer/contracts/campaign-rules";
import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactNode, useRef } from "react";
import { useController, useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "@/ui/card";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { Switch } from "@/ui/switch";
import { setCampaignRulesAction } from "./actions";
import { AgeField } from "./age-field";
import { changedValues } from "./changed-values";
import { Choices } from "./choices";
import { NumberField } from "./number-field";
import { orderChoices, PopupRules, type PopupRulesControl } from "./popup-rules";

const names = PopupRules.keyof().options;

/** What holds for all notifications of the campaign together. */
export function PopupRulesForm({
  campaignId,
  saved,
}: {
  campaignId: string;
  saved: CampaignRules;
}) {
  const form = useForm({
    resolver: zodResolver(PopupRules),
    defaultValues: PopupRules.parse(saved),
    mode: "onTouched",
  });
  const { errors, isSubmitting } = form.formState;
  const kept = useRef(PopupRules.parse(saved));

  const submit = form.handleSubmit(async (rules) => {
    // What somebody else has changed since stays as it is.
    const changed = changedValues(kept.current, rules);
    const result = await attempt(setCampaignRulesAction(campaignId, changed));
    if (!result.ok) return showRefusal(form, result, names);
    kept.current = rules;
    toast.success("Saved. Open pages follow at once");
  });

  return (
    <Card>
      <CardHeader>
        <CardTitle>How popups behave</CardTitle>
        <CardDescription>
          For all notifications of this campaign together. Two popups never show at the same time.
        </CardDescription>
      </CardHeader>
      <form method="post" noValidate onSubmit={submit}>
        <CardContent className="grid gap-8">
          <FormError message={errors.root?.message} />
          <HowMany control={form.control} />
          <Which control={form.control} />
          <Where control={form.control} />
        </CardContent>
        <CardFooter>
          <SubmitButton loading={isSubmitting}>Save behaviour</SubmitButton>
        </CardFooter>
      </form>
    </Card>
  );
}

function HowMany({ control }: { control: PopupRulesControl }) {
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      <NumberField
        control={control}
        name="maxPerPage"
        label="Most on a page"
        hint="Empty: no limit."
        empty="No limit"
      />
      <NumberField
        control={control}
        name="maxPerSession"
        label="Most in a session"
        hint="Until the visitor closes the tab. Empty: no limit."
        empty="No limit"
      />
      <NumberField
        control={control}
        name="gap"
        label="Time between two"
        hint="At least. With 0, live ones come at once."
        unit="s"
      />
    </div>
  );
}

function Which({ control }: { control: PopupRulesControl }) {
  const { field } = useController({ control, name: "order" });
  return (
    <div className="grid gap-5">
      <Choices
        label="Order"
        name="order"
        value={field.value}
        options={orderChoices}
        onChange={(value) => field.onChange(Order.parse(value))}
      />
      <SwitchField
        control={control}
        name="loop"
        label="Begin again when all were shown"
        hint="On the same page, from the first one. The limits above still hold."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <AgeField control={control} />
        <NumberField
          control={control}
          name="minConversions"
          label="Least number of sales"
          hint="With fewer than this to show, none is shown."
        />
      </div>
    </div>
  );
}

function Where({ control }: { control: PopupRulesControl }) {
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          control={control}
          name="offsetX"
          label="Distance from the side"
          hint="Of the window, in pixels."
          unit="px"
        />
        <NumberField
          control={control}
          name="offsetY"
          label="Distance from the top or bottom"
          hint="Wherever the notification has its place."
          unit="px"
        />
      </div>
      <SwitchField
        control={control}
        name="stepAside"
        label="Make room for what sits in the corner"
        hint="Popups give way to cookie banners, chat buttons and the like instead of covering them."
      />
    </div>
  );
}

function SwitchField({
  control,
  name,
  label,
  hint,
}: {
  control: PopupRulesControl;
  name: "loop" | "stepAside";
  label: string;
  hint: ReactNode;
}) {
  const { field } = useController({ control, name });
  return (
    <Field
      label={label}
      hint={hint}
      className="grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 [&>p]:col-span-2"
    >
      <Switch
        ref={field.ref}
        checked={field.value}
        onBlur={field.onBlur}
        onCheckedChange={field.onChange}
      />
    </Field>
  );
}
