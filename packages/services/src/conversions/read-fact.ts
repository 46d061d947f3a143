import { Fact, type Ignored } from "@growflyer/contracts/fact";

/** A fact as it was stored: JSON has no dates. */
export function readFact(body: unknown): Exclude<Fact, Ignored> {
  const { occurredAt, toldAt, ...stored } = body as { occurredAt?: string; toldAt?: string };
  const fact = Fact.parse({
    ...stored,
    ...(occurredAt && { occurredAt: new Date(occurredAt) }),
    ...(toldAt && { toldAt: new Date(toldAt) }),
  });
  if (fact.kind === "ignored") throw new Error("An ignored fact is never stored");
  return fact;
}
