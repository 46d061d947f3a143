import type { Frequency, Priority } from "@growflyer/contracts/display-rules";
import { countOf } from "./join-words";

/** "once a visit", "once every 7 days". */
export function frequencyInWords(frequency: Frequency): string {
  switch (frequency.every) {
    case "always":
      return "as often as there is something to show";
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

/** Follows "stays away": "for 7 days". */
export function quietInWords(days: number): string {
  return days === 0 ? "until the visit ends" : `for ${countOf(days, "day")}`;
}

const orders: Record<Priority, string> = {
  high: "it goes before the others",
  normal: "it takes turns with the others",
  low: "it lets the others go first",
};

export function priorityInWords(priority: Priority): string {
  return orders[priority];
}
