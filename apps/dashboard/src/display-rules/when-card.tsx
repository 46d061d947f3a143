"use client";

import { useController } from "react-hook-form";
import { Card, CardContent, CardHeader, CardTitle } from "@/ui/card";
import { capitalise } from "./capitalise";
import { NumberInput } from "./number-input";
import { RuleGroup } from "./rule-group";
import { ScheduleFields } from "./schedule-fields";
import { scheduleInWords } from "./schedule-in-words";
import { type TriggeredNotification, TriggerFields } from "./trigger-fields";
import { triggersInWords, viewsInWords } from "./triggers-in-words";
import type { RulesControl } from "./use-rules-form";

/** What brings a notification up, and when it may. */
export function WhenCard({
  control,
  notification,
}: {
  control: RulesControl;
  notification: TriggeredNotification;
}) {
  const triggers = useController({ control, name: "triggers" });
  const schedule = useController({ control, name: "schedule" });
  const views = useController({ control, name: "fromPageView" });
  return (
    <Card aria-labelledby="rules-when">
      <CardHeader>
        <CardTitle id="rules-when">When</CardTitle>
      </CardHeader>
      <CardContent className="pt-4 pb-1 sm:pt-4 sm:pb-2 [&>div:first-child]:border-t-0">
        <RuleGroup
          title="What brings it up"
          summary={capitalise(triggersInWords(triggers.field.value))}
          invalid={triggers.fieldState.invalid}
        >
          <TriggerFields control={control} notification={notification} />
        </RuleGroup>
        <RuleGroup
          title="Days and hours"
          summary={
            schedule.field.value ? capitalise(scheduleInWords(schedule.field.value)) : "Any time"
          }
          invalid={schedule.fieldState.invalid}
        >
          <ScheduleFields control={control} />
        </RuleGroup>
        <RuleGroup
          title="Pages seen before"
          summary={capitalise(viewsInWords(views.field.value))}
          invalid={views.fieldState.invalid}
        >
          <NumberInput
            label="Starts with page"
            unit="of the visit"
            hint="3: nothing on the first two pages that a visitor opens."
            error={views.fieldState.error?.message}
            value={views.field.value}
            max={100}
            onChange={views.field.onChange}
            onBlur={views.field.onBlur}
          />
        </RuleGroup>
      </CardContent>
    </Card>
  );
}
