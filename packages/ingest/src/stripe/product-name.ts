import { cleanText } from "../clean-text";

const maxLength = 120;

/** A product's name as the merchant wrote it, of at most 120 characters, or null. */
export function productName(text: unknown): string | null {
  return cleanText(text, maxLength);
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
  const name = productName(text);
  return name && !boilerplate.some((pattern) => pattern.test(name)) ? name : null;
}

/** What Stripe writes on the payments of a subscription that goes on. They are no new sale. */
export function isRenewal(description: unknown): boolean {
  return typeof description === "string" && /^subscription (update|cycle)/i.test(description);
}
