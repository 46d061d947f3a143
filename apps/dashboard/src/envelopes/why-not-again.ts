import type { EnvelopeListItem } from "@growflyer/services/envelopes/list";

/** Why an event cannot be read again; null where it can. */
export function whyNotAgain({
  payloadKept,
  origin,
  result,
}: Pick<EnvelopeListItem, "payloadKept" | "origin" | "result">): string | null {
  if (payloadKept) return null;
  if (result === "Its buyer was forgotten") {
    return "Its buyer was forgotten, and its content with them: there is nothing to read again";
  }
  if (origin === "manual") return "It was entered by hand: there is no event to read again";
  if (origin === "page") return "A page has reported it: there is no event to read again";
  // An event that came after its buyer was forgotten was read once, and not kept either.
  return "Its content was deleted, after the retention time or for a forgotten buyer: there is nothing to read again";
}
