import { expect, it, test } from "vitest";
import { creditNote } from "../../testing/stripe-billing";
import { stripeEvent } from "../../testing/stripe-events";
import { readStripeEvent } from "../read-event";

const read = (over = {}, type = "credit_note.created") =>
  readStripeEvent(stripeEvent(type, creditNote(over)));

const claims = (over = {}) => {
  const { fact } = read(over);
  return fact.kind === "retraction"
    ? fact.claims.map(({ takes, id, amount }) => [takes, id, amount])
    : fact.kind;
};

it("claims the refunds that it names and the rest of it as credit", () => {
  const reading = read();
  expect(reading.fact).toMatchObject({
    kind: "retraction",
    aliases: ["cn_1", "in_1", "re_1"],
    claims: [
      { id: "cn_1", takes: "credit", standing: true, stage: 1, amount: 0, currency: "gbp" },
      { id: "re_1", takes: "refund", standing: true, stage: 1, amount: 1900, currency: "gbp" },
    ],
  });
  expect(reading.buyer).toEqual({ email: null, customer: "cus_1" });
});

test.each([
  ["all of it as credit", { refunds: [] }, [["credit", "cn_1", 1900]]],
  [
    "a part by a refund",
    { refunds: [{ refund: { id: "re_1" }, amount_refunded: 900 }] },
    [
      ["credit", "cn_1", 1000],
      ["refund", "re_1", 900],
    ],
  ],
  [
    "a part elsewhere than through Stripe",
    { refunds: [{ refund: null, amount_refunded: 900, type: "payment_record_refund" }] },
    [["credit", "cn_1", 1900]],
  ],
  [
    "only what came after the payment",
    { type: "mixed", amount: 1900, post_payment_amount: 500, refunds: [] },
    [["credit", "cn_1", 500]],
  ],
])("takes back %s", (_, over, expected) => expect(claims(over)).toEqual(expected));

it("knows of the old shape, which does not name the refund's amount, what was credited besides", () => {
  const old = { refunds: undefined, refund: "re_1", post_payment_amount: undefined };
  expect(read(old).fact).toMatchObject({ aliases: ["cn_1", "in_1", "re_1"] });
  expect(claims(old)).toEqual([["credit", "cn_1", 0]]);
  expect(claims({ ...old, out_of_band_amount: 300 })).toEqual([["credit", "cn_1", 300]]);
  const customer_balance_transaction = { id: "cbtxn_1", amount: -200 };
  expect(claims({ ...old, customer_balance_transaction })).toEqual([["credit", "cn_1", 200]]);
  expect(claims({ ...old, refund: null })).toEqual([["credit", "cn_1", 1900]]);
});

it("gives up its own claim when it is voided, and not that of its refunds", () => {
  const { fact } = read({ status: "void" }, "credit_note.voided");
  expect(fact).toMatchObject({ claims: [{ id: "cn_1", standing: false, stage: 2 }] });
  expect(fact).toHaveProperty("claims.length", 1);
});

test.each(["pre_payment", "quantum", undefined])("makes nothing of one of type %s", (type) => {
  const reading = read({ type, post_payment_amount: 0 });
  expect(reading.fact).toEqual({ kind: "ignored" });
  expect(reading.because).toContain("before the payment");
});
