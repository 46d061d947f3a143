import { expect, it, test } from "vitest";
import { paidAt, stripeEvent } from "../../testing/stripe-events";
import { dispute } from "../../testing/stripe-retractions";
import { readStripeEvent } from "../read-event";

const read = (over = {}, type = "charge.dispute.updated") =>
  readStripeEvent(stripeEvent(type, dispute(over)));

const stageOf = (status: string) => {
  const { fact } = read({ status });
  return fact.kind === "retraction" ? (fact.claims[0]?.stage ?? 0) : 0;
};

test.each(["created", "updated", "closed", "funds_reinstated", "funds_withdrawn"])(
  "claims all of the purchase when a dispute is %s and not over",
  (what) => {
    expect(read({}, `charge.dispute.${what}`).fact).toEqual({
      kind: "retraction",
      account: null,
      mode: "live",
      aliases: ["dp_1", "ch_1", "pi_1"],
      occurredAt: new Date((paidAt + 3) * 1000),
      claims: [
        {
          id: "dp_1",
          takes: "whole",
          standing: true,
          stage: 3,
          amount: null,
          of: null,
          currency: null,
        },
      ],
    });
  },
);

test.each([
  ["warning_needs_response", true],
  ["under_review", true],
  ["lost", true],
  ["prevented", true],
  ["charge_refunded", true],
  ["quantum", true],
  ["constructor", true],
  [null, true],
  ["won", false],
  ["warning_closed", false],
])("takes a dispute that is %s for standing: %s", (status, standing) => {
  expect(read({ status }).fact).toMatchObject({ claims: [{ standing }] });
});

it("believes a later status over an earlier one: a lost dispute may be appealed and won", () => {
  const order = ["warning_under_review", "warning_closed", "needs_response", "lost", "won"];
  const stages = order.map(stageOf);
  expect(stages).toEqual([...stages].sort());
  expect(new Set(stages).size).toBe(order.length);
  expect(stageOf("appeal_under_review")).toBeLessThan(stageOf("won"));
});

it("says how a dispute ended", () => {
  expect(read({ status: "won" }).because).toBe(
    "Dispute dp_1 is over without effect: its status is won",
  );
});
