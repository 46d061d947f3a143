import * as z from "zod";
import { Id, Reference } from "./fields";

export const InvoicePayment = z.looseObject({
  id: Id,
  invoice: Reference,
  payment: z.looseObject({ payment_intent: Reference, charge: Reference }).nullish(),
});
