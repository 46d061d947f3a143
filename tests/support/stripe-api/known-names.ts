import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// stripe-node's types are generated from Stripe's OpenAPI description. Its lists of names exist
// only as types, so they are read from the declaration: a copy here would grow old.
const entry = createRequire(import.meta.url).resolve("stripe");
const declaration = readFileSync(
  join(dirname(entry), "resources", "WebhookEndpoints.d.ts"),
  "utf8",
);

/** Event names that a webhook endpoint may be created with, `*` among them. */
export const enabledEventNames = namesOf("EnabledEvent");

/** API versions that a webhook endpoint may be created with. */
export const apiVersions = namesOf("ApiVersion");

function namesOf(type: string): string[] {
  const union = new RegExp(`type ${type} = ([^;]+);`).exec(declaration)?.[1] ?? "";
  const names = [...union.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? "");
  if (names.length === 0) throw new Error(`stripe's types have no ${type} any more.`);
  return names;
}
