import { minorUnits } from "./format-amount";

/** The form's fields as they were typed. */
export type EntryFields = Record<
  | "name"
  | "city"
  | "country"
  | "productName"
  | "productUrl"
  | "quantity"
  | "amount"
  | "currency"
  | "occurredAt",
  string
>;

/** What `ManualEntry` makes a sale of, or refuses with a message for each field. */
export type EnteredConversion = ReturnType<typeof toEntry>;

/** Fields left empty say nothing; numbers that are none are NaN, which is refused where it is read. */
export function toEntry(fields: EntryFields) {
  const text = (name: keyof EntryFields) => fields[name].trim() || null;
  const amount = text("amount");
  const quantity = text("quantity");
  const time = new Date(fields.occurredAt);
  return {
    name: text("name"),
    city: text("city"),
    country: text("country"),
    productName: text("productName"),
    productUrl: text("productUrl"),
    quantity: quantity === null ? null : Number(quantity),
    amount: amount === null ? null : minorUnits(amount, fields.currency.trim()),
    currency: text("currency"),
    // The browser's own clock and zone decide what the typed time means.
    occurredAt: Number.isNaN(time.getTime()) ? "" : time.toISOString(),
  };
}
