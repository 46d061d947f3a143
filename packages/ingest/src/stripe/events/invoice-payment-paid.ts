import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { parseObject } from "../objects/fields";
import { InvoicePayment } from "../objects/invoice-payment";
import { link } from "../readings";

/**
 * Says which payment paid which invoice. Since 2025-03-31.basil they name each other nowhere else, and the
 * first payment of a subscription would be two purchases: its session's and its charge's.
 */
export function readInvoicePaymentPaid(event: StripeEvent): Reading {
  const paid = parseObject("invoice payment", InvoicePayment, event.data.object);
  const ids = [paid.id, paid.invoice, paid.payment?.payment_intent, paid.payment?.charge];
  return link(event, ids, `Invoice payment ${paid.id} says which payment paid the invoice`);
}
