import type { FeedConversion } from "@growflyer/contracts/feed";

const minutesAgo = 2;

/** A purchase that never was, to see a popup with. `now` is in milliseconds. */
export function sampleConversion(now: number): FeedConversion {
  return {
    id: "cnv_sample",
    kind: "purchase",
    name: "Mara",
    city: "Lisbon",
    country: "PT",
    product: { name: "Trail Shoes", url: null, image: null },
    quantity: 1,
    occurredAt: new Date(now - minutesAgo * 60_000).toISOString(),
  };
}

/** The same, of which hardly anything is known. */
export function anonymous(conversion: FeedConversion): FeedConversion {
  return { ...conversion, id: `${conversion.id}_anonymous`, name: null, city: null, country: null };
}
