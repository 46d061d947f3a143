import { Fact, type Ignored } from "@growflyer/contracts/fact";

/** A fact as it was stored: JSON has no dates. */
export function readFact(body: unknown): Exclude<Fact, Ignored> {
  const stored = body as { kind: string; occurredAt?: string };
  const fact = Fact.parse(
    stored.occurredAt ? { ...stored, occurredAt: new Date(stored.occurredAt) } : stored,
  );
  if (fact.kind === "ignored") throw new Error("An ignored fact is never stored");
  return fact;
}
