import {
  type NotificationSettings,
  type NotificationType,
  settingsSchemas,
  type TypedSettings,
} from "@growflyer/contracts/notification";
import * as z from "zod";

const { recent_sales: RecentSales, announcement: Announcement } = settingsSchemas;

/** In a form an empty link is an empty text; beyond it there is none. */
const link = z
  .string()
  .transform((text) => text.trim() || null)
  .pipe(RecentSales.shape.link);

/** The editor's form of each type. */
export const notificationForms = {
  recent_sales: RecentSales.extend({ link }),
  announcement: Announcement.extend({ link }).refine((values) => values.link || !values.button, {
    path: ["link"],
    message: "Enter the page that the button opens, or leave the button's words empty",
  }),
} as const satisfies Record<NotificationType, z.ZodType<NotificationSettings>>;

/** What the fields of each type hold. */
export type FormValues = { [T in NotificationType]: z.input<(typeof notificationForms)[T]> };

export function toFormValues(settings: NotificationSettings) {
  return { ...settings, link: settings.link ?? "" };
}

/**
 * What the preview shows while somebody types: each field that is valid as it is,
 * each other one as it last was.
 */
export function previewSettings(
  values: Record<string, unknown>,
  previous: TypedSettings,
): TypedSettings {
  switch (previous.type) {
    case "recent_sales":
      return { ...previous, settings: merge(notificationForms.recent_sales, previous.settings) };
    case "announcement":
      return { ...previous, settings: merge(notificationForms.announcement, previous.settings) };
  }

  function merge<S extends object>(form: z.ZodObject, settings: S): S {
    const merged = { ...settings };
    for (const [field, schema] of Object.entries(form.shape)) {
      const result = z.safeParse(schema, values[field]);
      if (result.success) Object.assign(merged, { [field]: result.data });
    }
    return merged;
  }
}
