"use client";

import type { Schedule } from "@growflyer/contracts/display-rules";
import { useController } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { Switch } from "@/ui/switch";
import { errorAt } from "./error-at";
import { PillChoices } from "./pill-choices";
import { TimeZoneSelect } from "./time-zone-select";
import type { RulesControl } from "./use-rules-form";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((label, index) => ({
  value: index + 1,
  label,
}));

/** On which days and at which hours, or at any time. */
export function ScheduleFields({ control }: { control: RulesControl }) {
  const { field, fieldState } = useController({ control, name: "schedule" });
  const schedule: Schedule | null = field.value;
  return (
    <div className="grid gap-6">
      <Field
        label="Only at certain times"
        className="grid-cols-[1fr_auto] items-center gap-x-6 sm:max-w-md"
      >
        <Switch
          ref={field.ref}
          checked={schedule !== null}
          onBlur={field.onBlur}
          onCheckedChange={(on) => field.onChange(on ? newSchedule() : null)}
        />
      </Field>
      {schedule && (
        <Times
          schedule={schedule}
          error={(...path) => errorAt(fieldState.error, ...path)}
          onChange={(changes) => field.onChange({ ...schedule, ...changes })}
          onBlur={field.onBlur}
        />
      )}
    </div>
  );
}

type TimesProps = {
  schedule: Schedule;
  error: (...path: string[]) => string | undefined;
  onChange: (changes: Partial<Schedule>) => void;
  onBlur: () => void;
};

function Times({ schedule, error, onChange, onBlur }: TimesProps) {
  const { from, until, weekdays: days, timeZone } = schedule;
  return (
    <>
      <div className="grid items-start gap-4 sm:max-w-md sm:grid-cols-2">
        <Field label="First day" error={error("from")} hint="Empty: from now on">
          <Input
            type="date"
            value={from ?? ""}
            onChange={(event) => onChange({ from: event.target.value || null })}
            onBlur={onBlur}
          />
        </Field>
        <Field label="Last day" error={error("until")} hint="Empty: without end">
          <Input
            type="date"
            value={until ?? ""}
            onChange={(event) => onChange({ until: event.target.value || null })}
            onBlur={onBlur}
          />
        </Field>
      </div>
      <PillChoices
        legend="Weekdays"
        hint={days.length > 0 ? "Only on these." : "On every day; choose some to limit it."}
        options={weekdays}
        chosen={days}
        onChange={(chosen) => onChange({ weekdays: chosen })}
      />
      <Hours schedule={schedule} error={error} onChange={onChange} onBlur={onBlur} />
      <Field
        label="Time zone"
        error={error("timeZone")}
        hint="Days and hours are meant on the clocks of this place, wherever the visitor is."
        className="sm:max-w-md"
      >
        <TimeZoneSelect
          value={timeZone}
          onChange={(zone) => onChange({ timeZone: zone })}
          onBlur={onBlur}
        />
      </Field>
    </>
  );
}

function Hours({ schedule: { hours }, error, onChange, onBlur }: TimesProps) {
  return (
    <div className="grid gap-4">
      <Field
        label="Only at certain hours"
        className="grid-cols-[1fr_auto] items-center gap-x-6 sm:max-w-md"
      >
        <Switch
          checked={hours !== null}
          onCheckedChange={(on) =>
            onChange({ hours: on ? { from: "09:00", until: "17:00" } : null })
          }
        />
      </Field>
      {hours && (
        <div className="grid items-start gap-4 sm:max-w-md sm:grid-cols-2">
          <Field label="From" error={error("hours", "from")}>
            <Input
              type="time"
              value={hours.from}
              onChange={(event) => onChange({ hours: { ...hours, from: event.target.value } })}
              onBlur={onBlur}
            />
          </Field>
          <Field
            label="Until"
            error={error("hours", "until")}
            hint={hours.until && hours.until <= hours.from ? "On the next day" : undefined}
          >
            <Input
              type="time"
              value={hours.until}
              onChange={(event) => onChange({ hours: { ...hours, until: event.target.value } })}
              onBlur={onBlur}
            />
          </Field>
        </div>
      )}
    </div>
  );
}

function newSchedule(): Schedule {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone, from: null, until: null, weekdays: [], hours: null };
}
