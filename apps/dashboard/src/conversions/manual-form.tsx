"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Card, CardContent, CardFooter } from "@/ui/card";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";
import { Field, useFieldControl } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { LinkButton } from "@/ui/link-button";
import { SubmitButton } from "@/ui/submit-button";
import { enterConversionAction } from "./actions";
import { type EntryFields, toEntry } from "./entered-conversion";

const names = [
  "name",
  "city",
  "country",
  "productName",
  "productUrl",
  "quantity",
  "amount",
  "currency",
  "occurredAt",
] as const satisfies (keyof EntryFields)[];

/** Adds a sale by hand. What cannot be is refused by the server, at its field. */
export function ManualForm({
  campaignId,
  countries,
}: {
  campaignId: string;
  countries: { code: string; name: string }[];
}) {
  const router = useRouter();
  const form = useForm<EntryFields>({ defaultValues: { country: "", quantity: "1" } });
  const { register } = form;
  const { errors, isSubmitting } = form.formState;
  const path = `/campaigns/${campaignId}/conversions`;
  // Only the browser knows its time zone.
  useEffect(() => form.setValue("occurredAt", localNow()), [form]);

  const submit = form.handleSubmit(async (fields) => {
    const result = await attempt(enterConversionAction(campaignId, toEntry(fields)));
    if (!result.ok) return showRefusal(form, result, names);
    toast.success("Added, and marked as manual");
    router.push(path);
  });

  const error = (name: keyof EntryFields) => errors[name]?.message;
  return (
    <Card className="max-w-2xl">
      <form method="post" noValidate onSubmit={submit}>
        <CardContent className="grid gap-5">
          <FormError message={errors.root?.message} />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field label="Product" error={error("productName")}>
              <Input autoComplete="off" {...register("productName")} />
            </Field>
            <Field label="Product page" error={error("productUrl")} hint="Optional">
              <Input
                autoComplete="off"
                inputMode="url"
                placeholder="https://"
                {...register("productUrl")}
              />
            </Field>
            <Field label="First name" error={error("name")} hint="Empty: “Someone”">
              <Input autoComplete="off" {...register("name")} />
            </Field>
            <Field label="City" error={error("city")} hint="Optional">
              <Input autoComplete="off" {...register("city")} />
            </Field>
            <Field label="Country" error={error("country")}>
              <Select {...register("country")}>
                <option value="">Not known</option>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Quantity" error={error("quantity")}>
              <Input inputMode="numeric" autoComplete="off" {...register("quantity")} />
            </Field>
            <Field label="Amount" error={error("amount")} hint="Optional; visitors never see it">
              <Input
                inputMode="decimal"
                autoComplete="off"
                placeholder="49.00"
                {...register("amount")}
              />
            </Field>
            <Field label="Currency" error={error("currency")} hint="With an amount, like EUR">
              <Input
                autoComplete="off"
                autoCapitalize="characters"
                maxLength={3}
                {...register("currency")}
              />
            </Field>
            <Field
              label="Sold at"
              error={error("occurredAt")}
              hint="In your time zone; at most 30 days ago"
            >
              <Input type="datetime-local" {...register("occurredAt")} />
            </Field>
          </div>
        </CardContent>
        <CardFooter>
          <SubmitButton loading={isSubmitting}>Add conversion</SubmitButton>
          <LinkButton href={path} variant="ghost">
            Cancel
          </LinkButton>
        </CardFooter>
      </form>
    </Card>
  );
}

function Select({ className, ...props }: React.ComponentProps<"select">) {
  return (
    <select className={cn(controlClass, "h-10", className)} {...useFieldControl()} {...props} />
  );
}

/** "2026-06-15T10:00", as a field of date and time has it. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
