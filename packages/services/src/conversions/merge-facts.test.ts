import { type FactOrigin, factOrigins } from "@growflyer/contracts/fact";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeFacts, type StoredFact } from "./merge-facts";

const time = fc.date({
  min: new Date("2016-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
});
const scope = { account: fc.constant(null), mode: fc.constant("live" as const) };
const aliases = fc.constant<string[]>(["pi_1"]);
const details = {
  origin: fc.constantFrom(...factOrigins),
  toldAt: fc.option(time),
  name: fc.option(fc.constantFrom("Jane", "Ana", "Li")),
  city: fc.option(fc.constantFrom("Berlin", "Paris")),
  country: fc.option(fc.constantFrom("DE", "FR")),
  initial: fc.option(fc.constantFrom("D", "M")),
  product: fc.option(
    fc.record({
      name: fc.string(),
      id: fc.option(fc.constantFrom("prod_1", "prod_2")),
      url: fc.constant(null),
      image: fc.constant(null),
      toldBy: fc.constantFrom("metadata" as const, "item" as const, "description" as const),
    }),
  ),
  quantity: fc.option(fc.integer({ min: 1, max: 9 })),
  amount: fc.option(fc.integer({ min: 1, max: 300 })),
  currency: fc.option(fc.constantFrom("eur", "jpy")),
};
const purchase = fc.record({
  kind: fc.constant("purchase" as const),
  ...scope,
  aliases: fc.constantFrom("ch_1", "pi_1", "ch_2").map((id) => [id]),
  occurredAt: time,
  renewal: fc.option(fc.boolean()),
  payment: fc.option(fc.constantFrom("pi_1", "pi_2")),
  uncaptured: fc.option(fc.integer({ min: 1, max: 300 })),
  ...details,
});
const amendment = fc.record({
  kind: fc.constant("amendment" as const),
  ...scope,
  aliases,
  ...details,
});
const amounts = fc.integer({ min: 0, max: 300 });
const claim = fc.record({
  id: fc.constantFrom("re_1", "re_2", "dp_1", "ch_1", "cn_1"),
  takes: fc.constantFrom("whole" as const, "refund" as const, "credit" as const, "sum" as const),
  standing: fc.boolean(),
  payment: fc.option(fc.constantFrom("pi_1", "pi_2")),
  stage: fc.integer({ min: 0, max: 3 }),
  amount: fc.option(amounts),
  of: fc.option(amounts),
  currency: fc.option(fc.constantFrom("eur", "jpy")),
});
const retraction = fc.record({
  kind: fc.constant("retraction" as const),
  ...scope,
  aliases,
  occurredAt: time,
  claims: fc.array(claim, { maxLength: 3 }),
});
const facts: fc.Arbitrary<StoredFact[]> = fc.array(fc.oneof(purchase, amendment, retraction), {
  minLength: 1,
  maxLength: 8,
});

test("any order and any repetition of the facts makes the same conversion", () => {
  const reordered = facts.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], {
        minLength: all.length * 2,
        maxLength: all.length * 2,
      }),
    ),
  );
  fc.assert(
    fc.property(reordered, ([all, shuffled]) => {
      expect(mergeFacts(shuffled)).toEqual(mergeFacts(all));
    }),
    { numRuns: 2000 },
  );
});

const sale = (origin: FactOrigin, known: object): StoredFact => ({
  kind: "purchase",
  account: null,
  mode: "live",
  aliases: ["pi_1"],
  origin,
  occurredAt: new Date("2026-01-01T12:00:00Z"),
  name: null,
  initial: null,
  city: null,
  country: null,
  product: null,
  quantity: null,
  amount: null,
  currency: null,
  renewal: null,
  ...known,
});

test("a session's name wins over the cardholder's, and a charge fills what the session does not know", () => {
  const merged = mergeFacts([
    sale("charge", { name: "CARDHOLDER", country: "DE", amount: 100, currency: "eur" }),
    sale("checkout_session", { name: "Jane" }),
  ]);
  expect(merged).toMatchObject({ name: "Jane", country: "DE", amount: 100n, currency: "eur" });
});

test("a city is never paired with a country from elsewhere", () => {
  const merged = mergeFacts([
    sale("checkout_session", { city: "Paris" }),
    sale("charge", { country: "US" }),
  ]);
  expect(merged).toMatchObject({ city: "Paris", country: null });
});

test("a retraction without a purchase is no sale yet", () => {
  const merged = mergeFacts([
    {
      kind: "retraction",
      account: null,
      mode: "live",
      aliases: ["ch_1"],
      occurredAt: new Date(5),
      claims: [],
    },
  ]);
  expect(merged).toMatchObject({ occurredAt: null, retractedAt: new Date(5) });
});

test("the merchant's own word for a product goes before the items, and those before a description", () => {
  const product = (name: string, toldBy: string) => ({
    product: { name, id: null, url: null, image: null, toldBy },
  });
  const told = [
    sale("charge", product("Order 12 of My Shop", "description")),
    sale("invoice", product("Pro plan", "item")),
    sale("payment_intent", product("Growth", "metadata")),
  ];
  expect(mergeFacts(told).productName).toBe("Growth");
  expect(mergeFacts(told.slice(0, 2)).productName).toBe("Pro plan");
});

test("what was opted out keeps nothing for show, whatever else is told", () => {
  const optOut: StoredFact = { kind: "opt_out", account: null, mode: "live", aliases: ["pi_1"] };
  const merged = mergeFacts([sale("charge", { name: "Jane", amount: 5, currency: "eur" }), optOut]);
  expect(merged).toMatchObject({ name: null, amount: null, occurredAt: null });
});

test("of two facts of one origin the later word counts, whichever came first", () => {
  const draft = sale("charge", { name: "Jane", toldAt: new Date(1000) });
  const corrected = sale("charge", { name: "Anna", toldAt: new Date(2000) });
  expect(mergeFacts([draft, corrected]).name).toBe("Anna");
  expect(mergeFacts([corrected, draft]).name).toBe("Anna");
});
