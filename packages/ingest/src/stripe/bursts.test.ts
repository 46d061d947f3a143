import type { Fact } from "@growflyer/contracts/fact";
import { mergeFacts } from "@growflyer/services/conversions/merge-facts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyBurst, shuffled } from "../testing/bursts";
import type { TestEvent } from "../testing/stripe-events";
import { readStripeEvent } from "./read-event";

type Told = Exclude<Fact, { kind: "ignored" }>;

function read(events: readonly TestEvent[]): Told[] {
  return events
    .map((event) => readStripeEvent(event).fact)
    .filter((fact): fact is Told => fact.kind !== "ignored");
}

function merge(facts: readonly Told[]) {
  return mergeFacts(facts.filter((fact) => fact.kind !== "link"));
}

/** How many conversions the facts would be: groups that share an alias, directly or through others. */
function groups(facts: readonly Told[]): number {
  let found: Set<string>[] = [];
  for (const { aliases } of facts) {
    const touching = found.filter((group) => aliases.some((id) => group.has(id)));
    const joined = new Set([...aliases, ...touching.flatMap((group) => [...group])]);
    found = [...found.filter((group) => !touching.includes(group)), joined];
  }
  return found.length;
}

test("any order and repetition of a purchase's events tells of one purchase, and the same of it", {
  timeout: 60_000,
}, () => {
  const cases = anyBurst.chain((burst) => fc.tuple(fc.constant(burst), shuffled(burst.events)));
  fc.assert(
    fc.property(cases, ([burst, events]) => {
      const facts = read(events);
      const merged = merge(facts);
      expect(groups(facts)).toBe(1);
      expect(merged).toMatchObject(burst.expected);
      expect(merged.retractedAt !== null).toBe(burst.retracted);
      expect(merged.occurredAt).not.toBeNull();
      expect(merged).toEqual(merge(read(burst.events)));
    }),
    { numRuns: 5000 },
  );
});
