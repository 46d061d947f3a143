"use client";

import type { Frequency, Priority } from "@growflyer/contracts/display-rules";
import type { NotificationType } from "@growflyer/contracts/notification";
import { useController } from "react-hook-form";
import { Segmented } from "@/notifications/segmented";
import { Card, CardContent, CardHeader, CardTitle } from "@/ui/card";
import { Field } from "@/ui/field";
import { errorAt } from "./error-at";
import { priorityInWords, rankInWords } from "./frequency-in-words";
import { NumberInput } from "./number-input";
import { Select } from "./select";
import type { RulesControl } from "./use-rules-form";

const everyNames: Record<Frequency["every"], string> = {
  always: "Every time there is something",
  page: "Once on every page view",
  session: "Once a visit",
  visitor: "Once per visitor, ever",
  days: "Once in so many days",
};

const priorities: { value: Priority; label: string }[] = [
  { value: "high", label: "High" },
  { value: "normal", label: "Normal" },
  { value: "low", label: "Low" },
];

/** How often a notification shows, and what it gives way to. */
export function FrequencyCard({
  control,
  type,
}: {
  control: RulesControl;
  type: NotificationType;
}) {
  const priority = useController({ control, name: "priority" }).field;
  return (
    <Card aria-labelledby="rules-frequency">
      <CardHeader>
        <CardTitle id="rules-frequency">How often</CardTitle>
      </CardHeader>
      <CardContent className="grid gap-6">
        <FrequencyField control={control} type={type} />
        <QuietField control={control} type={type} />
        <div className="grid gap-2">
          <p className="text-sm font-medium">Priority</p>
          <div>
            <Segmented
              label="Priority"
              value={priority.value}
              options={priorities}
              onChange={priority.onChange}
            />
          </div>
          <p className="text-sm text-muted-foreground">
            {rankInWords(priority.value, type)} {priorityInWords(type)}
          </p>
        </div>
      </CardContent>
    </Card>
  );
}

function FrequencyField({ control, type }: { control: RulesControl; type: NotificationType }) {
  const { field, fieldState } = useController({ control, name: "frequency" });
  const frequency: Frequency = field.value;
  // An announcement is the same every time: again on the same page view, it would only be a nuisance.
  const { always, ...limited } = everyNames;
  const choices = type === "recent_sales" ? everyNames : limited;
  const chosen = frequency.every in choices ? frequency.every : "page";
  return (
    <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,24rem)_auto]">
      <Field label="A visitor sees it" hint="A visit ends when the browser’s tab is closed.">
        <Select
          value={chosen}
          onChange={(event) => field.onChange(startFrequency(event.target.value))}
          onBlur={field.onBlur}
        >
          {Object.entries(choices).map(([every, name]) => (
            <option key={every} value={every}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {frequency.every === "days" && (
        <NumberInput
          label="How many days"
          unit={frequency.days === 1 ? "day" : "days"}
          error={errorAt(fieldState.error, "days")}
          value={frequency.days}
          max={365}
          onChange={(days) => field.onChange({ every: "days", days })}
          onBlur={field.onBlur}
        />
      )}
    </div>
  );
}

function startFrequency(every: string): Frequency {
  switch (every) {
    case "page":
    case "session":
    case "visitor":
      return { every };
    case "days":
      return { every, days: 7 };
    default:
      return { every: "always" };
  }
}

function QuietField({ control, type }: { control: RulesControl; type: NotificationType }) {
  const { field, fieldState } = useController({ control, name: "quietDays" });
  return (
    <NumberInput
      label="Stays away after it was closed"
      unit={field.value === 1 ? "day" : "days"}
      hint={
        field.value === 0 && type === "recent_sales"
          ? "0: until the visit ends, apart from sales that are made just then."
          : "0: until the visit ends."
      }
      error={fieldState.error?.message}
      value={field.value}
      max={365}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}
