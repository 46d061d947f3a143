import type { SourceListItem } from "@growflyer/services/sources/list";
import { Badge } from "@/ui/badge";
import { RelativeTime } from "@/ui/relative-time";

/** What has come from the source so far. */
export function SourceStatus({ source }: { source: SourceListItem }) {
  const { hasSecret, lastEnvelope } = source;
  if (!lastEnvelope) {
    if (!hasSecret) return <Badge dot>Not set up yet</Badge>;
    return (
      <Badge tone="warning" pulse>
        Waiting for the first event
      </Badge>
    );
  }
  return (
    <Badge tone="success" dot>
      Connected
    </Badge>
  );
}

/** Time and type of the last event, and what was understood of it. */
export function LastEvent({ envelope }: { envelope: NonNullable<SourceListItem["lastEnvelope"]> }) {
  const { type, mode, result, receivedAt } = envelope;
  return (
    <div className="grid gap-2 rounded-xl border bg-muted/40 px-4 py-3.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="font-medium">Last event</h3>
        <code className="font-mono text-[13px] break-all">{type}</code>
        <Badge tone={mode === "live" ? "success" : "warning"}>
          {mode === "live" ? "Live mode" : "Test mode"}
        </Badge>
        <RelativeTime at={receivedAt} className="text-muted-foreground sm:ml-auto" />
      </div>
      {result && <p className="text-muted-foreground">{sentence(result)}</p>}
    </div>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
