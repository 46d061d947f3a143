"use client";

import type { FeedConversion } from "@growflyer/contracts/feed";
import { Card } from "@/ui/card";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { ColourField } from "./colour-field";
import { ContrastWarning } from "./contrast-warning";
import { EnabledControl } from "./enabled-control";
import { MessageField } from "./message-field";
import { PositionField } from "./position-field";
import { PreviewPanel } from "./preview-panel";
import { SecondsField } from "./seconds-field";
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
  const { control, register, formState } = editor.form;
  const { errors } = formState;
  return (
    <form method="post" onSubmit={editor.save} noValidate className="grid gap-6">
      <FormError message={errors.root?.message} />
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
          <PreviewPanel settings={editor.previewed} latest={latest} />
        </div>
        <Card className="grid min-w-0 gap-7 p-5 sm:p-6">
          <MessageField control={control} />
          <PositionField control={control} />
          <div className="grid gap-3">
            <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-1 xl:grid-cols-3">
              <ColourField control={control} name="background" label="Background" />
              <ColourField control={control} name="text" label="Text" />
              <ColourField control={control} name="accent" label="Accent" />
            </div>
            <ContrastWarning
              background={editor.values.background ?? ""}
              text={editor.values.text ?? ""}
            />
          </div>
          <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-1 xl:grid-cols-3">
            <SecondsField
              control={control}
              name="delay"
              label="Delay"
              hint="Before the first one"
            />
            <SecondsField
              control={control}
              name="duration"
              label="Duration"
              hint="Each one stays"
            />
            <SecondsField control={control} name="gap" label="Gap" hint="Between popups" />
          </div>
          <Field
            label="Link"
            error={errors.link?.message}
            hint="Where a click leads. Without one, a click leads nowhere."
          >
            <Input
              {...register("link")}
              type="url"
              inputMode="url"
              placeholder="https://shop.example/sale"
            />
          </Field>
        </Card>
      </div>
    </form>
  );
}
