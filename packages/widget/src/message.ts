import type { FeedConversion, FeedRecentSales } from "@growflyer/contracts/feed";
import { relativeTime } from "./time";
import { words } from "./words";

/** A piece of a message: the template's own words, or the value of a variable. Text, never markup. */
export type MessagePart = { text: string; variable?: string | undefined };

/**
 * The words of a popup: the form of the message for what is known of the buyer, filled in. A name or
 * product that is not known becomes "Someone" or "something". `now` is in milliseconds.
 */
export function renderMessage(
  forms: FeedRecentSales["messages"],
  { name, city, country: code, product, quantity, occurredAt }: FeedConversion,
  now: number,
  locale: string | undefined,
): MessagePart[] {
  let form = forms[((city ? 1 : 0) + (code ? 2 : 0)) as 0];
  // Only where it is said: the names of all countries take the browser a while to find.
  const country = form.includes("{country}") ? countryName(code, locale) : "";
  if (country === null) form = forms[city ? 1 : 0];
  const bought = product?.name || words.something;
  const values: Record<string, string | null | undefined> = {
    name: name || words.someone,
    city,
    country,
    product: product && quantity && quantity > 1 ? `${quantity} × ${bought}` : bought,
    time: form.includes("{time}") ? relativeTime(occurredAt, now, locale) : "",
  };
  // Odd pieces are variables, even ones the words between them, possibly none.
  const parts = form
    .split(/\{(\w+)\}/)
    .map(
      (text, at): MessagePart => (at % 2 ? { text: values[text] || "", variable: text } : { text }),
    )
    .filter(({ text }) => text);
  const [first] = parts;
  if (first?.text === words.something) {
    first.text = first.text.replace(/^./u, (letter) => letter.toLocaleUpperCase(locale));
  }
  return parts;
}

/** Null where this browser does not know. */
function countryName(code: string | null, locale: string | undefined): string | null {
  try {
    const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    return names.of(code as string) || null;
  } catch {
    return null;
  }
}
