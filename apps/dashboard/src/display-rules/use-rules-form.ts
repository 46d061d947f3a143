"use client";

import type { DisplayRules } from "@growflyer/contracts/display-rules";
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useRef } from "react";
import { type Control, type FieldPath, useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { rememberSubmitted } from "@/actions/remember-submitted";
import { showRefusal } from "@/actions/show-refusal";
import { saveDisplayRulesAction } from "./actions";
import { FormRules } from "./check-rules";
import { useAskBeforeLeaving } from "./use-ask-before-leaving";

export type RulesControl = Control<DisplayRules, unknown, DisplayRules>;

/** The form of a notification's rules, and saving it. `formRef` goes to the form's element. */
export function useRulesForm(campaignId: string, notificationId: string, rules: DisplayRules) {
  const form = useForm<DisplayRules, unknown, DisplayRules>({
    resolver: zodResolver(FormRules),
    defaultValues: rules,
    mode: "onTouched",
    shouldFocusError: false,
  });
  const { errors, isDirty, isSubmitting, submitCount } = form.formState;
  const formRef = useRef<HTMLFormElement>(null);
  useAskBeforeLeaving(isDirty);

  // After the groups that hold errors have opened: what is folded away cannot have the focus.
  useEffect(() => {
    if (submitCount === 0) return;
    formRef.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [submitCount]);

  const save = form.handleSubmit(async (result) => {
    const settle = rememberSubmitted(form);
    const saved = await attempt(saveDisplayRulesAction(campaignId, notificationId, result));
    if (!saved.ok) return showRefusal(form, withoutPrefix(saved), refusable(result));
    settle();
    toast.success("Saved");
  });
  return { form, formRef, save, errors, isDirty, isSubmitting };
}

type Refusal = Parameters<typeof showRefusal>[1];

/** The verbs speak of "rules.pages.include.0.value", the form of "pages.include.0.value". */
function withoutPrefix(refusal: Refusal): Refusal {
  const fields = Object.entries(refusal.fields).map(([path, message]) => [
    path.replace(/^rules\./, ""),
    message,
  ]);
  return { ...refusal, fields: Object.fromEntries(fields) };
}

/** What a server that was updated since this page was loaded may refuse: slow expressions above all. */
function refusable({ pages }: DisplayRules): FieldPath<DisplayRules>[] {
  return [
    ...pages.include.map((_, index) => `pages.include.${index}.value` as const),
    ...pages.exclude.map((_, index) => `pages.exclude.${index}.value` as const),
  ];
}
