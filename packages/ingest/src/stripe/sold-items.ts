import type { DescribedProduct } from "./metadata";
import type { CheckoutSession, SessionItem } from "./objects/checkout-session";
import type { InvoiceLine } from "./objects/invoice";
import type { Order } from "./objects/order";
import { productFromDescription, productFromLine, productName } from "./product-name";

/** One of the things that were sold, and how many of it; nulls where nothing is listed. */
export type SoldItem = { product: DescribedProduct | null; quantity: number | null };

const nothing: SoldItem = { product: null, quantity: null };

/** The first item that was not for free. */
export function itemOfSession(session: CheckoutSession): SoldItem {
  const items = session.line_items?.data ?? [];
  const item = items.find(({ amount_total }) => (amount_total ?? 0) > 0) ?? items[0];
  if (item) return { product: productOfItem(item), quantity: item.quantity ?? 1 };
  const [shown] = session.display_items ?? [];
  if (!shown) return nothing;
  const name = productName(shown.custom?.name);
  return { product: { name, toldBy: "item" }, quantity: shown.quantity ?? 1 };
}

function productOfItem({ description, price }: SessionItem): DescribedProduct {
  const { id, name, url, images } = price?.product ?? {};
  return { name: productName(description) ?? productName(name), id, url, images, toldBy: "item" };
}

/** The first line that was paid and does not only settle a change of the subscription. */
export function itemOfInvoice(lines: readonly InvoiceLine[]): SoldItem {
  const line = lines.find((each) => (each.amount ?? 0) > 0 && !isAdjustment(each));
  if (!line) return nothing;
  const product = line.pricing?.price_details?.product ?? line.price?.product ?? line.plan?.product;
  // Without a product the line is free text, which somebody may have written about the buyer.
  const read = product ? productFromLine : productFromDescription;
  const name = read(line.description) ?? productName(product?.name ?? line.plan?.name);
  const { id, url, images } = product ?? {};
  return { product: { name, id, url, images, toldBy: "item" }, quantity: line.quantity ?? 1 };
}

function isAdjustment({ description, proration, parent }: InvoiceLine): boolean {
  const { invoice_item_details, subscription_item_details } = parent ?? {};
  const prorated =
    proration || invoice_item_details?.proration || subscription_item_details?.proration;
  return prorated === true || (Boolean(description) && productFromLine(description) === null);
}

/** Besides products the items of an order are taxes, shipping and discounts. */
export function itemOfOrder(order: Order): SoldItem {
  const item = order.items?.find(({ type }) => type === "sku");
  if (!item) return nothing;
  const product = { name: productName(item.description), id: item.parent, toldBy: "item" } as const;
  return { product, quantity: item.quantity ?? 1 };
}
