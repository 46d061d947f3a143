"use client";

import type { DisplayRules } from "@growflyer/contracts/display-rules";
import type { NotificationType } from "@growflyer/contracts/notification";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { Card } from "@/ui/card";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { FrequencyCard } from "./frequency-card";
import { keepClear } from "./keep-clear";
import { PagesCard } from "./pages-card";
import { summarise } from "./summarise";
import { type Tested, Tester } from "./tester";
import { type RulesControl, useRulesForm } from "./use-rules-form";
import { type Places, VisitorsCard } from "./visitors-card";
import { WhenCard } from "./when-card";

/** When and where a notification shows, beside a tester that tries the rules on a page. */
export function RulesEditor({
  campaignId,
  rules,
  tested,
  places,
}: {
  campaignId: string;
  rules: DisplayRules;
  tested: Tested;
  places: Places;
}) {
  const editor = useRulesForm(campaignId, tested.notification.id, rules);
  const { control } = editor.form;
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
      <InShort control={control} type={tested.notification.type} />
      <form
        ref={editor.formRef}
        method="post"
        noValidate
        onSubmit={editor.save}
        onKeyUp={(event) => keepClear(event, bar.current)}
        className="grid grid-cols-[minmax(0,1fr)] gap-6"
      >
        <PagesCard control={control} />
        <VisitorsCard control={control} places={places} />
        <WhenCard control={control} notification={tested.notification} />
        <FrequencyCard control={control} type={tested.notification.type} />
        <div ref={bar} className="sticky bottom-3 z-20 grid gap-3">
          <FormError message={editor.errors.root?.message} />
          <Card className="flex items-center justify-between gap-x-6 px-5 py-3.5 shadow-overlay">
            <p className="text-sm text-muted-foreground">
              {editor.isDirty ? "Not saved yet" : "Open pages follow at once"}
            </p>
            <SubmitButton loading={editor.isSubmitting}>Save</SubmitButton>
          </Card>
        </div>
      </form>
      <div className="min-w-0 lg:sticky lg:top-20">
        <Tester control={control} tested={tested} places={places} />
      </div>
    </div>
  );
}

/** All of the rules in a few sentences. */
function InShort({ control, type }: { control: RulesControl; type: NotificationType }) {
  const summary = useWatch({ control, compute: (rules) => summarise(rules, type) });
  return (
    <section
      aria-label="In short"
      className="rounded-2xl border bg-accent/60 px-5 py-4 lg:col-span-2 sm:px-6"
    >
      <p className="max-w-4xl text-[0.9375rem] text-pretty leading-relaxed break-words text-foreground">
        {summary}
      </p>
    </section>
  );
}
