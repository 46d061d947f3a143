import type { PermissionResource } from "../access/permissions";

/**
 * Where an `expand` path may go from a type of object. `id`: the field holds an id, which becomes
 * the object; `include`: a list that is left out unless asked for; `inside`: a part of the object.
 */
export type Edge = { kind: "id" | "include" | "inside"; to: string };

const id = (to: string): Edge => ({ kind: "id", to });
const include = (to: string): Edge => ({ kind: "include", to: `${to}[]` });
const inside = (to: string): Edge => ({ kind: "inside", to });

/** As in the types of API 2026-10-28.endive; `x[]` is a list of x, and steps on through `data`. */
export const expandable: Record<string, Record<string, Edge>> = {
  charge: {
    application: id("application"),
    application_fee: id("application_fee"),
    balance_transaction: id("balance_transaction"),
    customer: id("customer"),
    failure_balance_transaction: id("balance_transaction"),
    on_behalf_of: id("account"),
    payment_intent: id("payment_intent"),
    refunds: include("refund"),
    review: id("review"),
    source_transfer: id("transfer"),
    transfer: id("transfer"),
  },
  "checkout.session": {
    customer: id("customer"),
    invoice: id("invoice"),
    line_items: include("item"),
    payment_intent: id("payment_intent"),
    payment_link: id("payment_link"),
    setup_intent: id("setup_intent"),
    subscription: id("subscription"),
  },
  item: { price: inside("price") },
  price: { product: id("product") },
  product: { default_price: id("price"), tax_code: id("tax_code") },
  invoice: {
    application: id("application"),
    customer: id("customer"),
    default_payment_method: id("payment_method"),
    latest_revision: id("invoice"),
    on_behalf_of: id("account"),
    parent: inside("invoice.parent"),
    payments: include("invoice_payment"),
  },
  "invoice.parent": { subscription_details: inside("invoice.parent.subscription_details") },
  "invoice.parent.subscription_details": { subscription: id("subscription") },
  invoice_payment: { invoice: id("invoice"), payment: inside("invoice_payment.payment") },
  "invoice_payment.payment": { charge: id("charge"), payment_intent: id("payment_intent") },
  payment_intent: {
    application: id("application"),
    customer: id("customer"),
    latest_charge: id("charge"),
    on_behalf_of: id("account"),
    payment_method: id("payment_method"),
    review: id("review"),
  },
};

/** What a key needs so that an id of that type may become an object in an answer. */
export const permissionToExpand: Record<string, PermissionResource> = {
  charge: "charges",
  customer: "customers",
  invoice: "invoices",
  payment_intent: "payment_intents",
  payment_link: "payment_links",
  price: "prices",
  product: "products",
  setup_intent: "setup_intents",
  subscription: "subscriptions",
};
