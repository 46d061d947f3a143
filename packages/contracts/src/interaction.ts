import * as z from "zod";

export const interactionKinds = ["impression", "hover", "click", "dismiss", "submit"] as const;
export const InteractionKind = z.enum(interactionKinds);
export type InteractionKind = z.infer<typeof InteractionKind>;

/**
 * A failure of the widget itself, without a word of the page: the error's kind, and where in our own
 * file it happened, as `file:line:column`.
 */
export const WidgetFailure = z.object({
  name: z.string().regex(/^\w{1,40}$/),
  at: z.string().regex(/^[\w.-]{0,60}(:\d{1,7}){0,2}$/),
});
export type WidgetFailure = z.infer<typeof WidgetFailure>;

/** What a page reports with `sendBeacon`. `n` and `k` are short because every visitor uploads them. */
export const Collect = z
  .object({
    interactions: z
      .array(
        z.object({
          /** The notification's id. */
          n: z.string().max(40),
          k: InteractionKind,
        }),
      )
      .max(100)
      .default([]),
    failures: z.array(WidgetFailure).max(10).default([]),
  })
  .refine(({ interactions, failures }) => interactions.length + failures.length > 0, {
    message: "There is nothing to count",
  });
export type Collect = z.infer<typeof Collect>;

/** The browsers' own limit for all pending beacons of a page (Fetch standard, "inflight keepalive bytes"). */
export const maxCollectBytes = 64 * 1024;
