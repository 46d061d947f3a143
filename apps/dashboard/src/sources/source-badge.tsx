import type { SourceHealth } from "@growflyer/services/sources/health";
import { Badge } from "@/ui/badge";

/** How the source is doing, in a word; while nothing has come yet it says so besides. */
export function SourceBadge({ health }: { health: SourceHealth }) {
  const { state, modes } = health;
  const silent = !modes.live.lastEnvelope && !modes.test.lastEnvelope;
  return (
    <div role="status" className="flex flex-wrap gap-2">
      {state === "not_set_up" && <Badge dot>Not set up yet</Badge>}
      {state === "attention" && (
        <Badge tone="danger" dot>
          Needs attention
        </Badge>
      )}
      {state === "healthy" && (
        <Badge tone="success" dot>
          Healthy
        </Badge>
      )}
      {state !== "not_set_up" && silent && (
        <Badge tone="warning" pulse>
          Waiting for the first event
        </Badge>
      )}
    </div>
  );
}
