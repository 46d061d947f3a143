import * as z from "zod";
import { Mode } from "./feed";

/** An external id that names a purchase: `ch_…`, `pi_…`, `cs_…`, an order number. */
const Alias = z.string().min(1).max(255);

/**
 * What identifies a purchase besides its aliases: aliases of another account,
 * or of test mode, are other purchases (Stripe repeats ids across neither, but proves it nowhere).
 */
const scope = {
  /** The connected account that the provider names, or null for the endpoint's own. */
  account: z.string().max(255).nullable(),
  mode: Mode,
  /** The first one is the id of the very object that was read. */
  aliases: z.array(Alias).min(1).max(20),
};

/** Where a fact was read; decides which of two facts is believed about a field. */
export const factOrigins = [
  "line_items",
  "checkout_session",
  "order",
  "invoice",
  "charge",
  "payment_intent",
  "manual",
  "page",
] as const;
export const FactOrigin = z.enum(factOrigins);
export type FactOrigin = z.infer<typeof FactOrigin>;

/**
 * Who names the product: the merchant in the metadata, a line of what was sold, or a description
 * that seems to.
 */
export const ProductTeller = z.enum(["metadata", "item", "description"]);
export type ProductTeller = z.infer<typeof ProductTeller>;

const Product = z.object({
  name: z.string(),
  /** The provider's id, never shown. */
  id: z.string().max(255).nullable().default(null),
  url: z.string().nullable(),
  image: z.string().nullable(),
  toldBy: ProductTeller.default("description"),
});

/** What may be known of a purchase. Null where the fact does not know. */
const details = {
  origin: FactOrigin,
  /** When it was told: of two facts of one origin the later is believed. */
  toldAt: z.date().nullish(),
  /** First name only. */
  name: z.string().nullable(),
  /** The first letter of the surname, in upper case. */
  initial: z.string().max(8).nullable().default(null),
  city: z.string().nullable(),
  country: z.string().length(2).nullable(),
  product: Product.nullable(),
  quantity: z.number().int().positive().nullable(),
  /** In the currency's minor unit, as the provider counts it; currency in lower case. */
  amount: z.number().int().nullable(),
  currency: z.string().length(3).nullable(),
};

/** The money was taken: something was sold. */
export const Purchase = z.object({
  kind: z.literal("purchase"),
  ...scope,
  ...details,
  occurredAt: z.date(),
  /** Whether it is a payment of a subscription that goes on; null where the fact cannot tell. */
  renewal: z.boolean().nullable().default(null),
  /** The payment that brought the money, whichever of its charges succeeded; null where not known. */
  payment: Alias.nullish(),
  /** Of a charge: what was authorised and never taken. Some tell it as a refund. */
  uncaptured: z.number().int().positive().nullish(),
});
export type Purchase = z.infer<typeof Purchase>;

/** More about a purchase, without being one: the items that a session sold, for instance. */
export const Amendment = z.object({ kind: z.literal("amendment"), ...scope, ...details });
export type Amendment = z.infer<typeof Amendment>;

/**
 * One reason to take a purchase back: a refund, a dispute, a credit note. Its facts may arrive in any
 * order; of the same claim the one of the highest stage is believed.
 */
export const Claim = z.object({
  /** The claim's own id: `re_…`, `dp_…`, `cn_…`; of a "sum" the charge's. */
  id: Alias,
  /**
   * "whole": all of it. "refund" and "credit": `amount` of it.
   * "sum": the charge's refunds amount to `amount` so far, whichever they are.
   */
  takes: z.enum(["whole", "refund", "credit", "sum"]),
  /** False once the claim is over without effect: a refund that failed, a dispute that was won. */
  standing: z.boolean(),
  stage: z.number().int().min(0).max(9),
  /** Of a "sum": as in Purchase. */
  payment: Alias.nullish(),
  /** In the minor unit; null for "whole". */
  amount: z.number().int().nonnegative().nullable(),
  /** Of a "sum": the whole amount of the charge. */
  of: z.number().int().nonnegative().nullable(),
  currency: z.string().length(3).nullable(),
});
export type Claim = z.infer<typeof Claim>;

/** What the provider says of taking the purchase back. May arrive before the purchase itself. */
export const Retraction = z.object({
  kind: z.literal("retraction"),
  ...scope,
  occurredAt: z.date(),
  claims: z.array(Claim).max(20).default([]),
});
export type Retraction = z.infer<typeof Retraction>;

/**
 * The merchant wants the purchase never to be shown. It is a fact of the purchase and not of one event:
 * a checkout session may carry it while the session's charge does not.
 */
export const OptOut = z.object({ kind: z.literal("opt_out"), ...scope });
export type OptOut = z.infer<typeof OptOut>;

/** Says which ids are one purchase, without being one. */
export const Link = z.object({ kind: z.literal("link"), ...scope });
export type Link = z.infer<typeof Link>;

export const Ignored = z.object({ kind: z.literal("ignored") });
export type Ignored = z.infer<typeof Ignored>;

/**
 * What one envelope says, stripped of its provider.
 * Facts commute: any order and any repetition of the same facts makes the same conversion.
 */
export const Fact = z.discriminatedUnion("kind", [
  Purchase,
  Amendment,
  Retraction,
  OptOut,
  Link,
  Ignored,
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact["kind"];

/**
 * What tells a buyer apart, as the provider wrote it. It is hashed before it is kept, and never shown:
 * it serves to find a buyer's conversions when they ask to be forgotten.
 */
export type Buyer = { email: string | null; customer: string | null };

/** A question to the provider that would tell more of this purchase, where it can be asked. */
export const lookupKinds = [
  "session_line_items",
  "session_of_payment",
  "invoice_of_payment",
  "snapshot_event",
] as const;
export const LookupKind = z.enum(lookupKinds);
export type LookupKind = z.infer<typeof LookupKind>;
export type LookupWish = { kind: LookupKind; objectId: string };

/** A handler's answer: the fact, and a sentence for the envelope log that says what was understood. */
export type Reading = {
  fact: Fact;
  because: string;
  buyer?: Buyer;
  lookups?: readonly LookupWish[];
};
