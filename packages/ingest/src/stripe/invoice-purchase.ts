import type { Reading } from "@growflyer/contracts/fact";
import { firstPerson } from "@growflyer/contracts/names/person-name";
import { placeOf } from "@growflyer/contracts/names/place";
import type { StripeEvent } from "./event";
import { optsOut, productOf } from "./metadata";
import type { Invoice } from "./objects/invoice";
import { ignored, optOut, purchase } from "./readings";
import { itemOfInvoice } from "./sold-items";

/** What a paid invoice tells: the first of a subscription, one of its later ones, or one of its own. */
export function readInvoice(event: StripeEvent, invoice: Invoice): Reading {
  const name = `Invoice ${invoice.id}`;
  const metadata = metadataOf(invoice);
  if (metadata.some(optsOut)) return optOut(event, invoiceIds(invoice), name);
  if (invoice.status ? invoice.status !== "paid" : invoice.paid === false) {
    return ignored(`${name} is not paid`);
  }
  const amount = invoice.amount_paid ?? invoice.amount_due ?? null;
  if (amount === 0) return ignored(`${name} came to nothing: a trial, a discount or a credit`);
  const { product, quantity } = itemOfInvoice(invoice.lines?.data ?? []);
  const renewal = renewalOfInvoice(event, invoice);
  return purchase(
    event,
    invoiceIds(invoice),
    {
      origin: "invoice",
      occurredAt: invoice.status_transitions?.paid_at ?? event.created,
      ...firstPerson([invoice.customer_name, invoice.customer_shipping?.name]),
      ...placeOf([invoice.customer_address, invoice.customer_shipping?.address]),
      product: productOf(metadata.find(namesProduct), product),
      quantity,
      amount,
      currency: invoice.currency ?? null,
      renewal,
    },
    `${name} ${renewal ? "is the payment of a subscription that goes on" : "is a purchase"}`,
  );
}

function invoiceIds({ id, charge, payment_intent, payments }: Invoice) {
  const paidBy = (payments?.data ?? []).map(({ payment }) => payment);
  return [
    id,
    charge,
    payment_intent,
    ...paidBy.flatMap((payment) => [payment?.payment_intent, payment?.charge]),
  ];
}

/** Whatever is set on a subscription counts for its invoices, which have metadata of their own besides. */
function metadataOf({ metadata, parent, subscription_details }: Invoice) {
  return [metadata, parent?.subscription_details?.metadata, subscription_details?.metadata];
}

function namesProduct(metadata: Record<string, unknown> | null | undefined): boolean {
  return productOf(metadata, null) !== null;
}

const renewals: Record<string, boolean> = {
  subscription_create: false,
  manual: false,
  quote_accept: false,
  subscription_cycle: true,
  subscription_threshold: true,
  subscription_update: true,
  automatic_pending_invoice_item_invoice: true,
};

/**
 * Until API version 2018-10-31 the first invoice of a subscription was an "update" as well:
 * https://docs.stripe.com/changelog/2018-10-31/first-invoice-subscription-billing-reason-subscription-create
 */
function renewalOfInvoice({ api_version }: StripeEvent, invoice: Invoice): boolean | null {
  const reason = invoice.billing_reason ?? "";
  if (reason === "subscription_update" && api_version && api_version < "2018-10-31") return null;
  return Object.hasOwn(renewals, reason) ? (renewals[reason] ?? null) : null;
}
