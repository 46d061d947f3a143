import type { Db } from "@growflyer/db/client";
import { saveSourceKey } from "@growflyer/services/source-keys/save";
import { openShop, type Shop } from "./shop";

export const restrictedKey = "rk_live_0123456789a1b2";

/** A shop with a restricted key of live mode, whose endpoint is `we_1`. */
export async function openKeyedShop(db: Db): Promise<Shop> {
  const shop = await openShop(db);
  await saveSourceKey(shop.ctx, shop.scope, shop.sourceId, {
    key: restrictedKey,
    mode: "live",
    endpoint: { id: "we_1", signingSecret: "whsec_endpoint0123456789" },
  });
  return shop;
}
