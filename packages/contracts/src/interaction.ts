import * as z from "zod";

export const interactionKinds = ["impression", "hover", "click", "dismiss", "submit"] as const;
export const InteractionKind = z.enum(interactionKinds);
export type InteractionKind = z.infer<typeof InteractionKind>;

/** What a page reports with `sendBeacon`. `n` and `k` are short because every visitor uploads them. */
export const Collect = z.object({
  interactions: z
    .array(
      z.object({
        /** The notification's id. */
        n: z.string().max(40),
        k: InteractionKind,
      }),
    )
    .min(1)
    .max(100),
});
export type Collect = z.infer<typeof Collect>;

/** The browsers' own limit for all pending beacons of a page (Fetch standard, "inflight keepalive bytes"). */
export const maxCollectBytes = 64 * 1024;
