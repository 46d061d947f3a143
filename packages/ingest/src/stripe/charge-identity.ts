import type { Charge } from "./objects/charge";
import { buyerOf } from "./readings";

/** All that names a charge's purchase. Never the customer: a renewal would be their first sale. */
export function chargeIds(charge: Charge) {
  return [charge.id, charge.payment_intent, charge.invoice, charge.order];
}

export function buyerOfCharge(charge: Charge) {
  return buyerOf(charge.billing_details?.email || charge.receipt_email, charge.customer);
}
