import type { Reading } from "@growflyer/contracts/fact";
import * as z from "zod";
import { thinEventHint } from "../event";
import { LooseReference } from "../objects/fields";
import { ignored } from "../readings";

const ThinEvent = z.looseObject({ snapshot_event: LooseReference });

/**
 * Says that something has happened and not what. Where it has a snapshot twin, which tells all, Stripe
 * can be asked for that: https://docs.stripe.com/event-destinations#thin-payload
 */
export function readThinEvent(body: unknown): Reading {
  const { data } = ThinEvent.safeParse(body);
  if (!data?.snapshot_event) return ignored(thinEventHint);
  return {
    ...ignored(`${thinEventHint}. With a restricted key its snapshot is fetched meanwhile`),
    lookups: [{ kind: "snapshot_event", objectId: data.snapshot_event }],
  };
}
