"use client";

import { useState } from "react";
import { formatAmount } from "@/conversions/format-amount";
import { type ColourwayId, colourways, currency, price } from "./colourways";
import { PurchasePanel } from "./purchase-panel";
import { Shoe } from "./shoe";

/** The shop's product. The colour that is chosen is the one that the next buyer buys. */
export function Product({ campaignUrl }: { campaignUrl: string }) {
  const [id, setId] = useState<ColourwayId>("moss");
  const colourway = colourways.find((one) => one.id === id) ?? colourways[0];
  return (
    <div className="mx-auto grid w-full max-w-6xl items-start gap-8 px-5 sm:px-8 lg:grid-cols-[1.15fr_1fr] lg:gap-14">
      <Shoe
        colourway={colourway}
        className="aspect-[4/3] w-full rounded-[2rem] lg:sticky lg:top-8 lg:aspect-[680/740] lg:max-h-[calc(100dvh-4rem)]"
      />
      <div className="grid gap-6 lg:py-4">
        <div className="grid gap-3">
          <p className="text-sm font-medium text-(--shop-rust-deep)">New this season</p>
          <h1 className="font-serif text-4xl leading-[1.08] tracking-tight text-balance sm:text-5xl">
            Ridgeway Trail Shoes
          </h1>
          <p className="text-2xl">{formatAmount(price, currency)}</p>
          <p className="max-w-prose text-base leading-relaxed text-(--shop-soft)">
            Light enough to forget, stubborn enough for wet granite. A rocker sole that rolls
            uphill, a knit upper that dries over lunch.
          </p>
        </div>
        <fieldset className="grid gap-3">
          <legend className="mb-3 text-sm font-medium">
            Colour: <span className="text-(--shop-soft)">{colourway.name}</span>
          </legend>
          <div className="flex gap-3">
            {colourways.map((one) => (
              <label key={one.id} className="relative cursor-pointer">
                <input
                  type="radio"
                  name="colour"
                  value={one.id}
                  checked={one.id === id}
                  onChange={() => setId(one.id)}
                  className="peer absolute inset-0 z-10 cursor-pointer opacity-0"
                />
                <span className="sr-only">{one.name}</span>
                <span
                  aria-hidden
                  className="block size-11 rounded-full border-4 border-(--shop-paper) ring-1 ring-(--shop-line) peer-checked:ring-2 peer-checked:ring-(--shop-ink) peer-focus-visible:ring-4 peer-focus-visible:ring-(--shop-rust)"
                  style={{
                    background: `linear-gradient(135deg, ${one.upper} 50%, ${one.panel} 50%)`,
                  }}
                />
              </label>
            ))}
          </div>
        </fieldset>
        <PurchasePanel colourwayId={id} campaignUrl={campaignUrl} />
      </div>
    </div>
  );
}
