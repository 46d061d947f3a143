import type { Claim, Reading } from "@growflyer/contracts/fact";
import { chargeIds } from "./charge-identity";
import { refundClaim } from "./claims";
import type { StripeEvent } from "./event";
import type { Charge } from "./objects/charge";
import { retraction } from "./readings";

/** What a charge says about its refunds: their sum and, until 2022-11-15, each of them. */
export function readRefunds(event: StripeEvent, charge: Charge): Reading {
  const sum = sumClaim(charge);
  const refunds = listedRefunds(charge);
  const whole = charge.refunded || (sum.of !== null && sum.of > 0 && sum.amount === sum.of);
  return retraction(
    event,
    [...chargeIds(charge), ...refunds.map(({ id }) => id)],
    [sum, ...refunds],
    `Charge ${charge.id} was refunded in ${whole ? "full" : "part"}`,
  );
}

/** Stripe counts what an authorisation did not need among the refunded: that was never paid. */
function sumClaim(charge: Charge): Claim {
  const of = charge.amount_captured ?? charge.amount ?? null;
  const uncaptured = Math.max(0, (charge.amount ?? 0) - (of ?? 0));
  const refunded = Math.max(0, (charge.amount_refunded ?? 0) - uncaptured);
  return {
    id: charge.id,
    takes: "sum",
    standing: true,
    stage: 1,
    payment: charge.payment_intent,
    amount: charge.refunded && of !== null ? of : refunded,
    of,
    currency: charge.currency ?? null,
  };
}

/** Unless one of them may be the rest of an authorisation. */
function listedRefunds({ amount, amount_captured, refunds, currency }: Charge): Claim[] {
  if (amount && amount_captured != null && amount_captured < amount) return [];
  return (refunds?.data ?? []).slice(0, 10).map((refund) => refundClaim({ ...refund, currency }));
}
