"use client";

import { LoaderCircle, Undo2, Zap } from "lucide-react";
import type { ColourwayId } from "./colourways";
import { RunReport } from "./run-report";
import { useSimulation } from "./use-simulation";

const button =
  "inline-flex min-h-12 cursor-pointer items-center justify-center gap-2.5 rounded-full px-5 font-medium whitespace-nowrap outline-none transition-colors focus-visible:ring-4 focus-visible:ring-(--shop-rust)/50 aria-disabled:cursor-default disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-5";

/** Where a purchase is made without a buyer, and taken back without a quarrel. */
export function PurchasePanel({
  colourwayId,
  campaignUrl,
}: {
  colourwayId: ColourwayId;
  campaignUrl: string;
}) {
  const { run, error, pending, canRefund, purchase, refund } = useSimulation();
  return (
    <section aria-label="Simulation" className="grid gap-4">
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <button
          type="button"
          onClick={() => purchase(colourwayId)}
          aria-disabled={pending !== null || undefined}
          className={`${button} flex-1 bg-(--shop-rust-deep) text-white hover:bg-(--shop-ink)`}
        >
          {pending === "purchase" ? (
            <LoaderCircle aria-hidden className="animate-spin" />
          ) : (
            <Zap aria-hidden />
          )}
          Simulate a purchase
        </button>
        <button
          type="button"
          onClick={refund}
          disabled={!canRefund}
          aria-disabled={pending !== null || undefined}
          className={`${button} flex-1 border border-(--shop-line) bg-white/60 text-(--shop-ink) hover:bg-white`}
        >
          {pending === "refund" ? (
            <LoaderCircle aria-hidden className="animate-spin" />
          ) : (
            <Undo2 aria-hidden />
          )}
          Refund the last purchase
        </button>
      </div>
      {error && (
        <p role="alert" className="rounded-2xl bg-[#fbe3da] px-4 py-3 text-sm text-[#7c2412]">
          {error}
        </p>
      )}
      <div aria-live="polite">
        {run ? (
          <RunReport run={run} campaignUrl={campaignUrl} />
        ) : (
          <p className="text-sm leading-relaxed text-(--shop-soft)">
            One click does what a customer’s payment does: a signed test-mode event goes to your
            real webhook, and the popup comes back to this page through the real pixel.
          </p>
        )}
      </div>
    </section>
  );
}
