import type { Context } from "@growflyer/services/context";
import { createWorker } from "../../worker";
import { importStep } from "./import-step";
import { lookupStep } from "./lookup-step";
import { reconcileStep } from "./reconcile-step";
import type { WorkOptions } from "./work-options";

/**
 * Fetches from Stripe what is due: pages of imports, answers to lookups, events that no webhook has
 * brought. What is due stands in the database, so any number of processes may do this, and any may die.
 */
export function createStripeWorkers(
  ctx: Context,
  options: WorkOptions,
): { close(): Promise<void> } {
  const imports = createWorker(ctx, (closing) => importStep(ctx, options, closing), {
    name: "import",
    concurrency: 2,
    every: 2000,
  });
  const lookups = createWorker(ctx, (closing) => lookupStep(ctx, options, closing), {
    name: "lookups",
    concurrency: 4,
    every: 1000,
  });
  const reconciliation = createWorker(ctx, (closing) => reconcileStep(ctx, options, closing), {
    name: "reconciliation",
    concurrency: 2,
    every: 5000,
  });
  // An import was started, or an envelope was understood and left a question.
  const unsubscribe = ctx.bus.subscribe((change) => {
    if (change.about !== "source") return;
    imports.kick();
    lookups.kick();
  });
  const workers = [imports, lookups, reconciliation];
  for (const worker of workers) worker.kick();
  return {
    async close() {
      unsubscribe();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
