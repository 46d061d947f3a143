import type { ConversionListItem, ConversionState } from "@growflyer/services/conversions/list";
import { Badge } from "@/ui/badge";

const states: Record<ConversionState, { label: string; tone: "success" | "neutral" | "warning" }> =
  {
    shown: { label: "Shown", tone: "success" },
    test: { label: "Test", tone: "warning" },
    hidden: { label: "Hidden", tone: "neutral" },
    refunded: { label: "Refunded", tone: "neutral" },
  };

/** What visitors see of a conversion. One of test mode is always marked as such. */
export function StateBadges({ state, mode }: Pick<ConversionListItem, "state" | "mode">) {
  const { label, tone } = states[state];
  return (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={tone}>{label}</Badge>
      {mode === "test" && state !== "test" && <Badge tone="warning">Test</Badge>}
    </span>
  );
}
