import type { Device } from "@growflyer/contracts/display-rules";
import type { FeedCampaignRules, FeedNotification } from "@growflyer/contracts/feed";
import { readAddress } from "./address";
import { delayCheck, explain, type Outcome, outcomeOf, triggerCheck } from "./explain";
import { type Examined, type Item, judge, type Moment } from "./plan";

/** A visit that somebody imagines. */
export type Visit = {
  notification: FeedNotification;
  campaignRules?: FeedCampaignRules | undefined;
  /** A whole address: "https://shop.example/pricing". */
  address: string;
  /** The address that led there, or an empty text. */
  referrer: string;
  device: Device;
  /** BCP 47. */
  language: string;
  /** ISO 3166-1 alpha-2, or an empty text. */
  country: string;
  returning: boolean;
  attributes?: Record<string, string>;
  /** Milliseconds since 1970: the page has just loaded. */
  now: number;
};

/**
 * What would be decided of a notification on a page that has just loaded, by the very function that
 * decides on the page, and in one sentence. Throws a TypeError when the address is none.
 */
export function explainVisit(visit: Visit): { state: Outcome; sentence: string } {
  const { rules = {} } = visit.notification;
  // What stands against it comes before what it waits for.
  const { triggers, ...lasting } = rules;
  const examined = examine(visit, lasting);
  const { check } = examined;
  if (check >= 0 && check !== delayCheck) {
    return { state: outcomeOf(examined), sentence: explain(examined) };
  }
  const { delay } = visit.notification.settings;
  const then = delay ? `${delay} s after` : "as soon as";
  if (!triggers) return { state: "now", sentence: `Shows ${then} the page has loaded.` };
  const waiting = explain({
    ...examined,
    notification: visit.notification,
    at: Infinity,
    check: triggerCheck,
  });
  return { state: "later", sentence: waiting.replace("Will show when", `Shows ${then}`) };
}

/** Something to show. */
const anyItem: Item = {
  conversion: {
    id: "any",
    kind: "purchase",
    name: null,
    city: null,
    country: null,
    product: null,
    quantity: null,
    occurredAt: "9999-01-01T00:00:00.000Z",
  },
  news: false,
  used: 0,
  gone: false,
  chance: 0,
};

function examine(visit: Visit, rules: NonNullable<FeedNotification["rules"]>): Examined {
  const { now, address, referrer, device, language, country, returning } = visit;
  const notification = { ...visit.notification, rules } as FeedNotification;
  // As many conversions as there may be: what is imagined is the visit.
  const { minConversions, ...campaignRules } = visit.campaignRules || {};
  const moment: Moment = {
    notifications: [notification],
    rules: campaignRules,
    items: new Map([["any", anyItem]]),
    page: {
      address: readAddress(new URL(address)),
      since: now,
      shown: 0,
      seen: {},
      fired: {},
      touchedAt: now,
      endedAt: 1,
    },
    visitor: {
      device,
      language,
      country,
      referrer: referrer && new URL(referrer).hostname,
      returning,
      attributes: visit.attributes || {},
    },
    session: {},
    local: {},
    now,
  };
  return { ...judge(notification, moment, false), notification, now };
}
