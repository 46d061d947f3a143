import { isObject, isOf } from "./api-set";
import type { Widget } from "./config";
import { say } from "./say";

/** Reports a sale to the server, which decides what it accepts. Answers with what is wrong here already. */
export function track(widget: Widget, kind: unknown, sale: unknown): string | undefined {
  if (kind !== "purchase" || !isObject(sale) || !sale.id || !isOf("string number", sale.id)) {
    return '"track" needs a kind and the order\'s own id: growflyer("track", "purchase", { id: "1001" })';
  }
  const { base, mode, fetch } = widget.config;
  const id = String(sale.id);
  // Only this is sent, whatever else the page has put into the object.
  const { name, city, country, quantity, occurredAt } = sale;
  const body = JSON.stringify({
    ...{ kind, id, name, city, country, quantity, occurredAt },
    product: isObject(sale.product) ? pick(sale.product) : sale.product,
  });
  // `keepalive`: the visitor may leave the page meanwhile.
  fetch(`${base}/track${mode === "test" ? "?mode=test" : ""}`, {
    method: "POST",
    body,
    keepalive: true,
    credentials: "omit",
  })
    .then(async (response) => {
      const { error } = response.ok ? { error: null } : await response.json();
      return error ? `was not recorded. ${error.message}` : "is recorded";
    })
    .catch(() => "could not be sent")
    .then((outcome) => say(widget, `the sale ${id} ${outcome}`));
  return undefined;
}

function pick({ name, url }: Record<string, unknown>) {
  return { name, url };
}
