import type {
  DisplayRules,
  Frequency,
  Schedule,
  Trigger,
} from "@growflyer/contracts/display-rules";
import { devices } from "@growflyer/contracts/display-rules";
import type { FeedRules } from "@growflyer/contracts/feed";
import { pagePattern, queryPattern, referrerPattern } from "@growflyer/contracts/page-pattern";
import { scheduleWindows } from "./schedule-windows";

/** Days. Longer than a browser keeps what it stores. */
const forEver = 36_500;

/**
 * Display rules as a page applies them: addresses as expressions, a schedule as times of the coming
 * days. Without what restricts nothing; undefined when nothing restricts.
 */
export function compileRules(rules: DisplayRules, now: Date): FeedRules | undefined {
  const { pages, schedule, frequency } = rules;
  const compiled: FeedRules = {
    ...(pages.include.length > 0 && { pages: pages.include.map(pagePattern) }),
    ...(pages.exclude.length > 0 && { not: pages.exclude.map(pagePattern) }),
    ...(rules.query.length > 0 && { query: rules.query.map(queryPattern) }),
    ...(rules.referrers.length > 0 && { referrers: rules.referrers.map(referrerPattern) }),
    ...(isSome(rules.devices) && { devices: rules.devices }),
    ...(rules.languages.length > 0 && { languages: rules.languages.flatMap(codesOf) }),
    ...(rules.countries.length > 0 && { countries: rules.countries }),
    ...(rules.visitors !== "all" && { visitors: rules.visitors }),
    ...(rules.attributes.length > 0 && { attributes: namedValues(rules.attributes) }),
    ...(schedule && isRestricting(schedule) && { windows: scheduleWindows(schedule, now) }),
    ...(rules.triggers.length > 0 && { triggers: rules.triggers.map(compileTrigger) }),
    ...(rules.fromPageView > 1 && { views: rules.fromPageView }),
    ...(frequency.every !== "always" && { every: compileFrequency(frequency) }),
    ...(rules.quietDays > 0 && { quiet: rules.quietDays }),
  };
  return Object.keys(compiled).length > 0 ? compiled : undefined;
}

function isSome(chosen: DisplayRules["devices"]): boolean {
  return chosen.length > 0 && devices.some((device) => !chosen.includes(device));
}

/** Browsers say Norwegian in its written forms, and Tagalog by another name. */
function codesOf(language: string): string[] {
  const known: Record<string, string[]> = { no: ["no", "nb", "nn"], tl: ["tl", "fil"] };
  return known[language] ?? [language];
}

function namedValues(attributes: DisplayRules["attributes"]): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}

function isRestricting({ from, until, weekdays, hours }: Schedule): boolean {
  return Boolean(from || until || hours) || new Set(weekdays).size % 7 > 0;
}

function compileTrigger(trigger: Trigger): [kind: string, value: string | number] {
  switch (trigger.on) {
    case "scroll":
      return ["scroll", trigger.percent];
    case "idle":
      return ["idle", trigger.seconds];
    case "visible":
    case "click":
      return [trigger.on, trigger.selector];
    default:
      return [trigger.on, 0];
  }
}

function compileFrequency(frequency: Frequency): FeedRules["every"] {
  switch (frequency.every) {
    case "days":
      return frequency.days;
    case "visitor":
      return forEver;
    case "always":
      return undefined;
    default:
      return frequency.every;
  }
}
