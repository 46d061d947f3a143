import type { Amendment, Claim, LookupWish, Purchase, Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "./event";

type Ids = readonly (string | null | undefined)[];
type Scope = "kind" | "account" | "mode" | "aliases";

/**
 * The event tells of a purchase that all these ids name; the first is the object's own.
 * `lookups` is what Stripe could tell more about it.
 */
export function purchase(
  event: StripeEvent,
  ids: Ids,
  told: Omit<Purchase, Scope>,
  because: string,
  lookups: readonly LookupWish[] = [],
): Reading {
  const fact = {
    kind: "purchase" as const,
    ...scopeOf(event, ids),
    toldAt: event.created,
    ...told,
  };
  return lookups.length > 0 ? { fact, because, lookups } : { fact, because };
}

/** The event tells more of a purchase, without being one. */
export function amendment(
  event: StripeEvent,
  ids: Ids,
  told: Pick<Amendment, "origin"> & Partial<Omit<Amendment, Scope>>,
  because: string,
): Reading {
  const unknown = {
    name: null,
    initial: null,
    city: null,
    country: null,
    product: null,
    quantity: null,
    amount: null,
    currency: null,
  };
  const known = { toldAt: event.created, ...unknown, ...told };
  return { fact: { kind: "amendment", ...scopeOf(event, ids), ...known }, because };
}

/** The purchase that these ids name is taken back, as far as the claims say. */
export function retraction(
  event: StripeEvent,
  ids: Ids,
  claims: readonly Claim[],
  because: string,
): Reading {
  const told = { occurredAt: event.created, claims: claims.slice(0, 20) };
  return { fact: { kind: "retraction", ...scopeOf(event, ids), ...told }, because };
}

/** The purchase that these ids name is never to be shown, whatever other events tell of it. */
export function optOut(event: StripeEvent, ids: Ids, name: string): Reading {
  const because = `${name} is not to be shown: its metadata says popup=no`;
  return { fact: { kind: "opt_out", ...scopeOf(event, ids) }, because };
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
