import { unrecognizedUrl } from "../api-error";
import { accountRoutes } from "../resources/account";
import { chargeRoutes } from "../resources/charges";
import { checkoutSessionRoutes } from "../resources/checkout-sessions";
import { eventRoutes } from "../resources/events";
import { invoicePaymentRoutes } from "../resources/invoice-payments";
import { invoiceRoutes } from "../resources/invoices";
import { paymentIntentRoutes } from "../resources/payment-intents";
import { productRoutes } from "../resources/products";
import type { Route } from "../resources/route";
import { webhookEndpointRoutes } from "../resources/webhook-endpoints";

const routes = [
  ...accountRoutes,
  ...chargeRoutes,
  ...checkoutSessionRoutes,
  ...eventRoutes,
  ...invoicePaymentRoutes,
  ...invoiceRoutes,
  ...paymentIntentRoutes,
  ...productRoutes,
  ...webhookEndpointRoutes,
].map((route) => ({ route, pattern: patternOf(route) }));

/** The endpoint that a request is for, and the id in its path; throws Stripe's 404. */
export function findRoute(method: string, path: string): { route: Route; id: string } {
  for (const { route, pattern } of routes) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match) return { route, id: decodeURIComponent(match[1] ?? "") };
  }
  throw unrecognizedUrl(method, path);
}

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^/v1/${path.replace(":id", "([^/]+)")}$`);
}
