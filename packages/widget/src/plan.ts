import type { Device } from "@growflyer/contracts/display-rules";
import type {
  FeedCampaignRules,
  FeedConversion,
  FeedNotification,
  FeedRules,
} from "@growflyer/contracts/feed";
import { type Address, hasQuery, isAmong, isExcluded, matches } from "./address";
import type { Local, Session } from "./memory";

/** Something that may pop up: a conversion, or a notification that needs none. */
export type Item = {
  conversion: FeedConversion | null;
  /** The notification that needs none. */
  only?: string;
  /** Arrived while the page was open: shown at once, without delay or pause. */
  news: boolean;
  /** How often it was on the screen of this page. */
  used: number;
  /** Taken back: kept so that it does not pop up a second time should it return. */
  gone: boolean;
  /** Between 0 and 1: its place in a random order. */
  chance: number;
};

/** One page view. Times in milliseconds since 1970. */
export type Page = {
  address: Address;
  since: number;
  /** Popups so far. */
  shown: number;
  /** Notifications that popped up. */
  seen: Record<string, 1>;
  /** When a trigger of the notification fired. */
  fired: Record<string, number>;
  /** The last time that the visitor touched anything. */
  touchedAt: number;
  /** When the last popup left. */
  endedAt: number;
};

export type Visitor = {
  device: Device;
  /** BCP 47. */
  language: string;
  country: string;
  /** The host that led here, or an empty text. */
  referrer: string;
  returning: boolean;
  attributes: Record<string, string>;
};

/** All that a decision depends on. */
export type Moment = {
  /** In the order of their priority. */
  notifications: FeedNotification[];
  rules: FeedCampaignRules;
  items: Map<string, Item>;
  page: Page;
  visitor: Visitor;
  session: Session;
  local: Local;
  now: number;
};

export type Choice = { item: Item; notification: FeedNotification };

/** What pops up now, or when to ask again (Infinity: when something has happened). */
export type Plan = { next: Choice | null; at: number };

/** When a notification may show, and the number of the check that decides it; -1: none forbids it. */
export type Verdict = { at: number; check: number };

/** A verdict with what a sentence about it needs. */
export type Examined = Verdict & { notification: FeedNotification; now: number };

/**
 * One rule: the time from which it holds, in milliseconds since 1970. `true` is "already", and
 * `false`, like every time that is no number, "not while things are as they are".
 */
type Check = (
  rules: FeedRules,
  moment: Moment,
  notification: FeedNotification,
) => number | boolean | undefined;

const day = 86_400_000;

/** In the order in which they are given as a reason: explain.ts has a sentence for each. */
const checks: Check[] = [
  (rules, { page }) => isAmong(rules, page.address),
  (rules, { page }) => !isExcluded(rules, page.address),
  (rules, { page }) => hasQuery(rules, page.address),
  ({ referrers }, { visitor }) =>
    !referrers || referrers.some((source) => matches(source, [visitor.referrer])),
  ({ devices }, { visitor }) => isIn(devices, visitor.device),
  ({ languages }, { visitor }) => isIn(languages, visitor.language.split("-")[0]),
  ({ countries }, { visitor }) => isIn(countries, visitor.country),
  ({ visitors }, { visitor }) => !visitors || (visitors === "returning") === visitor.returning,
  ({ attributes = {} }, { visitor }) =>
    Object.keys(attributes).every((name) => attributes[name] === visitor.attributes[name]),
  ({ views }, { session }) => !((session.views || 1) < (views as number)),
  ({ every }, { page, session, local }, { id }) =>
    every === "page"
      ? !page.seen[id]
      : every === "session"
        ? !session.seen?.[id]
        : !every || after(local.seen?.[id], every),
  ({ quiet }, { local }, { id }) => !quiet || after(local.closed?.[id], quiet),
  (_, moment, { type }) =>
    type !== "recent_sales" ||
    showable(moment).filter(({ conversion }) => conversion).length >=
      (moment.rules.minConversions || 1),
  (_, { rules, page }) => !(page.shown >= (rules.maxPerPage as number)),
  (_, { rules, session }) => !((session.shown as number) >= (rules.maxPerSession as number)),
  ({ windows }, { now }) => {
    if (!windows) return true;
    const window = windows.find(([, until]) => now < until * 1000);
    return window && window[0] * 1000;
  },
  (_, { rules, page }) => page.endedAt + (rules.gap || 0) * 1000,
  ({ triggers }, { page }, { id }) => startOf(triggers, page, id),
  // From here on for what is no news.
  (_, { session }, { id }) => !session.closed?.[id],
  ({ triggers }, { page }, { id, settings }) => startOf(triggers, page, id) + settings.delay * 1000,
  (_, { page }, { settings }) => page.endedAt + (("gap" in settings && settings.gap) || 0) * 1000,
];

/** How many of the checks news must pass. */
const forNews = checks.length - 3;

/** What `notification` waits for. The first check that nothing but a change can satisfy decides. */
export function judge(notification: FeedNotification, moment: Moment, news: boolean): Verdict {
  const verdict: Verdict = { at: 0, check: -1 };
  checks.slice(0, news ? forNews : checks.length).forEach((check, index) => {
    const at = Number(check(notification.rules || {}, moment, notification)) || Infinity;
    if (at > verdict.at) {
      verdict.at = at;
      if (at > moment.now) verdict.check = index;
    }
  });
  return verdict;
}

/**
 * What pops up at this moment, if nothing is on the screen. News comes first, the oldest of it before
 * the others; every conversion is shown by the first notification that may.
 */
export function decide(moment: Moment): Plan {
  const { notifications, now } = moment;
  const due = notifications.map((notification) =>
    [false, true].map((news) => judge(notification, moment, news).at),
  );
  let at = Infinity;
  for (const { item, notification } of inOrder(moment)) {
    const from = due[notifications.indexOf(notification)]?.[item.news ? 1 : 0] as number;
    if (from <= now) return { next: { item, notification }, at: now };
    at = Math.min(at, from);
  }
  return { next: null, at };
}

/** Everything that waits, with each notification that could show it. */
function inOrder(moment: Moment): Choice[] {
  const { notifications, visitor } = moment;
  const { order, loop } = moment.rules;
  const choices = showable(moment)
    .filter(({ used, conversion }) => !used || (loop && conversion))
    .flatMap((item) =>
      notifications
        .filter(({ id, type }) => (item.only ? item.only === id : type === "recent_sales"))
        .map((notification) => ({ item, notification })),
    );
  const older = choices.filter(({ item }) => !item.news);
  // Sorting keeps the order of what weighs the same: the last one counts most.
  const sortBy = (weight: (choice: Choice) => number) =>
    older.sort((one, other) => weight(one) - weight(other));
  // What is no conversion is not old, and does not wait for those that are.
  sortBy(({ item }) => -Date.parse(item.conversion?.occurredAt || "9999"));
  if (order === "random") sortBy(({ item }) => item.chance);
  if (order === "country") sortBy(({ item }) => +(item.conversion?.country !== visitor.country));
  if (order === "priority") sortBy(({ notification }) => notifications.indexOf(notification));
  sortBy(({ item }) => item.used);
  return [...choices.filter(({ item }) => item.news), ...older];
}

/** So many days after `time`, if it ever was. */
function after(time: number | undefined, days: number): number | boolean {
  return !time || time + days * day;
}

function isIn(list: readonly string[] | undefined, value: string | undefined): boolean {
  return !list || list.includes(value as string);
}

/** Neither taken back nor too old. */
function showable({ items, rules: { maxAge }, now }: Moment): Item[] {
  return [...items.values()].filter(
    ({ gone, conversion }) =>
      !gone &&
      !(now - Date.parse(conversion?.occurredAt as string) > (maxAge as number) * 3_600_000),
  );
}

/**
 * When a trigger fired, or the page came up. Inactivity will have lasted long enough at a time that is
 * known beforehand, if nothing is touched until then. No number: nobody knows.
 */
function startOf(triggers: FeedRules["triggers"], page: Page, id: string): number {
  const idle = triggers?.find(([kind]) => kind === "idle");
  return page.fired[id] || (triggers ? page.touchedAt + Number(idle?.[1]) * 1000 : page.since);
}
