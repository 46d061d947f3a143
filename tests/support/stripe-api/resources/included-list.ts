import { elementsOf, idOf } from "../stripe-object";
import { type Page, paginate } from "./paginate";
import type { Call } from "./route";

const urls: Record<string, (id: string) => string> = {
  line_items: (id) => `/v1/checkout/sessions/${id}/line_items`,
  payments: (id) => `/v1/invoice_payments?invoice=${id}`,
  refunds: (id) => `/v1/charges/${id}/refunds`,
};

/** The first page of a list that belongs to an object, as `expand` puts it into the object. */
export function includedList(type: string, id: string, field: string, call: Call): Page {
  const parent = call.store.find(type, id, call.scope);
  const all =
    field === "payments"
      ? call.store
          .list("invoice_payment", call.scope)
          .filter((payment) => idOf(payment.invoice) === id)
      : elementsOf(parent?.[field]);
  const url = urls[field]?.(id) ?? "";
  return structuredClone(paginate({ all, matches: () => true, type: field, url }, {}));
}
