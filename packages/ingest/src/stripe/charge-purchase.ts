import type { Reading } from "@growflyer/contracts/fact";
import { firstPerson } from "@growflyer/contracts/names/person-name";
import { placeOf } from "@growflyer/contracts/names/place";
import { chargeIds } from "./charge-identity";
import { readRefunds } from "./charge-refunds";
import type { StripeEvent } from "./event";
import { lookupsOfPayment } from "./lookups";
import { optsOut, productOf } from "./metadata";
import type { Charge } from "./objects/charge";
import { productFromDescription, renewalOf } from "./product-name";
import { ignored, optOut, purchase } from "./readings";

/** What a charge tells whose money was taken. Says why not, where it was not. */
export function readCharge(event: StripeEvent, charge: Charge): Reading {
  const name = `Charge ${charge.id}`;
  if (optsOut(charge.metadata)) return optOut(event, chargeIds(charge), name);
  const obstacle = obstacleOf(charge);
  if (obstacle) return ignored(`${name} ${obstacle}`);
  if (charge.refunded) return readRefunds(event, charge);
  const renewal = renewalOf(charge.description);
  const described = productFromDescription(charge.description);
  return purchase(
    event,
    chargeIds(charge),
    {
      origin: "charge",
      occurredAt: charge.created,
      ...firstPerson(namesOf(charge)),
      ...placeOf(addressesOf(charge)),
      product: productOf(charge.metadata, { name: described, toldBy: "description" }),
      quantity: null,
      amount: amountOf(charge),
      currency: charge.currency ?? null,
      renewal,
      payment: charge.payment_intent,
      uncaptured: uncapturedOf(charge),
    },
    `${name} ${renewal ? "is the payment of a subscription that goes on" : "is a purchase"}`,
    lookupsOfPayment(charge.payment_intent, charge.invoice),
  );
}

function obstacleOf(charge: Charge): string | null {
  if (charge.paid === false || (charge.status && charge.status !== "succeeded")) {
    return `is not paid: its status is ${/^[a-z_]{1,40}$/.exec(charge.status ?? "")?.[0] ?? "unknown"}`;
  }
  if (charge.captured === false) return "is only an authorisation, waiting for charge.captured";
  if (charge.source_transfer) {
    return "passes on what a platform was paid, whose own charge is the purchase";
  }
  if (amountOf(charge) === 0) return "came to nothing";
  return null;
}

function amountOf(charge: Charge): number | null {
  return charge.amount_captured ?? charge.amount ?? null;
}

function uncapturedOf({ amount, amount_captured }: Charge): number | null {
  const rest = amount_captured ? (amount ?? 0) - amount_captured : 0;
  return rest > 0 ? rest : null;
}

function namesOf({ billing_details, shipping, source }: Charge) {
  const card = source?.object === "card" ? source.name : source?.owner?.name;
  return [billing_details?.name, shipping?.name, card];
}

function addressesOf({ billing_details, shipping, source }: Charge) {
  const card = { city: source?.address_city, country: source?.address_country };
  return [billing_details?.address, shipping?.address, card, source?.owner?.address];
}
