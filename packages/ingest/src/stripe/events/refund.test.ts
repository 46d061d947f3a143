import { expect, it, test } from "vitest";
import { paidAt, stripeEvent } from "../../testing/stripe-events";
import { refund } from "../../testing/stripe-retractions";
import { readStripeEvent } from "../read-event";

const read = (over = {}, type = "refund.updated") =>
  readStripeEvent(stripeEvent(type, refund(over)));

test.each(["refund.created", "refund.updated", "refund.failed", "charge.refund.updated"])(
  "claims the amount of the refund that %s tells of",
  (type) => {
    expect(read({}, type).fact).toEqual({
      kind: "retraction",
      account: null,
      mode: "live",
      aliases: ["re_1", "ch_1", "pi_1"],
      occurredAt: new Date((paidAt + 3) * 1000),
      claims: [
        {
          id: "re_1",
          takes: "refund",
          standing: true,
          stage: 2,
          amount: 8900,
          of: null,
          currency: "eur",
        },
      ],
    });
  },
);

test.each([
  ["pending", true, 1],
  ["requires_action", true, 1],
  ["quantum", true, 1],
  [null, true, 1],
  ["succeeded", true, 2],
  ["failed", false, 3],
  ["canceled", false, 3],
])("takes a refund that is %s for standing: %s, of stage %i", (status, standing, stage) => {
  expect(read({ status }).fact).toMatchObject({ claims: [{ standing, stage }] });
});

it("says of a refund that did not happen why", () => {
  expect(read({ status: "failed" }).because).toBe(
    "Refund re_1 did not happen: its status is failed",
  );
});
