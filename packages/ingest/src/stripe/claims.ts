import type { Claim } from "@growflyer/contracts/fact";

/** All of the purchase is taken back, or is not any more. */
export function wholeClaim(id: string, { standing = true, stage = 1 } = {}): Claim {
  return { id, takes: "whole", standing, stage, amount: null, of: null, currency: null };
}

type Refunded = {
  id: string;
  amount?: number | null | undefined;
  currency?: string | null | undefined;
  status?: string | null | undefined;
};

/** One refund. The later a refund's status, the higher the stage; a succeeded one can still bounce. */
export function refundClaim({ id, amount, currency, status }: Refunded): Claim {
  const over = status === "failed" || status === "canceled";
  const stage = over ? 3 : status === "succeeded" ? 2 : 1;
  return {
    id,
    takes: "refund",
    standing: !over,
    stage,
    amount: positive(amount),
    of: null,
    currency: currency ?? null,
  };
}

/** Some of the amount was given back outside of Stripe's refunds. */
export function creditClaim(
  id: string,
  amount: number | null,
  currency: string | null | undefined,
  { standing = true, stage = 1 } = {},
): Claim {
  return {
    id,
    takes: "credit",
    standing,
    stage,
    amount: positive(amount),
    of: null,
    currency: currency ?? null,
  };
}

function positive(amount: number | null | undefined): number | null {
  return amount == null ? null : Math.max(0, amount);
}
