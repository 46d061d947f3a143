import { paidAt } from "./stripe-events";

type Json = Record<string, unknown>;

/** All of `charge()`, sent back. Until 2015 without a status. */
export function refund(over: Json = {}): Json {
  return {
    id: "re_1",
    object: "refund",
    amount: 8900,
    charge: "ch_1",
    created: paidAt + 60,
    currency: "eur",
    metadata: {},
    payment_intent: "pi_1",
    reason: null,
    status: "succeeded",
    ...over,
  };
}

export function dispute(over: Json = {}): Json {
  return {
    id: "dp_1",
    object: "dispute",
    amount: 8900,
    charge: "ch_1",
    created: paidAt + 60,
    currency: "eur",
    livemode: true,
    metadata: {},
    payment_intent: "pi_1",
    reason: "fraudulent",
    status: "needs_response",
    ...over,
  };
}

export function earlyFraudWarning(over: Json = {}): Json {
  return {
    id: "issfr_1",
    object: "radar.early_fraud_warning",
    actionable: true,
    charge: "ch_1",
    created: paidAt + 60,
    fraud_type: "misc",
    livemode: true,
    payment_intent: "pi_1",
    ...over,
  };
}

export function review(over: Json = {}): Json {
  return {
    id: "prv_1",
    object: "review",
    charge: "ch_1",
    closed_reason: null,
    created: paidAt + 60,
    livemode: true,
    open: true,
    opened_reason: "rule",
    payment_intent: "pi_1",
    reason: "rule",
    ...over,
  };
}
