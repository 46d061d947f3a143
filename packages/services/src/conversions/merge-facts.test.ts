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
const purchase = fc.record({
  kind: fc.constant("purchase" as const),
  ...scope,
  aliases,
  origin: fc.constantFrom(...factOrigins),
  occurredAt: time,
  name: fc.option(fc.constantFrom("Jane", "Ana", "Li")),
  city: fc.option(fc.constantFrom("Berlin", "Paris")),
  country: fc.option(fc.constantFrom("DE", "FR")),
  product: fc.option(
    fc.record({ name: fc.string(), url: fc.constant(null), image: fc.constant(null) }),
  ),
  quantity: fc.option(fc.integer({ min: 1, max: 9 })),
  amount: fc.option(fc.integer({ min: 1 })),
  currency: fc.option(fc.constantFrom("eur", "jpy")),
});
const retraction = fc.record({
  kind: fc.constant("retraction" as const),
  ...scope,
  aliases,
  occurredAt: time,
});
const facts: fc.Arbitrary<StoredFact[]> = fc.array(fc.oneof(purchase, retraction), {
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
  city: null,
  country: null,
  product: null,
  quantity: null,
  amount: null,
  currency: null,
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
    { kind: "retraction", account: null, mode: "live", aliases: ["ch_1"], occurredAt: new Date(5) },
  ]);
  expect(merged).toMatchObject({ occurredAt: null, retractedAt: new Date(5) });
});
