"use client";

import type { NotificationSettings, TypedSettings } from "@growflyer/contracts/notification";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { type FieldValues, useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import type * as z from "zod";
import type { ActionResult } from "@/actions/action-result";
import { attempt } from "@/actions/attempt";
import { rememberSubmitted } from "@/actions/remember-submitted";
import { showRefusal } from "@/actions/show-refusal";
import {
  createNotificationAction,
  saveNotificationAction,
  setNotificationEnabledAction,
} from "./actions";
import { notificationForms, previewSettings, toFormValues } from "./form-values";
import { dismissLiveToast } from "./live-toast";
import { useLeaveGuard } from "./use-leave-guard";

export type EditedNotification = {
  /** Null while it was never saved. */
  id: string | null;
  enabled: boolean;
} & TypedSettings;

/** The editor's state: the form, what the preview shows of it, saving, and whether it is enabled. */
export function useNotificationEditor(campaignId: string, notification: EditedNotification) {
  const { id, type, settings } = notification;
  const router = useRouter();
  const schema: z.ZodType<NotificationSettings, FieldValues> = notificationForms[type];
  const form = useForm<FieldValues, unknown, NotificationSettings>({
    resolver: zodResolver(schema),
    defaultValues: toFormValues(settings),
    mode: "onTouched",
  });
  const values = useWatch({ control: form.control });
  const shown = useRef<TypedSettings>(notification);
  shown.current = previewSettings(values, shown.current);
  const refuse = (refusal: Refusal) =>
    showRefusal(form, withoutPrefix(refusal), Object.keys(settings));
  const [pending, startTransition] = useTransition();
  const [draftEnabled, setDraftEnabled] = useState(false);
  const [enabled, showEnabled] = useOptimistic(notification.enabled);
  useEffect(dismissLiveToast, []);
  useLeaveGuard(form.formState.isDirty);

  async function create(result: NotificationSettings) {
    const input = { type, settings: result, enabled: draftEnabled };
    const created = await attempt(createNotificationAction(campaignId, input));
    if (!created.ok) return refuse(created);
    form.reset(toFormValues(result));
    toast.success("Saved");
    // Within the transition, so that nothing can be changed here that the page to come does not know.
    startTransition(() => {
      router.replace(`/campaigns/${campaignId}/notifications/${created.value.id}`);
    });
  }

  async function update(result: NotificationSettings, notificationId: string) {
    const settle = rememberSubmitted(form);
    const saved = await attempt(saveNotificationAction(campaignId, notificationId, result));
    if (!saved.ok) return refuse(saved);
    settle();
    toast.success("Saved");
  }

  function toggle(next: boolean) {
    if (!id) return setDraftEnabled(next);
    startTransition(async () => {
      showEnabled(next);
      const changed = await attempt(setNotificationEnabledAction(campaignId, id, next));
      if (!changed.ok) toast.error(changed.message);
    });
  }

  const save = form.handleSubmit(
    (result) =>
      new Promise<void>((resolve) => {
        startTransition(async () => {
          await (id ? update(result, id) : create(result));
          resolve();
        });
      }),
  );
  return {
    form,
    previewed: shown.current,
    enabled: id ? enabled : draftEnabled,
    confirmed: notification.enabled,
    pending,
    save,
    toggle,
  };
}

type Refusal = Extract<ActionResult, { ok: false }>;

/** The verbs speak of "settings.message", the form of "message". */
function withoutPrefix(refusal: Refusal): Refusal {
  const fields = Object.entries(refusal.fields).map(([path, message]) => [
    path.replace(/^settings\./, ""),
    message,
  ]);
  return { ...refusal, fields: Object.fromEntries(fields) };
}
