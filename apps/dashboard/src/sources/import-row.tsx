"use client";

import type { ImportListItem } from "@growflyer/services/imports/list";
import { useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { sentence } from "@/envelopes/sentence";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { RelativeTime } from "@/ui/relative-time";
import { cancelImportAction, startImportAction } from "./import-actions";
import { ProgressBar } from "./progress-bar";

const day = 24 * 3_600_000;
const date = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

const states = {
  running: { label: "Running", tone: "info" },
  done: { label: "Done", tone: "success" },
  cancelled: { label: "Cancelled", tone: "neutral" },
  failed: { label: "Failed", tone: "danger" },
} as const;

/** One import: how far it is, or how it ended. */
export function ImportRow({
  campaignId,
  item,
  canRepeat,
}: {
  campaignId: string;
  item: ImportListItem;
  /** Whether its mode has a key, and no import at work. */
  canRepeat: boolean;
}) {
  const { mode, state, from, to, progress, failure, requestId } = item;
  const running = state === "running";
  const range = `${date.format(from)} – ${date.format(to)}`;
  return (
    <li className="grid gap-3 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone={states[state].tone} pulse={running}>
          {states[state].label}
        </Badge>
        {mode === "test" && <Badge tone="warning">Test</Badge>}
        <span className="text-sm font-medium">{range}</span>
        <span className="text-sm text-muted-foreground">
          {running ? "started" : "ended"} <RelativeTime at={item.finishedAt ?? item.createdAt} />
        </span>
        <div className="ml-auto">
          {running && <CancelImport campaignId={campaignId} importId={item.id} />}
          {state === "failed" && canRepeat && <TryAgain campaignId={campaignId} item={item} />}
        </div>
      </div>
      {running && <ProgressBar value={progress} label={`Import of ${range}`} />}
      <p className="text-sm text-muted-foreground tabular-nums">{figures(item)}</p>
      {failure && (
        <p className="text-sm break-words">
          <span className={state === "failed" ? "font-medium text-destructive" : undefined}>
            {running ? `The last attempt failed: ${sentence(failure)}` : sentence(failure)}
          </span>
          {requestId && (
            <span className="text-muted-foreground">
              {" "}
              Stripe’s request id is <code className="font-mono text-[13px]">{requestId}</code>.
            </span>
          )}
        </p>
      )}
    </li>
  );
}

function figures({ state, found, stored }: ImportListItem): string {
  if (found === 0) return state === "running" ? "Nothing found so far" : "Nothing found";
  const payments = `${found.toLocaleString("en")} ${found === 1 ? "object" : "objects"} read at Stripe`;
  return `${payments}, ${stored.toLocaleString("en")} of them new`;
}

function CancelImport({ campaignId, importId }: { campaignId: string; importId: string }) {
  async function cancel() {
    const result = await attempt(cancelImportAction(campaignId, importId));
    if (result.ok) return true;
    toast.error(result.message);
    return false;
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="secondary" size="small">
          Cancel import
        </Button>
      }
      title="Stop this import?"
      description="The sales that it has brought so far stay. You can import the same time again later: nothing is counted twice."
      confirmLabel="Stop the import"
      onConfirm={cancel}
    />
  );
}

function TryAgain({ campaignId, item }: { campaignId: string; item: ImportListItem }) {
  const [pending, startTransition] = useTransition();
  function repeat() {
    startTransition(async () => {
      // Up to now, so that nothing is missing between the failed import's end and today.
      const days = Math.max(1, Math.ceil((Date.now() - new Date(item.from).getTime()) / day));
      const input = { mode: item.mode, days: Math.min(days, 3650) };
      const result = await attempt(startImportAction(campaignId, item.sourceId, input));
      if (!result.ok) toast.error(result.message);
    });
  }
  return (
    <Button variant="secondary" size="small" loading={pending} onClick={repeat}>
      Try again
    </Button>
  );
}
