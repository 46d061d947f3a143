import { cleanText } from "@growflyer/contracts/names/clean-text";

const maxLength = 120;

/** A product's name as the merchant wrote it, of at most 120 characters, or null. */
export function productName(text: unknown): string | null {
  return cleanText(text, maxLength);
}

// Stripe writes the lines of a subscription's invoice as "1 × Pro plan (at £19.00 / month)", in the buyer's
// language, with "5 units ×" for a unit of the merchant's and "Tier 1 at" in tiered prices.
const count = /^\d[\d.,\u00a0\u202f]*(?: \p{L}[\p{L}-]{0,20})? ?× ?/u;
const plainCount = /^\d[\d.,]* x /i;
const recurring = /\s*\([^()]*\d[^()]*\s\/\s?\p{L}[^()]*\)$/u;
const unitPrice = /\s*\((?:[^()]*\s)?at\s(?=[^()]*\d)[^()]*(?:\p{Sc}|\b[A-Z]{3}\b)[^()]*\)$/u;

/** What was billed because a subscription changed, or was not billed yet: no sale of the product. */
const adjustment = /^((remaining|unused) time (on|for)|trial period for) /i;

/** The product of an invoice's line: "Pro plan" of "1 × Pro plan (at £19.00 / month)". Null for an adjustment. */
export function productFromLine(text: unknown): string | null {
  const line = cleanText(text, 400);
  if (!line || adjustment.test(line)) return null;
  const named = line.replace(recurring, "").replace(unitPrice, "");
  const counted = named.replace(count, "");
  // A bare "x" may belong to the name: "2 x 4 Board".
  return productName(named === line ? counted : counted.replace(plainCount, ""));
}

/** What Stripe, shop software and bookkeeping write where a product could be: it names none. */
const boilerplate: readonly RegExp[] = [
  /^subscription (creation|update|cycle)/i,
  /^(payment|charge|invoice|donation|deposit|transfer|order|receipt) (for|from|by|to)\b/i,
  /^(payment|charge|invoice|order|receipt|transaction|subscription)$/i,
  /\b(order|invoice|booking|receipt|transaction|payment|reservation|quote) *(no\.?|nr\.?|number|id)? *[#:]? *[a-z-]*\d/i,
  /#\s*\d/,
  /\(?created (by|for) (the )?(stripe|api docs)/i,
  // An id of Stripe's, a UUID or other long hexadecimal, an e-mail address, a phone number, no letter at all.
  /\b[a-z]{2,8}_[a-z0-9]{8,}/i,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-/i,
  /\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b/i,
  /\S@\S/,
  /\d{7}/,
  /^\P{L}*$/u,
];

/** A payment's description when it seems to name a product, else null. */
export function productFromDescription(text: unknown): string | null {
  const name = productFromLine(text);
  return name && !boilerplate.some((pattern) => pattern.test(name)) ? name : null;
}

/** Stripe's own words on the payments of a subscription: whether it goes on. Null for other words. */
export function renewalOf(description: unknown): boolean | null {
  if (typeof description !== "string") return null;
  if (/^subscription (update|cycle)/i.test(description)) return true;
  return /^subscription creation/i.test(description) ? false : null;
}
