"use client";

import type { SourceSettings } from "@growflyer/contracts/source";
import { type Control, useController, useWatch } from "react-hook-form";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";
import { Field, useFieldControl } from "@/ui/field";
import { Input } from "@/ui/input";
import { Switch } from "@/ui/switch";
import { Textarea } from "@/ui/textarea";
import type { SettingsFormValues } from "./settings-values";

export type SettingsControl = Control<SettingsFormValues, unknown, SourceSettings>;
type Name = "rules" | `accounts.${number}.rules`;
type RulesProps = { control: SettingsControl; name: Name };

/** Which sales are shown: of the source, or of one of its connected accounts. */
export function RulesFields(props: RulesProps) {
  return (
    <div className="grid max-w-2xl gap-6">
      <RenewalsField {...props} />
      <MinimumFields {...props} />
      <CurrenciesField {...props} />
      <ProductsFields {...props} />
    </div>
  );
}

function RenewalsField({ control, name }: RulesProps) {
  const { field } = useController({ control, name: `${name}.renewals` });
  return (
    <Field
      label="Show renewals"
      hint="Payments of subscriptions that go on. A subscription’s first payment is always a sale."
      className="grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 [&>p]:col-span-2"
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

function MinimumFields({ control, name }: RulesProps) {
  const amount = useController({ control, name: `${name}.minimum.amount` });
  const currency = useController({ control, name: `${name}.minimum.currency` });
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,8rem)] items-start gap-3 sm:max-w-sm">
        <Field label="Minimum amount" error={amount.fieldState.error?.message}>
          <Input
            {...amount.field}
            inputMode="decimal"
            autoComplete="off"
            placeholder="None"
            className="tabular-nums"
          />
        </Field>
        <Field label="Its currency" error={currency.fieldState.error?.message}>
          <Input {...currency.field} {...currencyInput} placeholder="eur" />
        </Field>
      </div>
      <p className="text-sm text-muted-foreground">
        Smaller sales in this currency are not shown. Sales in other currencies are not held to it.
      </p>
    </div>
  );
}

const currencyInput = {
  autoComplete: "off",
  autoCapitalize: "none",
  spellCheck: false,
} as const;

function CurrenciesField({ control, name }: RulesProps) {
  const { field, fieldState } = useController({ control, name: `${name}.currencies` });
  return (
    <Field
      label="Only these currencies"
      error={firstMessage(fieldState.error)}
      hint="Like eur, usd. Empty: all of them."
    >
      <Input {...field} {...currencyInput} placeholder="All" className="sm:max-w-sm" />
    </Field>
  );
}

function ProductsFields({ control, name }: RulesProps) {
  const show = useController({ control, name: `${name}.products.show` });
  const names = useController({ control, name: `${name}.products.names` });
  const chosen = useWatch({ control, name: `${name}.products.show` });
  return (
    <div className="grid gap-4">
      <Field label="Products">
        <Select {...show.field}>
          <option value="all">Show all products</option>
          <option value="only">Show only these</option>
          <option value="never">Show all but these</option>
        </Select>
      </Field>
      {chosen !== "all" && (
        <Field
          label={chosen === "only" ? "Products to show" : "Products never to show"}
          error={firstMessage(names.fieldState.error)}
          hint="One in each line: its name as popups show it, or its id at Stripe (prod_…)."
        >
          <Textarea {...names.field} rows={4} />
        </Field>
      )}
    </div>
  );
}

function Select({ className, ...props }: React.ComponentProps<"select">) {
  return (
    <select
      className={cn(controlClass, "h-10 sm:max-w-sm", className)}
      {...useFieldControl()}
      {...props}
    />
  );
}

/** Of a text that holds a list the error belongs to one of its items. */
function firstMessage(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  for (const item of Object.values(error)) {
    const message = firstMessage(item);
    if (message) return message;
  }
  return undefined;
}
