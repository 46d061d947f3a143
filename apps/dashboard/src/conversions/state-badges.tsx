import type { ConversionListItem } from "@growflyer/services/conversions/list-item";
import { Badge } from "@/ui/badge";
import { stateWords } from "./state-words";

/** What visitors see of a conversion. One of test mode, entered by hand or reported by a page, is always marked as such. */
export function StateBadges({
  state,
  mode,
  manual,
  tracked,
  renewal,
}: Pick<ConversionListItem, "state" | "mode" | "manual" | "tracked" | "renewal">) {
  const { label, tone, means } = stateWords[state];
  const testOnly = mode === "test" && state === "shown";
  return (
    <span className="flex flex-wrap gap-1.5">
      {!testOnly && (
        <Badge tone={tone} title={means}>
          {label}
        </Badge>
      )}
      {mode === "test" && (
        <Badge tone="warning" title="A sale of test mode: only pages opened in preview show it">
          Test
        </Badge>
      )}
      {manual && (
        <Badge tone="info" title="Entered by a member of your workspace">
          Manual
        </Badge>
      )}
      {tracked && (
        <Badge tone="info" title="Told by JavaScript on your pages, and confirmed by no payment">
          Reported by the page
        </Badge>
      )}
      {renewal && <Badge title="A payment of a subscription that goes on">Renewal</Badge>}
    </span>
  );
}
