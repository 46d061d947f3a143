import type { IncomingEnvelope } from "@growflyer/services/envelopes/store";
import type { ClaimedLookup } from "@growflyer/services/lookups/claim";
import type Stripe from "stripe";
import {
  eventEnvelope,
  type Fetched,
  invoiceEnvelope,
  invoicePaymentEnvelope,
  lineItemsEnvelope,
  sessionEnvelope,
} from "./envelopes";
import { readStripeFailure } from "./failure";

/** Asks Stripe, and says the answer in envelopes; none where Stripe knows of nothing. */
export async function answerLookup(
  stripe: Stripe,
  claimed: ClaimedLookup,
  now: Date,
): Promise<IncomingEnvelope[]> {
  const { kind, objectId, account } = claimed;
  const fetched: Fetched = { ...claimed, origin: "lookup" };
  const options = account ? { stripeAccount: account } : {};
  switch (kind) {
    case "session_line_items": {
      const items = await listLineItems(stripe, objectId, options);
      return [lineItemsEnvelope(fetched, objectId, items, now)];
    }
    case "snapshot_event": {
      // Nothing was known of it before: to open pages it is news.
      const event = await stripe.events.retrieve(objectId, {}, options);
      return [eventEnvelope({ ...claimed, origin: "reconciliation" }, event)];
    }
    case "session_of_payment": {
      const sessions = await stripe.checkout.sessions.list(
        { payment_intent: objectId, limit: 1, expand: ["data.line_items"] },
        options,
      );
      return sessions.data.map((session) => sessionEnvelope(fetched, session));
    }
    case "invoice_of_payment": {
      const payments = await stripe.invoicePayments.list(
        {
          payment: { type: "payment_intent", payment_intent: objectId },
          expand: ["data.invoice"],
        },
        options,
      );
      return payments.data.flatMap((payment) => describePayment(fetched, payment));
    }
  }
}

/** Which invoice was paid, and what that was for. */
function describePayment(fetched: Fetched, payment: Stripe.InvoicePayment): IncomingEnvelope[] {
  const { invoice } = payment;
  if (typeof invoice === "string" || invoice.deleted) {
    return [invoicePaymentEnvelope(fetched, payment)];
  }
  const link = invoicePaymentEnvelope(fetched, { ...payment, invoice: invoice.id });
  return [link, invoiceEnvelope(fetched, invoice)];
}

/** With the products' own names and pictures, where the key may read products. */
async function listLineItems(stripe: Stripe, sessionId: string, options: Stripe.RequestOptions) {
  try {
    const expand = ["data.price.product"];
    return await stripe.checkout.sessions.listLineItems(sessionId, { limit: 100, expand }, options);
  } catch (error) {
    if (readStripeFailure(error)?.kind !== "forbidden") throw error;
    return await stripe.checkout.sessions.listLineItems(sessionId, { limit: 100 }, options);
  }
}
