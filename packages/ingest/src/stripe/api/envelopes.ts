import type { EnvelopeOrigin } from "@growflyer/contracts/envelope";
import type { Mode } from "@growflyer/contracts/feed";
import type { IncomingEnvelope } from "@growflyer/services/envelopes/store";
import type Stripe from "stripe";

/** For whom something was fetched, and why. */
export type Fetched = {
  sourceId: string;
  campaignId: string;
  mode: Mode;
  origin: EnvelopeOrigin;
  /** The connected account that it was fetched from; empty for the key's own. */
  account?: string;
};

/** An event from Stripe's list, under its own id: what a webhook has brought already is a duplicate. */
export function eventEnvelope(fetched: Fetched, event: Stripe.Event): IncomingEnvelope {
  const mode = event.livemode ? "live" : "test";
  return envelope({ ...fetched, mode }, event.id, event.type, event);
}

/**
 * A charge as an event of ours, and its refunds as another. What may change later (captured, refunded)
 * is part of the id, so that a later import tells the news. A charge that failed says nothing.
 */
export function chargeEnvelopes(fetched: Fetched, charge: Stripe.Charge): IncomingEnvelope[] {
  if (charge.status !== "succeeded") return [];
  const captured = charge.captured ? "captured" : "authorised";
  const about = { created: charge.created, object: charge };
  const found = synthetic(fetched, {
    type: "growflyer.charge.found",
    id: `charge_${charge.id}_${captured}`,
    ...about,
  });
  if (charge.amount_refunded === 0) return [found];
  const refunds = synthetic(fetched, {
    type: "growflyer.charge.refunds",
    id: `refunds_${charge.id}_${charge.amount_refunded}`,
    ...about,
  });
  return [found, refunds];
}

/** A checkout session as an event of ours. */
export function sessionEnvelope(
  fetched: Fetched,
  session: Stripe.Checkout.Session,
): IncomingEnvelope {
  return synthetic(fetched, {
    type: "growflyer.checkout_session.found",
    id: `session_${session.id}_${session.status}_${session.payment_status}`,
    created: session.created,
    object: session,
  });
}

/** What a checkout session sold, as an event of ours. */
export function lineItemsEnvelope(
  fetched: Fetched,
  sessionId: string,
  lineItems: Stripe.ApiList<Stripe.LineItem>,
  now: Date,
): IncomingEnvelope {
  return synthetic(fetched, {
    type: "growflyer.checkout_session.line_items",
    id: `line_items_${sessionId}`,
    created: Math.floor(now.getTime() / 1000),
    object: { id: sessionId, object: "checkout.session", line_items: lineItems },
  });
}

/** An invoice as an event of ours. */
export function invoiceEnvelope(fetched: Fetched, invoice: Stripe.Invoice): IncomingEnvelope {
  return synthetic(fetched, {
    type: "growflyer.invoice.found",
    id: `invoice_${invoice.id}_${invoice.status}`,
    created: invoice.created,
    object: invoice,
  });
}

/** Which invoice a payment paid, as an event of ours. */
export function invoicePaymentEnvelope(
  fetched: Fetched,
  payment: Stripe.InvoicePayment,
): IncomingEnvelope {
  return synthetic(fetched, {
    type: "growflyer.invoice_payment.found",
    id: `invoice_payment_${payment.id}_${payment.status}`,
    created: payment.created,
    object: payment,
  });
}

type Synthetic = { type: string; id: string; created: number; object: object };

/** In the shape of Stripe's own events, so that the same handlers read it. */
function synthetic(fetched: Fetched, { type, id, created, object }: Synthetic): IncomingEnvelope {
  const eventId = `gf_${id}`;
  return envelope(fetched, eventId, type, {
    id: eventId,
    object: "event",
    type,
    created,
    livemode: fetched.mode === "live",
    ...(fetched.account ? { account: fetched.account } : {}),
    data: { object },
  });
}

function envelope(
  { sourceId, campaignId, mode, origin }: Fetched,
  providerEventId: string,
  type: string,
  body: object,
): IncomingEnvelope {
  const payload = Buffer.from(JSON.stringify(body));
  return { sourceId, campaignId, providerEventId, type, mode, origin, payload };
}
