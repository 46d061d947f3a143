import type { Claim, Purchase, Retraction } from "@growflyer/contracts/fact";
import { expect, test } from "vitest";
import { settleClaims } from "./settle-claims";

const paid: Purchase = {
  kind: "purchase",
  account: null,
  mode: "live",
  aliases: ["ch_1", "pi_1"],
  origin: "charge",
  occurredAt: new Date("2026-01-01T12:00:00Z"),
  name: null,
  initial: null,
  city: null,
  country: null,
  product: null,
  quantity: null,
  amount: 100,
  currency: "eur",
  renewal: null,
};
const session: Purchase = { ...paid, origin: "checkout_session", aliases: ["cs_1"], amount: 120 };
const at = new Date("2026-02-01T12:00:00Z");

function claim(over: Partial<Claim>): Retraction {
  const plain: Claim = {
    id: "re_1",
    takes: "refund",
    standing: true,
    stage: 1,
    amount: null,
    of: null,
    currency: "eur",
  };
  return {
    kind: "retraction",
    account: null,
    mode: "live",
    aliases: ["ch_1"],
    occurredAt: at,
    claims: [{ ...plain, ...over }],
  };
}
const refund = (id: string, amount: number, over: Partial<Claim> = {}) =>
  claim({ id, amount, ...over });
const sum = (amount: number) => claim({ id: "ch_1", takes: "sum", amount, of: 100 });
const dispute = (stage: number, standing: boolean) =>
  claim({ id: "dp_1", takes: "whole", stage, standing });
const credit = (amount: number, over: Partial<Claim> = {}) =>
  claim({ id: "cn_1", takes: "credit", amount, ...over });

const whole = { retractedAt: at, refunded: null };
const none = { retractedAt: null, refunded: null };
const part = (refunded: bigint) => ({ retractedAt: null, refunded });

test.each<[string, Retraction[], object]>([
  ["a full refund takes it back", [refund("re_1", 100)], whole],
  ["a part stays a purchase", [refund("re_1", 40)], part(40n)],
  ["parts add up to the whole", [refund("re_1", 40), refund("re_2", 60)], whole],
  ["the same refund twice is one", [refund("re_1", 60), refund("re_1", 60)], part(60n)],
  ["a charge's sum says the same as its refunds", [refund("re_1", 40), sum(40)], part(40n)],
  ["a sum alone is enough", [sum(100)], whole],
  ["the largest sum is the latest", [sum(100), sum(40)], whole],
  [
    "a failed refund gives it back",
    [sum(100), refund("re_1", 100, { stage: 3, standing: false })],
    none,
  ],
  [
    "a new refund after a failed one takes it again",
    [sum(100), refund("re_1", 100, { stage: 3, standing: false }), refund("re_2", 100)],
    whole,
  ],
  ["a dispute hides at once", [dispute(1, true)], whole],
  ["a dispute that was won gives it back", [dispute(1, true), dispute(2, false)], none],
  ["a dispute that was lost does not", [dispute(1, true), dispute(2, true)], whole],
  ["a won dispute does not undo a refund", [dispute(2, false), refund("re_1", 100)], whole],
  ["a credit note takes it back", [credit(100)], whole],
  ["a voided one does not", [credit(100), credit(100, { stage: 2, standing: false })], none],
  ["a credit note and a refund add up", [credit(60), refund("re_1", 40)], whole],
  ["nothing was said", [], none],
])("%s", (_, retractions, expected) => {
  expect(settleClaims(retractions, [paid, session])).toEqual(expected);
  expect(settleClaims(retractions.toReversed(), [session, paid])).toEqual(expected);
});

test("a refund that comes first waits for the amount that it is part of", () => {
  expect(settleClaims([refund("re_1", 100)], [])).toEqual(part(100n));
  expect(settleClaims([refund("re_1", 100)], [paid])).toEqual(whole);
});

test("of two charges that paid together, one refunded is a part", () => {
  const other = { ...paid, aliases: ["ch_2"] };
  expect(settleClaims([sum(100)], [paid, other])).toEqual(part(100n));
  expect(settleClaims([refund("re_1", 200)], [paid, other])).toEqual(whole);
});

test("an amount in another currency is no measure", () => {
  const shown = { ...session, currency: "usd", amount: 140 };
  expect(settleClaims([refund("re_1", 100)], [shown, paid])).toEqual(whole);
});

test("what an older version stored without claims is taken back as a whole", () => {
  expect(settleClaims([{ ...refund("re_1", 1), claims: [] }], [paid])).toEqual(whole);
});

test("whichever charge of a payment a refund speaks of, the payment is what was refunded", () => {
  const charge = { ...paid, payment: "pi_1" };
  const whole = claim({ id: "ch_other", takes: "sum", amount: 100, of: 100, payment: "pi_1" });
  expect(settleClaims([whole], [charge, session])).toEqual({ retractedAt: at, refunded: null });
});

test("a charge that says that it was refunded in full knows better than what was sold", () => {
  const charge = { ...paid, payment: "pi_1", amount: 150 };
  const full = claim({ id: "ch_1", takes: "sum", amount: 100, of: 100, payment: "pi_1" });
  expect(settleClaims([full], [charge])).toEqual({ retractedAt: at, refunded: null });
});

test("what of an authorisation was never taken is no refund, although some tell it as one", () => {
  const captured = { ...paid, amount: 40, uncaptured: 60, payment: "pi_1" };
  expect(settleClaims([refund("re_1", 60)], [captured, captured])).toEqual(none);
  expect(settleClaims([refund("re_1", 60), refund("re_2", 40)], [captured])).toEqual(whole);
});
