import type { DisplayRules } from "@growflyer/contracts/display-rules";
import { capitalise } from "./capitalise";
import { frequencyInWords, priorityInWords, quietInWords } from "./frequency-in-words";
import { addressesInWords, excludedInWords, queryInWords } from "./pages-in-words";
import { scheduleInWords } from "./schedule-in-words";
import { triggersInWords, viewsInWords } from "./triggers-in-words";
import { visitorsInWords } from "./visitors-in-words";

/**
 * The rules in plain English, in a few sentences. It may be given rules that are still being typed:
 * what is empty is left out, what is no number becomes "…".
 */
export function summarise(rules: DisplayRules): string {
  const { pages, query } = rules;
  const where = [addressesInWords(pages.include), queryInWords(query)].filter(Boolean).join(" ");
  const except = excludedInWords(pages.exclude);
  const what = [where + (except && `, ${except}`), visitorsInWords(rules), whenInWords(rules)];
  const how = [
    triggersInWords(rules.triggers),
    rules.fromPageView === 1 ? "" : viewsInWords(rules.fromPageView),
    frequencyInWords(rules.frequency),
  ];
  return [
    `Shows on ${what.join(", ")}.`,
    `It comes up ${how.filter(Boolean).join(", ")}.`,
    `Once closed, it stays away ${quietInWords(rules.quietDays)}.`,
    rules.priority === "normal" ? "" : `${capitalise(priorityInWords(rules.priority))}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function whenInWords({ schedule }: DisplayRules): string {
  return schedule ? scheduleInWords(schedule) : "at any time";
}
