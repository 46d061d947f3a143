import type { FeedConversion } from "@growflyer/contracts/feed";
import {
  announcementDefaults,
  type NotificationType,
  recentSalesDefaults,
  type TypedSettings,
} from "@growflyer/contracts/notification";
import { type LucideIcon, Megaphone, ShoppingBag } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { AnnouncementFields } from "./announcement-fields";
import { MessageText } from "./message-text";
import { RecentSalesFields } from "./recent-sales-fields";
import { sampleConversion } from "./sample-conversions";

type SettingsOf<T extends NotificationType> = Extract<TypedSettings, { type: T }>["settings"];

type NotificationTypeInfo<T extends NotificationType> = {
  name: string;
  /** One sentence for the gallery. */
  description: string;
  icon: LucideIcon;
  /** How a new one begins. */
  defaults: SettingsOf<T>;
  /** The editor's fields; they find the form in their context. */
  Fields: ComponentType;
  /** What tells one from another of its type in a list. */
  summary: (settings: SettingsOf<T>) => ReactNode;
  /** What a preview shows it with, at `now` in milliseconds; null for a type without conversions. */
  sample: ((now: number) => FeedConversion) | null;
};

/** All that the dashboard knows of each type; a new type is a new entry. */
export const notificationTypeInfo: { [T in NotificationType]: NotificationTypeInfo<T> } = {
  recent_sales: {
    name: "Recent sales",
    description:
      "Shows visitors what others have just bought, one purchase at a time, and a new sale the moment it is paid.",
    icon: ShoppingBag,
    defaults: recentSalesDefaults,
    Fields: RecentSalesFields,
    summary: ({ message }) => <MessageText message={message} />,
    sample: sampleConversion,
  },
  announcement: {
    name: "Announcement",
    description: "Say something in your own words: a sale, a deadline, news.",
    icon: Megaphone,
    defaults: announcementDefaults,
    Fields: AnnouncementFields,
    summary: ({ title }) => title,
    sample: null,
  },
};

/** A new notification's type and settings. */
export function defaultsOf<T extends NotificationType>(type: T): Typed<T> {
  return { type, settings: notificationTypeInfo[type].defaults };
}

/** One line that tells a notification from others of its type. */
export function summaryOf<T extends NotificationType>({ type, settings }: Typed<T>): ReactNode {
  return notificationTypeInfo[type].summary(settings);
}

/** A type with its own settings, in a form that TypeScript follows into the table above. */
type Typed<T extends NotificationType> = {
  [K in T]: { type: K; settings: SettingsOf<K> };
}[T];
