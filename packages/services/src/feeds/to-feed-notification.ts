import type { DisplayRules } from "@growflyer/contracts/display-rules";
import type { FeedNotification } from "@growflyer/contracts/feed";
import { messageForms } from "@growflyer/contracts/message-forms";
import type { TypedSettings } from "@growflyer/contracts/notification";
import { compileRules } from "./compile-rules";

/** A notification as pages get it, with its rules compiled for the days from `now` on. */
export function toFeedNotification(
  notification: { id: string; rules: DisplayRules } & TypedSettings,
  now: Date,
): FeedNotification {
  const rules = compileRules(notification.rules, now);
  const shared = { id: notification.id, ...(rules && { rules }) };
  if (notification.type === "announcement") {
    return { ...shared, type: "announcement", settings: notification.settings };
  }
  const { message, ...settings } = notification.settings;
  return {
    ...shared,
    type: "recent_sales",
    settings: { messages: messageForms(message), ...settings },
  };
}
