import * as z from "zod";

export const envelopeOrigins = [
  "webhook",
  "reconciliation",
  "import",
  "lookup",
  "manual",
  "page",
] as const;
/** How an envelope came to us. */
export const EnvelopeOrigin = z.enum(envelopeOrigins);
export type EnvelopeOrigin = z.infer<typeof EnvelopeOrigin>;
