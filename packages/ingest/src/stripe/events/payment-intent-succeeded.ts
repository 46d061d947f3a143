import type { Reading } from "@growflyer/contracts/fact";
import { firstName } from "../../names/first-name";
import { placeOf } from "../../place";
import type { StripeEvent } from "../event";
import { optsOut, productOf } from "../metadata";
import { parseObject } from "../objects/fields";
import { PaymentIntent } from "../objects/payment-intent";
import { isRenewal, productFromDescription } from "../product-name";
import { ignored, optOut, purchase } from "../readings";

/** An intent knows its amount, and little of the buyer. It was made before the purchase: the event tells the time. */
export function readPaymentIntentSucceeded(event: StripeEvent): Reading {
  const intent = parseObject("payment intent", PaymentIntent, event.data.object);
  const name = `Payment intent ${intent.id}`;
  if (optsOut(intent.metadata)) return optOut(event, idsOf(intent), name);
  if (intent.status && intent.status !== "succeeded") return ignored(`${name} has not succeeded`);
  if (!intent.amount_received) return ignored(`${name} has received nothing`);
  if (isRenewal(intent.description)) {
    return ignored(`${name} renews a subscription, which is no new sale`);
  }
  const billing = intent.charges?.data[0]?.billing_details;
  return purchase(
    event,
    idsOf(intent),
    {
      origin: "payment_intent",
      occurredAt: event.created,
      name: firstName(billing?.name) ?? firstName(intent.shipping?.name),
      ...placeOf([billing?.address, intent.shipping?.address]),
      product: productOf(intent.metadata, productFromDescription(intent.description)),
      quantity: null,
      amount: intent.amount_received,
      currency: intent.currency ?? null,
    },
    `${name} is a purchase`,
  );
}

function idsOf(intent: PaymentIntent) {
  const reference = intent.payment_details?.order_reference;
  return [
    intent.id,
    intent.latest_charge,
    intent.invoice,
    // Since basil the invoice's id is here, or the merchant's own order number.
    reference && /^in_\w+$/.test(reference) ? reference : null,
    ...(intent.charges?.data.map((charge) => charge.id) ?? []),
  ];
}
