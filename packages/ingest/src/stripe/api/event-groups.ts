import { eventGroups } from "@growflyer/services/imports/stages";
import { stripeEvents } from "../event-types";

/** As many types as Stripe's list of events filters by: https://docs.stripe.com/api/events/list */
const atMost = 20;

/** Our types, in as many groups as an import has stages for them. */
export const importGroups: readonly (readonly string[])[] = split(
  Math.ceil(stripeEvents.length / eventGroups),
);

/** Our types, in as few groups as Stripe allows. */
export const reconciliationGroups: readonly (readonly string[])[] = split(atMost);

function split(size: number): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < stripeEvents.length; at += size) {
    groups.push(stripeEvents.slice(at, at + size));
  }
  return groups;
}
