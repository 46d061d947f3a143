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
  aliases: z.array(Alias).min(1).max(20),
};

/** Where a fact was read; decides which of two facts is believed about a field. */
export const factOrigins = ["checkout_session", "charge", "payment_intent", "order"] as const;
export const FactOrigin = z.enum(factOrigins);
export type FactOrigin = z.infer<typeof FactOrigin>;

export const Purchase = z.object({
  kind: z.literal("purchase"),
  ...scope,
  origin: FactOrigin,
  occurredAt: z.date(),
  /** First name only. */
  name: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().length(2).nullable(),
  product: z
    .object({ name: z.string(), url: z.string().nullable(), image: z.string().nullable() })
    .nullable(),
  quantity: z.number().int().positive().nullable(),
  /** In the currency's minor unit, as the provider counts it; currency in lower case. */
  amount: z.number().int().nullable(),
  currency: z.string().length(3).nullable(),
});
export type Purchase = z.infer<typeof Purchase>;

/** The purchase was taken back in full. May arrive before the purchase itself. */
export const Retraction = z.object({
  kind: z.literal("retraction"),
  ...scope,
  occurredAt: z.date(),
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
export const Fact = z.discriminatedUnion("kind", [Purchase, Retraction, OptOut, Link, Ignored]);
export type Fact = z.infer<typeof Fact>;

/** A handler's answer: the fact, and a sentence for the envelope log that says what was understood. */
export type Reading = { fact: Fact; because: string };
