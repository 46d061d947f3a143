import { AppError } from "@growflyer/contracts/errors";
import * as z from "zod";
import { Id, Timestamp } from "./objects/fields";

/** What must be known of an event to store it. */
export type EventHead = { id: string; type: string; livemode: boolean; thin: boolean };

const Head = z.looseObject({
  id: Id,
  type: z.string().regex(/^[\w.[\]-]{1,200}$/),
  object: z.string().nullish(),
  livemode: z.boolean(),
});

/** A snapshot event. Its object is parsed by the handler of its type. */
export const StripeEvent = z.looseObject({
  id: Id,
  type: z.string(),
  livemode: z.boolean(),
  created: Timestamp,
  /** Which shapes its object has: "2018-09-24", "2025-03-31.basil". */
  api_version: z.string().nullish().catch(null),
  /** The connected account that it happened in, when it is not the endpoint's own. */
  account: Id.nullish(),
  data: z.looseObject({ object: z.unknown() }),
});
export type StripeEvent = z.infer<typeof StripeEvent>;

export const thinEventHint =
  'This is a thin event, which says nothing about a purchase. In Stripe, make the destination again with the payload style "Snapshot"';

/** Throws `invalid` when the verified bytes are no event. */
export function parseEventHead(payload: Buffer): EventHead {
  const head = Head.safeParse(parseJson(payload));
  if (!head.success) throw new AppError("invalid", "The body is not a Stripe event");
  const { id, type, livemode } = head.data;
  return { id, type, livemode, thin: isThinEvent(head.data) };
}

/** Thin events name what changed without telling it: https://docs.stripe.com/event-destinations#thin-payload */
export function isThinEvent(event: unknown): boolean {
  return (
    typeof event === "object" &&
    event !== null &&
    "object" in event &&
    event.object === "v2.core.event"
  );
}

function parseJson(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString("utf8"));
  } catch {
    throw new AppError("invalid", "The body is not JSON");
  }
}
