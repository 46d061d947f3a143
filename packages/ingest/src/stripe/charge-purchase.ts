import type { Reading } from "@growflyer/contracts/fact";
import { firstName } from "../names/first-name";
import { placeOf } from "../place";
import type { StripeEvent } from "./event";
import { optsOut, productOf } from "./metadata";
import type { Charge } from "./objects/charge";
import { isRenewal, productFromDescription } from "./product-name";
import { ignored, optOut, purchase } from "./readings";

/** All that names a charge's purchase. Never the customer: a renewal would be their first sale. */
export function chargeIds(charge: Charge) {
  return [charge.id, charge.payment_intent, charge.invoice, charge.order];
}

/** What a charge tells whose money was taken. Says why not, where it was not. */
export function readCharge(event: StripeEvent, charge: Charge): Reading {
  const name = `Charge ${charge.id}`;
  if (optsOut(charge.metadata)) return optOut(event, chargeIds(charge), name);
  const obstacle = obstacleOf(charge);
  if (obstacle) return ignored(`${name} ${obstacle}`);
  return purchase(
    event,
    chargeIds(charge),
    {
      origin: "charge",
      occurredAt: charge.created,
      name: buyerName(charge),
      ...placeOf(addressesOf(charge)),
      product: productOf(charge.metadata, productFromDescription(charge.description)),
      quantity: null,
      amount: amountOf(charge),
      currency: charge.currency ?? null,
    },
    `${name} is a purchase`,
  );
}

function obstacleOf(charge: Charge): string | null {
  if (charge.paid === false || (charge.status && charge.status !== "succeeded")) {
    return `is not paid: its status is ${/^[a-z_]{1,40}$/.exec(charge.status ?? "")?.[0] ?? "unknown"}`;
  }
  if (charge.captured === false) return "is only an authorisation, waiting for charge.captured";
  if (charge.refunded) return "was refunded already";
  if (amountOf(charge) === 0) return "came to nothing";
  if (isRenewal(charge.description)) return "renews a subscription, which is no new sale";
  return null;
}

function amountOf(charge: Charge): number | null {
  return charge.amount_captured ?? charge.amount ?? null;
}

function buyerName({ billing_details, shipping, source }: Charge): string | null {
  return (
    firstName(billing_details?.name) ??
    firstName(shipping?.name) ??
    firstName(source?.object === "card" ? source.name : source?.owner?.name)
  );
}

function addressesOf({ billing_details, shipping, source }: Charge) {
  const card = { city: source?.address_city, country: source?.address_country };
  return [billing_details?.address, shipping?.address, card, source?.owner?.address];
}
