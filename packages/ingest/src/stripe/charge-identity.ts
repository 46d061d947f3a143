import type { Charge } from "./objects/charge";

/** All that names a charge's purchase. Never the customer: a renewal would be their first sale. */
export function chargeIds(charge: Charge) {
  return [charge.id, charge.payment_intent, charge.invoice, charge.order];
}
