import type { Claim, Fact, Ignored, Purchase } from "@growflyer/contracts/fact";
import { expect, test } from "vitest";
import { type TimelineChange, timelineOf } from "./timeline";

const scope = { account: null, mode: "live" as const };
const unknown = { name: null, initial: null, city: null, country: null, quantity: null };
const charge: Purchase = {
  kind: "purchase",
  ...scope,
  ...unknown,
  aliases: ["ch_1", "pi_1"],
  origin: "charge",
  product: null,
  amount: 12900,
  currency: "eur",
  occurredAt: new Date("2026-06-15T10:00:00Z"),
  renewal: null,
};
const session: Purchase = {
  ...charge,
  aliases: ["cs_1", "pi_1"],
  origin: "checkout_session",
  name: "Jane",
  city: "Berlin",
  country: "DE",
};
const claim: Claim = {
  id: "re_1",
  takes: "refund",
  standing: true,
  stage: 0,
  amount: 1000,
  of: null,
  currency: "eur",
};
const taking = (claims: Claim[]): Fact => ({
  kind: "retraction",
  ...scope,
  aliases: ["ch_1"],
  occurredAt: new Date("2026-06-16T10:00:00Z"),
  claims,
});
const whole = { takes: "whole", amount: null, currency: null } as const;

/** What a sequence of facts, told by events of these types, makes of a conversion. */
function changes(...told: [type: string, fact: Fact][]): TimelineChange[][] {
  const facts = told.map(([type, fact], index) => ({
    fact: fact as Exclude<Fact, Ignored>,
    envelope: {
      id: `env_${index}`,
      type,
      origin: "webhook",
      result: null,
      receivedAt: new Date(Date.UTC(2026, 5, 15, 10, index)),
    },
  }));
  // The order in which they are given makes no difference: their arrival does.
  return timelineOf(facts.reverse()).map((entry) => entry.changes);
}

test("a sale, and what another event adds to it and corrects", () => {
  const items: Fact = {
    ...charge,
    kind: "amendment",
    origin: "line_items",
    product: { name: "Trail Shoes", id: null, url: null, image: null, toldBy: "item" },
    quantity: 2,
    amount: null,
    currency: null,
  };
  expect(
    changes(
      ["charge.succeeded", { ...charge, name: "JANE D" }],
      ["checkout.session.completed", session],
      ["checkout.session.line_items", items],
      ["charge.succeeded", { ...charge, name: "JANE D" }],
    ),
  ).toEqual([
    [{ kind: "sold", origin: "charge" }],
    [
      { kind: "learnt", fields: ["place"] },
      { kind: "corrected", fields: ["name"] },
    ],
    [{ kind: "learnt", fields: ["product", "quantity"] }],
    [{ kind: "confirmed" }],
  ]);
});

test("parts given back, one that fails, and all of it", () => {
  expect(
    changes(
      ["charge.succeeded", charge],
      ["refund.created", taking([claim])],
      ["refund.failed", taking([{ ...claim, standing: false, stage: 2 }])],
      ["charge.refunded", taking([{ ...claim, id: "ch_1", ...whole }])],
      ["charge.refunded", taking([{ ...claim, id: "ch_1", ...whole }])],
    ).slice(1),
  ).toEqual([
    [
      {
        kind: "claim",
        reason: "refund",
        phase: "opened",
        effect: "part",
        amount: 1000,
        currency: "eur",
      },
    ],
    [
      {
        kind: "claim",
        reason: "refund",
        phase: "over",
        effect: "part_restored",
        amount: 1000,
        currency: "eur",
      },
    ],
    [{ kind: "claim", reason: "refund", phase: "opened", effect: "whole" }],
    [{ kind: "claim", reason: "refund", phase: "opened", effect: "none" }],
  ]);
});

test("a dispute that is won, and one that is lost", () => {
  const dispute: Claim = { ...claim, id: "dp_1", ...whole };
  const told = (standing: boolean) =>
    changes(
      ["charge.succeeded", charge],
      ["charge.dispute.created", taking([dispute])],
      ["charge.dispute.closed", taking([{ ...dispute, standing, stage: 9 }])],
    ).slice(1);
  const opened = [{ kind: "claim", reason: "dispute", phase: "opened", effect: "whole" }];
  expect(told(false)).toEqual([
    opened,
    [{ kind: "claim", reason: "dispute", phase: "over", effect: "restored" }],
  ]);
  expect(told(true)).toEqual([
    opened,
    [{ kind: "claim", reason: "dispute", phase: "upheld", effect: "none" }],
  ]);
});

test("a refund that arrives before its sale", () => {
  expect(
    changes(
      ["charge.refunded", taking([{ ...claim, ...whole }])],
      ["charge.succeeded", charge],
      ["invoice_payment.paid", { kind: "link", ...scope, aliases: ["in_1", "pi_1"] }],
    ),
  ).toEqual([
    [{ kind: "claim", reason: "refund", phase: "opened", effect: "whole" }],
    [{ kind: "sold", origin: "charge" }],
    [{ kind: "linked" }],
  ]);
});

test("a merchant's word that keeps it from everybody", () => {
  const optOut: Fact = { kind: "opt_out", ...scope, aliases: ["pi_1"] };
  expect(changes(["charge.succeeded", charge], ["payment_intent.succeeded", optOut])).toEqual([
    [{ kind: "sold", origin: "charge" }],
    [{ kind: "opted_out" }],
  ]);
});

test("a member's decision has its place in time", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 5, 15, 10, minute));
  const told = [0, 2].map((minute) => ({
    fact: charge,
    envelope: {
      id: `env_${minute}`,
      type: "charge.succeeded",
      origin: "webhook",
      result: null,
      receivedAt: at(minute),
    },
  }));
  const kinds = timelineOf(told, at(1)).map(({ changes: [change] }) => change?.kind);
  expect(kinds).toEqual(["sold", "hidden", "confirmed"]);
});
