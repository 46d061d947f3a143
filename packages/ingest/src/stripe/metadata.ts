import type { ProductTeller, Purchase } from "@growflyer/contracts/fact";
import { webAddress } from "../web-address";
import { productName } from "./product-name";

type Metadata = Record<string, unknown> | null | undefined;

/** What an object says of a product, its name being perhaps unknown. */
export type DescribedProduct = {
  name: string | null;
  toldBy: Exclude<ProductTeller, "metadata">;
  id?: string | null | undefined;
  url?: unknown;
  images?: readonly unknown[] | null | undefined;
};

/** The merchant may keep a purchase from being shown: `popup=no`. */
export function optsOut(metadata: Metadata): boolean {
  const choice = metadata?.popup;
  return typeof choice === "string" && /^(no|false|off|0)$/i.test(choice.trim());
}

/**
 * What was bought: as the merchant names it in the metadata, else as the object describes it.
 * A link or picture of the metadata is kept only together with a name.
 */
export function productOf(
  metadata: Metadata,
  described: DescribedProduct | null,
): Purchase["product"] {
  const named = productName(metadata?.product_name) ?? productName(metadata?.product);
  const name = named ?? described?.name;
  if (!name) return null;
  return {
    name,
    id: described?.id ?? null,
    url: link(metadata?.product_url) ?? link(described?.url),
    image: firstImage([metadata?.product_image, ...(described?.images ?? [])]),
    toldBy: named ? "metadata" : (described?.toldBy ?? "description"),
  };
}

function link(url: unknown): string | null {
  return webAddress(url, ["https:", "http:"]);
}

function firstImage(urls: readonly unknown[]): string | null {
  for (const url of urls) {
    const image = webAddress(url, ["https:"]);
    if (image) return image;
  }
  return null;
}
