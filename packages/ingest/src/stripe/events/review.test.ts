import { expect, it, test } from "vitest";
import { stripeEvent } from "../../testing/stripe-events";
import { earlyFraudWarning, review } from "../../testing/stripe-retractions";
import { readStripeEvent } from "../read-event";

it("hides a purchase while it is reviewed", () => {
  expect(readStripeEvent(stripeEvent("review.opened", review())).fact).toMatchObject({
    kind: "retraction",
    aliases: ["prv_1", "ch_1", "pi_1"],
    claims: [{ id: "prv_1", takes: "whole", standing: true, stage: 1 }],
  });
});

test.each([
  ["approved", false],
  ["acknowledged", false],
  ["refunded", true],
  ["refunded_as_fraud", true],
  ["disputed", true],
  ["redacted", true],
  ["quantum", true],
])("takes a review closed as %s for standing: %s", (reason, standing) => {
  for (const over of [{ closed_reason: reason }, { closed_reason: undefined, reason }]) {
    const { fact } = readStripeEvent(
      stripeEvent("review.closed", review({ open: false, ...over })),
    );
    expect(fact).toMatchObject({ claims: [{ standing, stage: 2 }] });
  }
});

it.each(["created", "updated"])("takes back when an early fraud warning is %s", (what) => {
  const event = stripeEvent(
    `radar.early_fraud_warning.${what}`,
    earlyFraudWarning({ payment_intent: undefined }),
  );
  expect(readStripeEvent(event).fact).toMatchObject({
    kind: "retraction",
    aliases: ["issfr_1", "ch_1"],
    claims: [{ id: "issfr_1", takes: "whole", standing: true, stage: 1 }],
  });
});
