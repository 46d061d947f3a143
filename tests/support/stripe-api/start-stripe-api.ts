import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ApiKey, type KeyOptions, makeKey } from "./access/api-keys";
import { createControls, type StripeControls } from "./controls";
import { apiVersions } from "./known-names";
import { makeAccount } from "./resources/account";
import type { World } from "./server/answer-request";
import { createFaults, type Fault } from "./server/faults";
import { createIdempotency } from "./server/idempotency";
import type { RequestEntry } from "./server/request-log";
import { serve } from "./server/serve";
import { createStore } from "./store";

export type StripeApiOptions = {
  /** The account that keys and objects belong to unless told otherwise. */
  account?: string;
  /** What requests without a `Stripe-Version` are answered in; the newest, unless told otherwise. */
  apiVersion?: string;
  /** Whether webhook endpoints may be at `http://localhost`, which Stripe refuses; true by default. */
  acceptsLocalUrls?: boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
};

export type StripeApi = StripeControls & {
  /** `http://127.0.0.1:<port>`; for stripe-node: `{ host, port, protocol: "http" }`. */
  url: string;
  host: string;
  port: number;
  account: string;
  /** Every request so far, the oldest first. */
  requests: RequestEntry[];
  /** Makes the next requests that match go wrong. */
  fail(fault: Fault): void;
  /** Forgets the faults that were not met. */
  heal(): void;
  /** A key that the API knows; `rk_…` may do what its permissions say, `sk_…` everything. */
  addKey(secret: string, options?: KeyOptions): void;
  /** From now on answered 401: as expired, or as a key that never was. */
  revokeKey(secret: string, as?: "expired" | "unknown"): void;
  close(): Promise<void>;
};

/** A server of this machine that answers as api.stripe.com does, with what the test put into it. */
export async function startStripeApi(options: StripeApiOptions = {}): Promise<StripeApi> {
  const { account = "acct_1TrailShop000001", now = Date.now } = options;
  const store = createStore();
  const keys = new Map<string, ApiKey | "expired">();
  const world: World = {
    store,
    keys,
    accounts: new Set(),
    idempotency: createIdempotency(),
    acceptsLocalUrls: options.acceptsLocalUrls ?? true,
    now,
  };
  const controls = createControls(world, account);
  controls.addAccount(makeAccount(account, Math.floor(now() / 1000)));
  const faults = createFaults();
  const requests: RequestEntry[] = [];
  const apiVersion = options.apiVersion ?? apiVersions.at(-1) ?? "";
  const server = createServer((request, response) => {
    serve({ world, faults, requests, apiVersion }, request, response).catch((error: unknown) => {
      // Our own mistake, or a client that hung up: said in the answer, where there is one to hear it.
      const message = error instanceof Error ? error.stack : String(error);
      if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message, type: "api_error" } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const surface: Omit<StripeApi, keyof StripeControls> = {
    url: `http://127.0.0.1:${port}`,
    host: "127.0.0.1",
    port,
    account,
    requests,
    fail: faults.add,
    heal: faults.clear,
    addKey: (secret, of = {}) => void keys.set(secret, makeKey(secret, account, of)),
    revokeKey: (secret, as = "expired") =>
      void (as === "expired" ? keys.set(secret, as) : keys.delete(secret)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  // Assigned, not spread: `webhookEndpoints` is read when asked for.
  return Object.assign(controls, surface);
}
