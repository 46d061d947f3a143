import type { SourceListItem } from "@growflyer/services/sources/list";
import { Notice } from "@/ui/notice";
import { RelativeTime } from "@/ui/relative-time";

/** Events that were received but not understood yet. None is lost: each is tried again. */
export function FailingEnvelopes({ envelopes }: { envelopes: SourceListItem["failing"] }) {
  if (envelopes.length === 0) return null;
  return (
    <Notice tone="warning">
      <h3 className="font-medium">
        {envelopes.length === 1 ? "An event waits" : "Some events wait"} for another attempt
      </h3>
      <ul className="mt-2 grid gap-2">
        {envelopes.map(({ id, type, attempts, failure, nextAttemptAt }) => (
          <li key={id} className="flex flex-wrap gap-x-3 gap-y-0.5">
            <code className="font-mono text-[13px] break-all">{type}</code>
            <span className="text-muted-foreground">
              {failure ? `${failure} · ` : ""}
              {attempts === 1 ? "1 attempt" : `${attempts} attempts`} so far ·{" "}
              <NextAttempt at={nextAttemptAt} />
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A minute is too short for "in 0 minutes". */
function NextAttempt({ at }: { at: Date }) {
  if (at.getTime() - Date.now() < 60_000) return "the next within a minute";
  return (
    <>
      the next <RelativeTime at={at} />
    </>
  );
}
