import * as z from "zod";
import { Order } from "./campaign-rules";
import { Device, VisitorKind } from "./display-rules";
import { Announcement, RecentSales } from "./notification";

export const modes = ["live", "test"] as const;
/** As at Stripe. A page is in live mode unless its pixel says otherwise; the two never mix. */
export const Mode = z.enum(modes);
export type Mode = z.infer<typeof Mode>;

/** A conversion as a page may see it: nothing here names a person beyond a first name. `null` is "not known". */
export const FeedConversion = z.object({
  id: z.string(),
  kind: z.literal("purchase"),
  name: z.string().nullable(),
  city: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).nullable(),
  product: z
    .object({ name: z.string(), url: z.string().nullable(), image: z.string().nullable() })
    .nullable(),
  quantity: z.number().int().positive().nullable(),
  /** ISO 8601 UTC, the time of the purchase, never of its arrival. */
  occurredAt: z.iso.datetime(),
});
export type FeedConversion = z.infer<typeof FeedConversion>;

/**
 * The source of a regular expression, for `RegExp(source, "i")`. It is tested against the decoded
 * address of the page, with and without its origin.
 */
const AddressPattern = z.string();

/** Display rules as a page applies them. Whatever is absent restricts nothing. */
export const FeedRules = z
  .object({
    /** Any of these, none of those, all of these. */
    pages: z.array(AddressPattern),
    not: z.array(AddressPattern),
    query: z.array(AddressPattern),
    /** Tested against the referrer's host. */
    referrers: z.array(z.string()),
    devices: z.array(Device),
    languages: z.array(z.string()),
    countries: z.array(z.string()),
    visitors: VisitorKind.exclude(["all"]),
    attributes: z.record(z.string(), z.string()),
    /** From and until, in seconds since 1970, ascending; none any more: an empty list. */
    windows: z.array(z.tuple([z.number(), z.number()])),
    /** The trigger's kind with its percentage, seconds or selector. */
    triggers: z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
    views: z.number(),
    /** Once a page, a browser session, or so many days. */
    every: z.union([z.literal("page"), z.literal("session"), z.number()]),
    /** Days after it was closed. */
    quiet: z.number(),
  })
  .partial();
export type FeedRules = z.infer<typeof FeedRules>;

/** The rules of the campaign, as a page applies them. Whatever is absent restricts nothing. */
export const FeedCampaignRules = z
  .object({
    maxPerPage: z.number(),
    maxPerSession: z.number(),
    /** Seconds. */
    gap: z.number(),
    order: Order.exclude(["newest"]),
    loop: z.literal(true),
    /** Hours. */
    maxAge: z.number(),
    minConversions: z.number(),
    /** Pixels; 16 when absent. */
    offsetX: z.number(),
    offsetY: z.number(),
    stepAside: z.literal(false),
    askConsent: z.literal(true),
  })
  .partial();
export type FeedCampaignRules = z.infer<typeof FeedCampaignRules>;

/**
 * Recent sales for a page: the message in four forms, for buyers of whom nothing, the city, the
 * country, or both are known. `{name}`, `{city}`, `{country}`, `{product}` and `{time}` are left to fill in.
 */
export const FeedRecentSales = RecentSales.omit({ message: true }).extend({
  messages: z.tuple([z.string(), z.string(), z.string(), z.string()]),
});
export type FeedRecentSales = z.infer<typeof FeedRecentSales>;

const shared = { id: z.string(), rules: FeedRules.optional() };

/** In the order of their priority. */
export const FeedNotification = z.discriminatedUnion("type", [
  z.object({ ...shared, type: z.literal("recent_sales"), settings: FeedRecentSales }),
  z.object({ ...shared, type: z.literal("announcement"), settings: Announcement }),
]);
export type FeedNotification = z.infer<typeof FeedNotification>;

/** What a page receives. Conversions are newest first. */
export const Feed = z.object({
  version: z.literal(1),
  campaign: z.string(),
  notifications: z.array(FeedNotification),
  rules: FeedCampaignRules.optional(),
  conversions: z.array(FeedConversion),
  /** Where the live stream takes up: the last event that this feed already contains. */
  cursor: z.string(),
  /** Whether it is worth holding a live stream open: false on unknown hosts and for idle campaigns. */
  live: z.boolean(),
});
export type Feed = z.infer<typeof Feed>;

/**
 * What the live stream sends, by SSE event name:
 * `conversion`: new or improved, a FeedConversion; `retract`: take it away; `config`: fetch the feed again.
 */
export const LiveEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("conversion"), data: FeedConversion }),
  z.object({ type: z.literal("retract"), data: z.object({ id: z.string() }) }),
  z.object({ type: z.literal("config"), data: z.object({}) }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
