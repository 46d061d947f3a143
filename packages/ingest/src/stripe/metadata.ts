import type { Purchase } from "@growflyer/contracts/fact";
import { webAddress } from "../web-address";
import { productName } from "./product-name";

type Metadata = Record<string, unknown> | null | undefined;

/** The merchant may keep a purchase from being shown: `popup=no`. */
export function optsOut(metadata: Metadata): boolean {
  const choice = metadata?.popup;
  return typeof choice === "string" && /^(no|false|off|0)$/i.test(choice.trim());
}

/**
 * What was bought: as the merchant names it in the metadata, else as the object describes it.
 * A link or picture of the metadata is kept only together with a name.
 */
export function productOf(metadata: Metadata, described: string | null): Purchase["product"] {
  const name = productName(metadata?.product_name) ?? productName(metadata?.product) ?? described;
  if (!name) return null;
  return {
    name,
    url: webAddress(metadata?.product_url, ["https:", "http:"]),
    image: webAddress(metadata?.product_image, ["https:"]),
  };
}
