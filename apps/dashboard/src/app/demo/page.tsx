import type { Metadata } from "next";
import { headers } from "next/headers";
import type { CSSProperties } from "react";
import { requireMember } from "@/accounts/require-member";
import { openDemoCampaign } from "@/demo/demo-campaign";
import { Product } from "@/demo/product";
import { ShopHeader } from "@/demo/shop-header";
import { ShopStory } from "@/demo/shop-story";
import { getRuntime } from "@/runtime";

export const metadata: Metadata = { title: { absolute: "Talus & Fern · demo shop" } };

/** The shop has colours of its own, the same in light and dark: it stands for a customer's website. */
const palette = {
  colorScheme: "light",
  "--shop-paper": "#f6efe3",
  "--shop-ink": "#1d2f26",
  "--shop-soft": "#56645b",
  "--shop-line": "#d9cdb8",
  "--shop-rust": "#d9643a",
  "--shop-rust-deep": "#a8421d",
} as CSSProperties;

export default async function DemoShopPage() {
  const { workspaceId } = await requireMember();
  const campaign = await openDemoCampaign({ workspaceId }, (await headers()).get("host"));
  const campaignUrl = `/campaigns/${campaign.id}`;
  return (
    <div style={palette} className="min-h-dvh bg-(--shop-paper) pb-24 text-(--shop-ink)">
      <script async src={`${getRuntime().appUrl}/p/${campaign.pixelKey}.js`} data-mode="test" />
      <ShopHeader campaignUrl={campaignUrl} />
      <main>
        <Product campaignUrl={campaignUrl} />
        <ShopStory campaignUrl={campaignUrl} />
      </main>
    </div>
  );
}
