import type { Purchase, Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "./event";

type Ids = readonly (string | null | undefined)[];
type Told = Omit<Purchase, "kind" | "account" | "mode" | "aliases">;

/** The event tells of a purchase that all these ids name. */
export function purchase(event: StripeEvent, ids: Ids, told: Told, because: string): Reading {
  return { fact: { kind: "purchase", ...scopeOf(event, ids), ...told }, because };
}

/** The purchase that these ids name was taken back in full. */
export function retraction(event: StripeEvent, ids: Ids, because: string): Reading {
  const fact = { kind: "retraction", ...scopeOf(event, ids), occurredAt: event.created } as const;
  return { fact, because };
}

/** The purchase that these ids name is never to be shown, whatever other events tell of it. */
export function optOut(event: StripeEvent, ids: Ids, name: string): Reading {
  return {
    fact: { kind: "opt_out", ...scopeOf(event, ids) },
    because: `${name} is not to be shown: its metadata says popup=no`,
  };
}

/** The event only says that these ids are one purchase. */
export function link(event: StripeEvent, ids: Ids, because: string): Reading {
  return { fact: { kind: "link", ...scopeOf(event, ids) }, because };
}

export function ignored(because: string): Reading {
  return { fact: { kind: "ignored" }, because };
}

/** Ids are one purchase's only within an account and a mode. Customers and subscriptions name many. */
function scopeOf(event: StripeEvent, ids: Ids) {
  const aliases = [...new Set(ids.filter((id): id is string => Boolean(id)))].slice(0, 20);
  const mode = event.livemode ? ("live" as const) : ("test" as const);
  return { account: event.account ?? null, mode, aliases };
}
