import type { Frequency, Priority } from "@growflyer/contracts/display-rules";
import type { NotificationType } from "@growflyer/contracts/notification";
import { countOf } from "./join-words";

/** "once a visit", "once every 7 days". An announcement has nothing new to show on the same page view. */
export function frequencyInWords(frequency: Frequency, type: NotificationType): string {
  switch (frequency.every) {
    case "always":
      return type === "recent_sales"
        ? "as often as there is something to show"
        : "once on every page view";
    case "page":
      return "once on every page view";
    case "session":
      return "once a visit";
    case "visitor":
      return "once per visitor";
    case "days":
      return frequency.days === 1 ? "once a day" : `once every ${countOf(frequency.days, "day")}`;
  }
}

/** A sentence on what closing it does. New sales still show, unless it keeps quiet for days. */
export function quietInWords(days: number, type: NotificationType): string {
  if (days !== 0) return `Once closed, it stays away for ${countOf(days, "day")}.`;
  return type === "recent_sales"
    ? "Once closed, older sales stay away until the visit ends, and new ones still show."
    : "Once closed, it stays away until the visit ends.";
}

const ranks: Record<Priority, string> = {
  high: "before those of lower priority",
  normal: "after those of high and before those of low priority",
  low: "after those of higher priority",
};

/** A sentence on where a priority puts a notification. Only sales can be shown by several. */
export function rankInWords(priority: Priority, type: NotificationType): string {
  return type === "recent_sales"
    ? `Of the notifications that may show a sale, it comes ${ranks[priority]}.`
    : `In the order “By priority”, it comes ${ranks[priority]}.`;
}

/** What follows from that, and what does not. */
export function priorityInWords(type: NotificationType): string {
  return type === "recent_sales"
    ? "Only the first of them shows it. Which of the waiting popups comes first is decided by the campaign’s order, and by priority only if that order is “By priority”."
    : "The order is the campaign’s, in its settings. With any other, priority decides nothing here.";
}
