// biome-ignore-all lint/a11y/noRedundantRoles: a browser forgets them once the display is another one
import type { EnvelopeListItem } from "@growflyer/services/envelopes/list";
import Link from "next/link";
import { Badge } from "@/ui/badge";
import { CardTable, CardCell as Cell } from "@/ui/card-table";
import { RelativeTime } from "@/ui/relative-time";
import { originNames } from "./origin-names";
import { OutcomeBadge } from "./outcome-badge";
import { ProcessAgainButton } from "./process-again-button";
import { sentence } from "./sentence";
import { whyNotAgain } from "./why-not-again";

const columns = ["Event", "Outcome", "Origin", "Time"];

/** One page of the log. */
export function EnvelopeTable({
  campaignId,
  envelopes,
}: {
  campaignId: string;
  envelopes: EnvelopeListItem[];
}) {
  return (
    <CardTable label="Events" columns={columns}>
      {envelopes.map((envelope) => (
        <Row key={envelope.id} campaignId={campaignId} envelope={envelope} />
      ))}
    </CardTable>
  );
}

function Row({ campaignId, envelope }: { campaignId: string; envelope: EnvelopeListItem }) {
  const { id, type, mode, origin, outcome, conversionId, receivedAt } = envelope;
  return (
    <tr
      role="row"
      className="max-lg:grid max-lg:grid-cols-[1fr_auto] max-lg:items-center max-lg:gap-x-3 max-lg:gap-y-2 max-lg:rounded-2xl max-lg:border max-lg:bg-card max-lg:p-4"
    >
      <Cell className="max-lg:col-span-2 lg:max-w-md lg:pl-6">
        <div className="grid gap-1">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <code className="font-mono text-[13px] break-all">{type}</code>
            {mode === "test" && <Badge tone="warning">Test</Badge>}
          </span>
          <span className="text-[13px] break-words text-muted-foreground">
            <Explanation envelope={envelope} />
            {conversionId && (
              <>
                {" "}
                <Link
                  href={`/campaigns/${campaignId}/conversions/${conversionId}`}
                  className="rounded font-medium text-link underline underline-offset-4 outline-none hover:no-underline focus-visible:ring-3 focus-visible:ring-ring/45"
                >
                  Show the conversion
                </Link>
              </>
            )}
          </span>
        </div>
      </Cell>
      <Cell>
        <OutcomeBadge outcome={outcome} />
      </Cell>
      <Cell className="whitespace-nowrap text-muted-foreground max-lg:text-right">
        {originNames[origin] ?? origin}
      </Cell>
      <Cell className="whitespace-nowrap text-muted-foreground">
        <RelativeTime at={receivedAt} />
      </Cell>
      <Cell className="text-right max-lg:-mr-2 lg:pr-3">
        <ProcessAgainButton
          campaignId={campaignId}
          envelopeId={id}
          whyNot={whyNotAgain(envelope)}
        />
      </Cell>
    </tr>
  );
}

/** What was understood, or why that has not been possible yet. */
function Explanation({ envelope }: { envelope: EnvelopeListItem }) {
  const { outcome, failure, attempts, nextAttemptAt, result } = envelope;
  if (outcome === "failing") {
    return (
      <>
        {failure} · {attempts === 1 ? "1 attempt" : `${attempts} attempts`} so far, the next{" "}
        {nextAttemptAt.getTime() - Date.now() < 60_000 ? (
          "within a minute"
        ) : (
          <RelativeTime at={nextAttemptAt} />
        )}
      </>
    );
  }
  if (outcome === "pending") return "Waits for its turn.";
  return result ? sentence(result) : "Processed.";
}
