import type { FeedNotification } from "@growflyer/contracts/feed";
import { messageForms } from "@growflyer/contracts/message-forms";
import type { TypedSettings } from "@growflyer/contracts/notification";

/** The notification as a page would get it from its feed, without rules. */
export function toFeedForm(notification: TypedSettings): FeedNotification {
  const id = "ntf_preview";
  switch (notification.type) {
    case "recent_sales": {
      const { message, ...settings } = notification.settings;
      const messages = messageForms(message);
      return { id, type: notification.type, settings: { ...settings, messages } };
    }
    case "announcement":
      return { id, type: notification.type, settings: notification.settings };
  }
}
