"use client";

import type { Trigger, TriggerKind } from "@growflyer/contracts/display-rules";
import type { NotificationType } from "@growflyer/contracts/notification";
import { type ReactNode, useId } from "react";
import { useController } from "react-hook-form";
import { CopyField } from "@/ui/copy-field";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { errorAt } from "./error-at";
import { NumberInput } from "./number-input";
import type { RulesControl } from "./use-rules-form";

const kinds: { start: Trigger; label: string; hint: string }[] = [
  {
    start: { on: "scroll", percent: 50 },
    label: "Scrolls down",
    hint: "The visitor has read a part of the page.",
  },
  {
    start: { on: "exit" },
    label: "Is about to leave",
    hint: "The pointer goes to the tabs and the address bar; on phones, a quick scroll back up.",
  },
  {
    start: { on: "idle", seconds: 30 },
    label: "Does nothing for a while",
    hint: "No touch, click or key.",
  },
  {
    start: { on: "visible", selector: "" },
    label: "Sees a part of the page",
    hint: "Like your reviews or the prices.",
  },
  { start: { on: "click", selector: "" }, label: "Clicks something", hint: "Like a button." },
  {
    start: { on: "call" },
    label: "Your page asks for it",
    hint: "For developers: whenever your own code decides.",
  },
];

export type TriggeredNotification = { id: string; type: NotificationType };

/** What brings a notification up: any of what is ticked, or else the page’s load. */
export function TriggerFields({
  control,
  notification,
}: {
  control: RulesControl;
  notification: TriggeredNotification;
}) {
  const { field, fieldState } = useController({ control, name: "triggers" });
  const triggers = field.value;
  const wrong = errorAt(fieldState.error);
  const replace = (index: number, trigger: Trigger) =>
    field.onChange(triggers.map((other, at) => (at === index ? trigger : other)));
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-4 max-w-prose text-sm text-muted-foreground">
        Tick what brings it up, when the visitor… Without any, it comes up by itself once the page
        has loaded. The delay from its design begins then.
        {notification.type === "recent_sales" &&
          " A sale that is made this very moment does not wait for the delay, but for what you tick."}
      </legend>
      {wrong && (
        <p role="alert" className="text-sm font-medium text-destructive">
          {wrong}
        </p>
      )}
      {rowsOf(triggers).map(({ key, kind, index }) => (
        <TriggerRow
          key={key}
          label={kind.label}
          hint={kind.hint}
          checked={index !== null}
          onCheck={(on) =>
            field.onChange(
              on ? [...triggers, kind.start] : triggers.filter((_, other) => other !== index),
            )
          }
        >
          {index !== null && (
            <TriggerDetail
              trigger={triggers[index] ?? kind.start}
              notificationId={notification.id}
              error={(name) => errorAt(fieldState.error, index, name)}
              onChange={(trigger) => replace(index, trigger)}
              onBlur={field.onBlur}
            />
          )}
        </TriggerRow>
      ))}
    </fieldset>
  );
}

type Row = { key: string; kind: (typeof kinds)[number]; index: number | null };

/** Every kind with its triggers among `triggers`, or one row without any. */
function rowsOf(triggers: readonly Trigger[]): Row[] {
  return kinds.flatMap((kind): Row[] => {
    const { on } = kind.start;
    const found = triggers.flatMap((trigger, index) => (trigger.on === on ? index : []));
    if (found.length === 0) return [{ key: `${on} 0`, kind, index: null }];
    return found.map((index, place) => ({ key: `${on} ${place}`, kind, index }));
  });
}

function TriggerRow({
  label,
  hint,
  checked,
  onCheck,
  children,
}: {
  label: string;
  hint: string;
  checked: boolean;
  onCheck: (on: boolean) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-3">
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={checked}
        onChange={(event) => onCheck(event.target.checked)}
        className="mt-0.5 size-4 cursor-pointer rounded accent-primary outline-none focus-visible:ring-3 focus-visible:ring-ring/45"
      />
      <div className="grid gap-0.5 text-sm">
        <label htmlFor={id} className="w-fit cursor-pointer font-medium">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-muted-foreground">
          {hint}
        </p>
      </div>
      {children && <div className="col-start-2 pb-1">{children}</div>}
    </div>
  );
}

type Detail<T extends Trigger = Trigger> = {
  trigger: T;
  notificationId: string;
  error: (name: string) => string | undefined;
  onChange: (trigger: Trigger) => void;
  onBlur: () => void;
};

function TriggerDetail({ trigger, notificationId, error, onChange, onBlur }: Detail) {
  switch (trigger.on) {
    case "exit":
      return null;
    case "call":
      return (
        <CopyField label="Code that shows it" value={`growflyer("show", "${notificationId}")`} />
      );
    case "scroll":
      return (
        <NumberInput
          label="How far"
          unit="% of the page"
          error={error("percent")}
          value={trigger.percent}
          max={100}
          onChange={(percent) => onChange({ ...trigger, percent })}
          onBlur={onBlur}
        />
      );
    case "idle":
      return (
        <NumberInput
          label="How long"
          unit="seconds"
          error={error("seconds")}
          value={trigger.seconds}
          max={3600}
          onChange={(seconds) => onChange({ ...trigger, seconds })}
          onBlur={onBlur}
        />
      );
    default:
      return (
        <Field
          label={selectorLabels[trigger.on]}
          error={error("selector")}
          hint="Its CSS selector: # before an id, a dot before a class."
        >
          <Input
            value={trigger.selector}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder={trigger.on === "click" ? ".add-to-cart" : "#reviews"}
            onChange={(event) => onChange({ ...trigger, selector: event.target.value })}
            onBlur={onBlur}
            className="max-w-md font-mono"
          />
        </Field>
      );
  }
}

const selectorLabels = {
  visible: "Which part comes into view",
  click: "What is clicked",
} satisfies Partial<Record<TriggerKind, string>>;
