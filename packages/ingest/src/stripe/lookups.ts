import type { LookupWish } from "@growflyer/contracts/fact";

/** Since 2025-03-31.basil a payment names neither the session nor the invoice that it paid. */
export function lookupsOfPayment(paymentIntent: string | null, invoice: string | null) {
  if (!paymentIntent || invoice) return [];
  return [
    { kind: "session_of_payment", objectId: paymentIntent },
    { kind: "invoice_of_payment", objectId: paymentIntent },
  ] satisfies LookupWish[];
}
