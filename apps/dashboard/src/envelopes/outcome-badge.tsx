import type { EnvelopeListItem, EnvelopeOutcome } from "@growflyer/services/envelopes/list";
import { Badge } from "@/ui/badge";

type Tone = "neutral" | "success" | "warning" | "danger" | "info";

const outcomes: Record<EnvelopeOutcome, { label: string; tone: Tone }> = {
  failing: { label: "Failing", tone: "danger" },
  pending: { label: "Waiting", tone: "warning" },
  purchase: { label: "Sale", tone: "success" },
  amendment: { label: "More of a sale", tone: "success" },
  retraction: { label: "Taken back", tone: "info" },
  link: { label: "Link", tone: "neutral" },
  opt_out: { label: "Opted out", tone: "neutral" },
  ignored: { label: "Ignored", tone: "neutral" },
};

export function outcomeName(outcome: EnvelopeOutcome): string {
  return outcomes[outcome].label;
}

/** What became of an event, in a word. */
export function OutcomeBadge({ outcome }: Pick<EnvelopeListItem, "outcome">) {
  if (!outcome) return <Badge>Processed</Badge>;
  return <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].label}</Badge>;
}
