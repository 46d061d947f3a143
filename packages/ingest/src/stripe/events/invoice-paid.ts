import type { Reading } from "@growflyer/contracts/fact";
import type { StripeEvent } from "../event";
import { readInvoice } from "../invoice-purchase";
import { parseObject } from "../objects/fields";
import { Invoice } from "../objects/invoice";

/** Also under its older name, "payment_succeeded": both are sent for one payment. */
export function readInvoicePaid(event: StripeEvent): Reading {
  return readInvoice(event, parseObject("invoice", Invoice, event.data.object));
}
