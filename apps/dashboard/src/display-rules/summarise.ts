import type { DisplayRules } from "@growflyer/contracts/display-rules";
import type { NotificationType } from "@growflyer/contracts/notification";
import { frequencyInWords, quietInWords, rankInWords } from "./frequency-in-words";
import { addressesInWords, excludedInWords, queryInWords } from "./pages-in-words";
import { scheduleInWords } from "./schedule-in-words";
import { triggersInWords, viewsInWords } from "./triggers-in-words";
import { visitorsInWords } from "./visitors-in-words";

/**
 * The rules of a notification in plain English, in a few sentences. It may be given rules that are still being typed:
 * what is empty is left out, what is no number becomes "…".
 */
export function summarise(rules: DisplayRules, type: NotificationType): string {
  const { pages, query } = rules;
  const where = [addressesInWords(pages.include), queryInWords(query)].filter(Boolean).join(" ");
  const except = excludedInWords(pages.exclude);
  const what = [where + (except && `, ${except}`), visitorsInWords(rules), whenInWords(rules)];
  const how = [
    triggersInWords(rules.triggers),
    rules.fromPageView === 1 ? "" : viewsInWords(rules.fromPageView),
    frequencyInWords(rules.frequency, type),
  ];
  return [
    `Shows on ${what.join(", ")}.`,
    `It comes up ${how.filter(Boolean).join(", ")}.`,
    quietInWords(rules.quietDays, type),
    rules.priority === "normal" ? "" : rankInWords(rules.priority, type),
  ]
    .filter(Boolean)
    .join(" ");
}

function whenInWords({ schedule }: DisplayRules): string {
  return schedule ? scheduleInWords(schedule) : "at any time";
}
