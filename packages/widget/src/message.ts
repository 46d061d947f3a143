import type { FeedConversion } from "@growflyer/contracts/feed";
import { cleanText } from "./clean-text";
import { drop } from "./drop-variable";
import { relativeTime } from "./time";

/** A piece of a message: the template's own words, or the value of a variable. Text, never markup. */
export type MessagePart = { text: string; variable?: string };

type Values = Record<string, string | null | undefined>;

const variables = /\{(name|city|country|product|time)\}/;

/**
 * The words of a popup. A name or product that is not known becomes "Someone" or "something",
 * a city its country; a place that is not known leaves together with the words that led to it.
 * `now` is in milliseconds.
 */
export function renderMessage(
  template: string,
  conversion: FeedConversion,
  now: number,
  locale: string | undefined,
): MessagePart[] {
  const values: Values = valuesOf(template, conversion, now, locale);
  let known = template.replace(/\s+/g, " ");
  for (const name of Object.keys(values)) {
    if (!values[name]) known = drop(known, `{${name}}`);
  }
  // Odd pieces are variables, even ones the words between them, possibly none.
  const parts = known
    .split(variables)
    .map(
      (text, at): MessagePart => (at % 2 ? { text: values[text] || "", variable: text } : { text }),
    )
    .filter(({ text }) => text);
  // Only places in the template, and none of them known.
  return parts.length ? parts : renderMessage("{name} bought {product}", conversion, now, locale);
}

function valuesOf(
  template: string,
  { name, city, country: code, product, quantity, occurredAt }: FeedConversion,
  now: number,
  locale: string | undefined,
): Values {
  const country = countryName(code, locale);
  const productName = cleanText(product?.name, 60);
  const something = template.startsWith("{product}") ? "Something" : "something";
  return {
    name: cleanText(name, 40) || "Someone",
    city: cleanText(city, 40) || (template.includes("{country}") ? null : country),
    country,
    product:
      productName && quantity && quantity > 1
        ? `${quantity} × ${productName}`
        : productName || something,
    time: relativeTime(occurredAt, now, locale),
  };
}

function countryName(code: string | null, locale: string | undefined): string | null | undefined {
  // ZZ is CLDR's "Unknown Region".
  if (!code || code === "ZZ") return null;
  try {
    return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code);
  } catch {
    return null;
  }
}
