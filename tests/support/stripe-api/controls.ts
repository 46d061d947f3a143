import { makeAccount } from "./resources/account";
import type { World } from "./server/answer-request";
import type { Scope, StripeObject } from "./stripe-object";
import { type Delivery, deliverEvent } from "./webhooks/deliver-event";

/** Where an object goes: by default the server's own account, and the mode that the object names. */
export type Place = { account?: string; livemode?: boolean };

type Identified = { id: string; object: string };

export type StripeControls = {
  /**
   * Adds an object by its `object`, or replaces the one of its id. A session's `line_items` and a
   * charge's `refunds` are an array or a list on the object; an invoice's payments are
   * `invoice_payment` objects of their own.
   */
  add<T extends Identified>(object: T, place?: Place): void;
  /** `delivered`: what the `delivery_success` filter finds; else by the event's `pending_webhooks`. */
  addEvent<T extends Identified>(event: T, place?: Place & { delivered?: boolean }): void;
  /** A connected account, which `Stripe-Account` may then name. */
  addAccount(account: StripeObject | string): void;
  /** POSTs the event to the endpoints that want it, once, and lists it among the events. */
  deliver<T extends Identified>(event: T, place?: Place): Promise<Delivery[]>;
  /** Every delivery so far, the oldest first. */
  deliveries: Delivery[];
  /** Of every account and mode, with their secrets. */
  readonly webhookEndpoints: StripeObject[];
  /** As when Stripe switches an endpoint off after days of failures, or its owner does. */
  setEndpointStatus(id: string, status: "enabled" | "disabled"): void;
};

export function createControls(world: World, ownAccount: string): StripeControls {
  const { store, accounts } = world;
  const seconds = () => Math.floor(world.now() / 1000);
  const deliveries: Delivery[] = [];
  const place = (object: object, { account, livemode }: Place): Scope => {
    const own = object as { account?: unknown; livemode?: unknown };
    const named = typeof own.account === "string" ? own.account : ownAccount;
    return { account: account ?? named, livemode: livemode ?? own.livemode !== false };
  };
  const put = (object: Identified, scope: Scope): StripeObject => {
    const known = { created: seconds(), livemode: scope.livemode, ...structuredClone(object) };
    store.put({ ...known, livemode: scope.livemode }, scope);
    if (scope.account !== ownAccount) accounts.add(scope.account);
    return { ...known, livemode: scope.livemode };
  };
  const setPending = (event: StripeObject, pending_webhooks: number, scope: Scope) =>
    store.put({ ...event, pending_webhooks }, scope);
  return {
    add: (object, at = {}) => void put(object, place(object, at)),
    addEvent: (object, { delivered, ...at } = {}) => {
      const event = put(object, place(object, at));
      if (delivered !== undefined) setPending(event, delivered ? 0 : 1, place(object, at));
    },
    addAccount: (given) => {
      const account = typeof given === "string" ? makeAccount(given, seconds()) : given;
      for (const livemode of [true, false]) store.put(account, { account: account.id, livemode });
      accounts.add(account.id);
    },
    deliver: async (object, at = {}) => {
      const scope = place(object, at);
      const event = put(object, scope);
      const made = await deliverEvent(event, scope, { store, ownAccount, now: seconds() });
      const failed = made.filter(({ status }) => status === null || status < 200 || status > 299);
      setPending(event, failed.length, scope);
      deliveries.push(...made);
      return made;
    },
    deliveries,
    get webhookEndpoints() {
      return store.everywhere("webhook_endpoint").map(({ object }) => object);
    },
    setEndpointStatus: (id, status) => {
      const found = store.everywhere("webhook_endpoint").find(({ object }) => object.id === id);
      if (!found) throw new Error(`No such webhook endpoint: '${id}'`);
      store.put({ ...found.object, status }, found.scope);
    },
  };
}
