import type pg from "pg";
import { shuffle } from "../support/crash-load";
import { purchaseEvents } from "../support/purchase-events";
import { sign } from "../support/stripe";
import { postRequest } from "./flood";
import { secret } from "./marketer";

/** The requests with which Stripe would tell of so many purchases, five events each, in no order. */
export function signedRequests(url: string, purchases: number): Buffer[] {
  const events = Array.from({ length: purchases }, (_, index) => purchaseEvents(`Shoe ${index}`));
  return shuffle(events.flat()).map((event) => {
    const body = JSON.stringify(event, null, 2);
    return postRequest(url, body, { "stripe-signature": sign(body, secret) });
  });
}

/** Resolves when no envelope waits to be understood. Looks every `interval` milliseconds. */
export async function drained(database: pg.Client, interval = 20): Promise<void> {
  while ((await countPending(database)) > 0) {
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

async function countPending(database: pg.Client): Promise<number> {
  const { rows } = await database.query(
    "SELECT count(*)::int AS count FROM envelopes WHERE state = 'pending'",
  );
  return rows[0].count;
}
