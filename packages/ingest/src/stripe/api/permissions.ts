import type Stripe from "stripe";

/** A permission as Stripe's dashboard words it, and as Stripe names it in an error. */
export type StripePermission = {
  label: string;
  name: string;
};

/** What a restricted key must be allowed, in the order in which it is asked for. */
export const stripePermissions = [
  { label: "Events: Read", name: "rak_event_read" },
  { label: "Charges: Read", name: "rak_charge_read" },
  { label: "Checkout Sessions: Read", name: "rak_checkout_session_read" },
  { label: "Invoices: Read", name: "rak_invoice_read" },
  { label: "Products: Read", name: "rak_product_read" },
  { label: "Webhook Endpoints: Write", name: "rak_webhook_write" },
] as const satisfies readonly StripePermission[];

export type StripePermissionLabel = (typeof stripePermissions)[number]["label"];

/** Stripe's form for a new restricted key, with what we need already chosen. */
export function newKeyUrl(mode: "live" | "test"): string {
  const query = new URLSearchParams({ name: "Growflyer" });
  for (const { name } of stripePermissions) query.append("permissions[]", name);
  const path = mode === "live" ? "apikeys/create" : "test/apikeys/create";
  return `https://dashboard.stripe.com/${path}?${query}`;
}

type Probe = { permission: StripePermissionLabel; ask: () => Promise<unknown> };

/** One small request for every read that we make, each with the permission that it needs. */
export function readProbes(stripe: Stripe): Probe[] {
  const one = { limit: 1 };
  return [
    { permission: "Events: Read", ask: () => stripe.events.list(one) },
    { permission: "Charges: Read", ask: () => stripe.charges.list(one) },
    {
      permission: "Checkout Sessions: Read",
      ask: () => stripe.checkout.sessions.list({ ...one, expand: ["data.line_items"] }),
    },
    { permission: "Invoices: Read", ask: () => stripe.invoices.list(one) },
    { permission: "Invoices: Read", ask: () => stripe.invoicePayments.list(one) },
    { permission: "Products: Read", ask: () => stripe.products.list(one) },
  ];
}

/** These permissions as they follow one another in our list. */
export function inOrder(labels: ReadonlySet<string>): string[] {
  return stripePermissions.map(({ label }) => label).filter((label) => labels.has(label));
}

/** The permission that Stripe's text asks for, in the dashboard's words; null when it names none. */
export function namedPermission(text: string): string | null {
  const name = /'(rak_\w+)'/.exec(text)?.[1];
  if (!name) return null;
  const known = stripePermissions.find((permission) => permission.name === name);
  return known?.label ?? name;
}
