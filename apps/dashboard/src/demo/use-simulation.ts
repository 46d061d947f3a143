"use client";

import { useEffect, useRef, useState } from "react";
import { attempt } from "@/actions/attempt";
import { refundPurchase, simulatePurchase } from "./actions";
import type { ColourwayId } from "./colourways";
import type { Delivery } from "./deliver-event";
import { popupGone, watchPopups } from "./watch-popups";

/** One simulated event and what became of it. */
export type Run = {
  kind: "purchase" | "refund";
  eventType: string;
  /** "Mara from Bergen". */
  who: string;
  product: string;
  delivery: Delivery;
  popup: "waiting" | "missing" | { milliseconds: number };
};

type LastPurchase = { purchaseId: string; who: string; product: string; words: string[] };

/** Popups that are still on screen go first, each for two seconds or more. */
const patience = 15_000;

/** The demo shop's two buttons: each sends an event, then watches this page for its effect. */
export function useSimulation() {
  const [run, setRun] = useState<Run | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, setPending] = useState<Run["kind"] | null>(null);
  const [last, setLast] = useState<LastPurchase | null>(null);
  const newest = useRef<Run | null>(null);
  const watch = useRef<ReturnType<typeof watchPopups> | null>(null);
  useEffect(() => () => watch.current?.stop(), []);

  function show(next: Run) {
    newest.current = next;
    setRun(next);
  }

  /** Completes the report, unless the next click has begun another one. */
  function finish(shown: Run, popup: Run["popup"]) {
    if (newest.current === shown) show({ ...shown, popup });
  }

  async function purchase(colourwayId: ColourwayId) {
    if (pending) return;
    setPending("purchase");
    setError(null);
    watch.current?.stop();
    const popups = watchPopups();
    watch.current = popups;
    const clicked = performance.now();
    const result = await attempt(simulatePurchase(colourwayId));
    setPending(null);
    if (!result.ok) return setError(result.message);
    const { purchaseId, firstName, city, product, delivery, eventType } = result.value;
    const who = `${firstName} from ${city}`;
    const words = [firstName, city];
    const shown: Run = { kind: "purchase", eventType, who, product, delivery, popup: "waiting" };
    show(shown);
    if (delivery.status !== 200) return finish(shown, "missing");
    setLast({ purchaseId, who, product, words });
    const at = await popups.appeared(words, patience);
    finish(shown, at === null ? "missing" : { milliseconds: Math.round(at - clicked) });
  }

  async function refund() {
    if (pending || !last) return;
    setPending("refund");
    setError(null);
    const result = await attempt(refundPurchase(last.purchaseId));
    setPending(null);
    if (!result.ok) return setError(result.message);
    const { who, product, words } = last;
    const shown: Run = { kind: "refund", who, product, popup: "waiting", ...result.value };
    show(shown);
    if (shown.delivery.status !== 200) return finish(shown, "missing");
    setLast(null);
    finish(shown, (await popupGone(words, patience)) ? { milliseconds: 0 } : "missing");
  }

  return { run, error, pending, canRefund: last !== null, purchase, refund };
}
