import { RecentSales } from "@growflyer/contracts/notification";
import type { Control } from "react-hook-form";
import * as z from "zod";

/** The editor's form. In it an empty link is an empty text; beyond it there is none. */
export const NotificationForm = RecentSales.extend({
  link: z
    .string()
    .transform((text) => text.trim() || null)
    .pipe(RecentSales.shape.link),
});
/** What the fields hold. */
export type NotificationFormValues = z.input<typeof NotificationForm>;
/** What is saved. */
export type NotificationFormResult = z.output<typeof NotificationForm>;

export type NotificationFormControl = Control<
  NotificationFormValues,
  unknown,
  NotificationFormResult
>;

export function toFormValues(settings: RecentSales): NotificationFormValues {
  return { ...settings, link: settings.link ?? "" };
}

/**
 * What the preview shows while somebody types: each field that is valid as it is,
 * each other one as it last was.
 */
export function previewSettings(
  values: Partial<NotificationFormValues>,
  previous: RecentSales,
): RecentSales {
  const merged: Record<string, unknown> = { ...previous };
  for (const [field, schema] of Object.entries(NotificationForm.shape)) {
    const result = schema.safeParse(values[field as keyof NotificationFormValues]);
    if (result.success) merged[field] = result.data;
  }
  return RecentSales.parse(merged);
}
