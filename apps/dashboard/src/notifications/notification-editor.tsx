"use client";

import type { FeedConversion } from "@growflyer/contracts/feed";
import { FormProvider } from "react-hook-form";
import { Card } from "@/ui/card";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { EnabledControl } from "./enabled-control";
import { notificationTypeInfo } from "./notification-types";
import { PreviewPanel } from "./preview-panel";
import { type EditedNotification, useNotificationEditor } from "./use-notification-editor";

/** A notification's settings beside what they look like. */
export function NotificationEditor({
  campaignId,
  notification,
  latest,
}: {
  campaignId: string;
  notification: EditedNotification;
  latest: FeedConversion | null;
}) {
  const editor = useNotificationEditor(campaignId, notification);
  const { Fields } = notificationTypeInfo[notification.type];
  return (
    <form method="post" onSubmit={editor.save} noValidate className="grid gap-6">
      <FormError message={editor.form.formState.errors.root?.message} />
      <Card className="flex items-center justify-between gap-x-6 px-5 py-3.5 max-sm:sticky max-sm:bottom-3 max-sm:z-20 max-sm:order-last max-sm:shadow-overlay">
        <EnabledControl
          enabled={editor.enabled}
          confirmed={editor.confirmed}
          saved={notification.id !== null}
          disabled={editor.pending}
          onChange={editor.toggle}
        />
        <SubmitButton loading={editor.pending} className="max-sm:ml-auto">
          Save
        </SubmitButton>
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
        <div className="min-w-0 lg:sticky lg:top-20">
          <PreviewPanel shown={editor.previewed} latest={latest} />
        </div>
        <Card className="grid min-w-0 gap-7 p-5 sm:p-6">
          <FormProvider {...editor.form}>
            <Fields />
          </FormProvider>
        </Card>
      </div>
    </form>
  );
}
