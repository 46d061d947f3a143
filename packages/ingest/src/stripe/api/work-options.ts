import type { StripeApiOptions } from "./client";

/** What the workers that talk to Stripe are given. */
export type WorkOptions = StripeApiOptions & {
  /** Hears of envelopes that were stored. */
  onStored: () => void;
  /** 0 to 1. */
  random: () => number;
};

/**
 * Milliseconds for which what is being fetched is nobody else's: longer than a request may take, twice,
 * because stripe-node repeats one whose connection was closed.
 */
export const leaseFor = 45_000;
