import { AppError } from "@growflyer/contracts/errors";
import { signTestEvent } from "@growflyer/ingest/stripe/sign-test-event";
import { getRuntime } from "@/runtime";

/** What the webhook answered, and after how many milliseconds. */
export type Delivery = { status: number; milliseconds: number };

const patience = 10_000;

/**
 * Signs an event and POSTs it to the real webhook of this server, as Stripe would.
 * Throws `unavailable` when nothing answers.
 */
export async function deliverEvent(
  event: object,
  source: { id: string; secret: string },
): Promise<Delivery> {
  const body = JSON.stringify(event);
  const started = performance.now();
  try {
    const response = await fetch(`${getRuntime().localUrl}/webhooks/stripe/${source.id}`, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signTestEvent(body, source.secret),
      },
      body,
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
    await response.arrayBuffer();
    return { status: response.status, milliseconds: Math.round(performance.now() - started) };
  } catch {
    throw new AppError("unavailable", "The webhook did not answer. Try again in a moment");
  }
}
