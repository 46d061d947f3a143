import * as z from "zod";

export const sourceKinds = ["stripe"] as const;
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
