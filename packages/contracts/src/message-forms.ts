import { dropVariable } from "./drop-variable";

/** For buyers of whom no place, the city, the country, or both are known. */
export type MessageForms = [none: string, city: string, country: string, both: string];

/**
 * A message template in four forms, by what is known of a buyer's place (1 the city, 2 the country):
 * a city that is not known becomes its country, and a place that is not known leaves together with
 * the words that led to it. `{name}`, `{product}` and `{time}` stay.
 */
export function messageForms(template: string): MessageForms {
  const text = template.trim().replace(/\s+/g, " ");
  const names = text.includes("{country}");
  const forCountry = names ? dropVariable(text, "{city}") : text.replaceAll("{city}", "{country}");
  return [
    dropVariable(dropVariable(text, "{city}"), "{country}"),
    dropVariable(text, "{country}"),
    forCountry,
    text,
  ].map(orPlain) as MessageForms;
}

/** Without a place that is known, the template may say nothing, or only when. */
function orPlain(form: string): string {
  const words = form.replace(/\{[^{}]*\}/g, "");
  const says = /\{(?:name|product|city|country)\}/.test(form) || /[\p{L}\p{N}]/u.test(words);
  if (says) return form;
  return form.includes("{time}") ? "{name} bought {product}, {time}" : "{name} bought {product}";
}
