import * as z from "zod";
import { Mode } from "./feed";
import { oneLine } from "./one-line";

export const conversionStates = [
  "shown",
  "held",
  "not_shown",
  "hidden",
  "refunded",
  "past",
  "forgotten",
] as const;
/**
 * What has become of a conversion, each in exactly one: "shown" to visitors; "held" back until more is
 * known; "not_shown" by the rules of its source; "hidden" by a member; "refunded" at the provider;
 * "past" what pages show; its buyer "forgotten".
 */
export const ConversionState = z.enum(conversionStates);
export type ConversionState = z.infer<typeof ConversionState>;

/** What an address does not say, or says wrongly, filters nothing. */
function orNone<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null).catch(null);
}

const Words = z.string().trim().min(1).max(200);
/** A day in UTC. */
const Day = z.iso.date().refine((day) => day >= "2000" && day < "2200");

/** Which conversions a list is about, as its address says. Never fails. */
export const ConversionFilters = z.object({
  /** Part of a name, a product or a city, or an external id. */
  search: orNone(Words),
  /** A source's id. */
  source: orNone(z.string().min(1).max(64)),
  state: orNone(ConversionState),
  /** Both modes when none is named. */
  mode: orNone(Mode),
  /** A product's whole name. */
  product: orNone(z.string().min(1).max(500)),
  from: orNone(Day),
  /** Included. */
  to: orNone(Day),
  /** Counted from 1. */
  page: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1_000_000))
    .catch(1),
});
export type ConversionFilters = z.infer<typeof ConversionFilters>;

/** Whose data is to be erased: a buyer by e-mail or external id, or the buyer of a conversion. */
export const BuyerOf = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("buyer"),
    /** An e-mail address, or an id at the provider: `cus_…`, `ch_…`, `pi_…`, an order number. */
    buyer: z
      .string()
      .trim()
      .min(3, "Write an e-mail address, or an id like cus_… or ch_…")
      .max(255, "Use at most 255 characters"),
  }),
  z.object({ by: z.literal("conversion"), conversionId: z.string().min(1).max(64) }),
]);
export type BuyerOf = z.infer<typeof BuyerOf>;

/** One line without what turns or hides the text around it; null when nothing is left. */
const line = (max: number) =>
  z
    .string()
    .nullable()
    .transform((text) => text && oneLine(text))
    .pipe(z.string().max(max, `Use at most ${max} characters`).nullable());

/** A sale that a member enters by hand; null for what is not said. */
export const ManualEntry = z
  .object({
    name: line(40),
    city: line(80),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "Choose a country")
      .nullable(),
    productName: line(120),
    productUrl: z
      .url({
        protocol: /^https?$/,
        error: "Write a whole address, like https://shop.example/shoes",
      })
      .max(2000, "Use at most 2000 characters")
      .nullable(),
    quantity: z
      .int("Write a whole number")
      .min(1, "At least 1")
      .max(9999, "At most 9999")
      .nullable(),
    /** In the currency's minor unit. */
    amount: z
      .int("Write an amount like 49.00")
      .min(0, "Write an amount like 49.00")
      .max(1_000_000_000_000, "Write an amount like 49.00")
      .nullable(),
    currency: z
      .string()
      .toLowerCase()
      .regex(/^[a-z]{3}$/, "Write three letters, like EUR")
      .nullable(),
    occurredAt: z.coerce.date("Say when it was sold"),
  })
  .refine((entry) => entry.name !== null || entry.productName !== null, {
    path: ["productName"],
    error: "Say what was bought, or who bought it",
  })
  .refine((entry) => entry.amount === null || entry.currency !== null, {
    path: ["currency"],
    error: "Write three letters, like EUR",
  });
export type ManualEntry = z.infer<typeof ManualEntry>;
