import * as z from "zod";
import type { Mode } from "./feed";

/** "manual": what members enter by hand. "page": what the campaign's own pages report. */
export const sourceKinds = ["stripe", "manual", "page"] as const;
export const SourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof SourceKind>;

/** Stripe's endpoint secret. A newline pasted with it is trimmed: it would fail every signature. */
export const SigningSecret = z
  .string()
  .trim()
  .regex(
    /^whsec_[A-Za-z0-9+/=_-]{8,250}$/,
    "A signing secret begins with whsec_. Copy it from the endpoint's page at Stripe",
  );

export const StripeSecret = z.object({ signingSecret: SigningSecret });
export type StripeSecret = z.infer<typeof StripeSecret>;

/** A restricted key. A secret key (`sk_…`) may do everything, and is refused for that. */
export const RestrictedKey = z
  .string()
  .trim()
  .refine((key) => !key.startsWith("sk_"), {
    message: "This is a secret key, which may do everything. Make a restricted key (rk_…) instead",
    abort: true,
  })
  .regex(
    /^rk_(live|test)_[A-Za-z0-9]{8,250}$/,
    "A restricted key begins with rk_live_ or rk_test_. Make one at Stripe under Developers, API keys",
  );

export const StripeKey = z.object({ restrictedKey: RestrictedKey });
export type StripeKey = z.infer<typeof StripeKey>;

/** The mode that a restricted key belongs to. */
export function modeOfKey(key: string): Mode {
  return key.startsWith("rk_live_") ? "live" : "test";
}

const Currency = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/, "Write currencies as three letters, like eur");

/** A product's name or its id at the provider; upper and lower case make no difference. */
const ProductName = z.string().trim().min(1).max(120, "Use at most 120 characters");

/** Which purchases of a source visitors may see. */
export const ShowRules = z.object({
  /** Payments of subscriptions that go on. */
  renewals: z.boolean().default(false),
  /** In the minor unit of `currency`; sales in other currencies are not held to it. */
  minimum: z
    .object({
      amount: z.number().int().min(1).max(1_000_000_000_000),
      currency: Currency,
    })
    .nullable()
    .default(null),
  /** Empty: all of them. A sale whose currency is not known is shown only then. */
  currencies: z.array(Currency).max(50).default([]),
  products: z
    .object({
      /** "all"; "only" the named ones; all but "never" the named ones. */
      show: z.enum(["all", "only", "never"]),
      names: z.array(ProductName).max(200),
    })
    .default({ show: "all", names: [] }),
});
export type ShowRules = z.infer<typeof ShowRules>;

const ConnectedAccount = z
  .string()
  .trim()
  .regex(/^acct_[A-Za-z0-9]{4,250}$/, "A connected account's id begins with acct_");

/** How a source's purchases are treated. */
export const SourceSettings = z.object({
  /** Milliseconds for which a purchase of which little is known waits for a richer event. */
  holdFor: z.number().int().min(0).max(30_000).default(6000),
  rules: ShowRules.default(() => ShowRules.parse({})),
  /** For connected accounts that are treated otherwise: their own rules, or null to show nothing of them. */
  accounts: z
    .array(z.object({ account: ConnectedAccount, rules: ShowRules.nullable() }))
    .max(500)
    .default([]),
});
export type SourceSettings = z.infer<typeof SourceSettings>;
