import * as z from "zod";
import { NotificationType, RecentSales } from "./notification";

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

export const FeedNotification = z.object({
  id: z.string(),
  type: NotificationType,
  settings: RecentSales,
});
export type FeedNotification = z.infer<typeof FeedNotification>;

/** What a page receives. Conversions are newest first. */
export const Feed = z.object({
  version: z.literal(1),
  campaign: z.string(),
  notifications: z.array(FeedNotification),
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
