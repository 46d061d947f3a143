import type { Reading } from "@growflyer/contracts/fact";
import { firstPerson } from "@growflyer/contracts/names/person-name";
import { placeOf } from "@growflyer/contracts/names/place";
import type { StripeEvent } from "../event";
import { lookupsOfPayment } from "../lookups";
import { optsOut, productOf } from "../metadata";
import { parseObject } from "../objects/fields";
import { PaymentIntent } from "../objects/payment-intent";
import { productFromDescription, renewalOf } from "../product-name";
import { ignored, optOut, purchase } from "../readings";

/** An intent knows its amount, and little of the buyer. It was made before the purchase: the event tells the time. */
export function readPaymentIntentSucceeded(event: StripeEvent): Reading {
  const intent = parseObject("payment intent", PaymentIntent, event.data.object);
  const name = `Payment intent ${intent.id}`;
  const invoice = invoiceOf(intent);
  const ids = [
    intent.id,
    intent.latest_charge,
    invoice,
    ...(intent.charges?.data.map((charge) => charge.id) ?? []),
  ];
  if (optsOut(intent.metadata)) return optOut(event, ids, name);
  if (intent.status && intent.status !== "succeeded") return ignored(`${name} has not succeeded`);
  if (!intent.amount_received) return ignored(`${name} has received nothing`);
  const renewal = renewalOf(intent.description);
  const described = productFromDescription(intent.description);
  const billing = intent.charges?.data[0]?.billing_details;
  return purchase(
    event,
    ids,
    {
      origin: "payment_intent",
      occurredAt: event.created,
      ...firstPerson([billing?.name, intent.shipping?.name]),
      ...placeOf([billing?.address, intent.shipping?.address]),
      product: productOf(intent.metadata, { name: described, toldBy: "description" }),
      quantity: null,
      amount: intent.amount_received,
      currency: intent.currency ?? null,
      renewal,
      payment: intent.id,
    },
    `${name} ${renewal ? "is the payment of a subscription that goes on" : "is a purchase"}`,
    lookupsOfPayment(intent.id, invoice),
  );
}

/** Since 2025-03-31.basil its id may be in the order reference, where a merchant's own order number may be as well. */
function invoiceOf({ invoice, payment_details }: PaymentIntent): string | null {
  const reference = payment_details?.order_reference;
  return invoice ?? (reference && /^in_\w+$/.test(reference) ? reference : null);
}
