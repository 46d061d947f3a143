"use client";

import type { Mode } from "@growflyer/contracts/feed";
import type { ModeHealth } from "@growflyer/services/sources/health";
import { useState } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { RelativeTime } from "@/ui/relative-time";
import { disconnectKeyAction } from "./actions";
import { KeyForm } from "./key-form";

type Keys = Record<Mode, ModeHealth["key"]>;

/** The restricted keys, one for each mode, and the place for another. */
export function KeyList({
  campaignId,
  sourceId,
  keys,
  children,
}: {
  campaignId: string;
  sourceId: string;
  keys: Keys;
  /** Shown above the form while a key is being added. */
  children: React.ReactNode;
}) {
  const [adding, setAdding] = useState(false);
  const any = keys.live ?? keys.test;
  return (
    <div className="grid gap-3">
      {any && (
        <ul className="grid gap-px overflow-hidden rounded-xl border bg-border">
          {(["live", "test"] as const).map((mode) => (
            <li
              key={mode}
              className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 bg-card px-3.5 py-2 text-sm"
            >
              <Badge tone={mode === "live" ? "success" : "warning"}>
                {mode === "live" ? "Live" : "Test"}
              </Badge>
              <KeyLine health={keys[mode]} />
              {keys[mode] && (
                <span className="ml-auto">
                  <RemoveKey
                    campaignId={campaignId}
                    sourceId={sourceId}
                    mode={mode}
                    hasEndpoint={Boolean(keys[mode]?.endpointId)}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <div className="grid gap-4">
          {children}
          <KeyForm campaignId={campaignId} sourceId={sourceId} onDone={() => setAdding(false)} />
        </div>
      ) : (
        <Button
          variant={any ? "secondary" : "primary"}
          size="small"
          className="w-fit"
          onClick={() => setAdding(true)}
        >
          {keys.live && keys.test ? "Replace a key" : "Add a restricted key"}
        </Button>
      )}
    </div>
  );
}

function KeyLine({ health }: { health: ModeHealth["key"] }) {
  if (!health) return <span className="text-muted-foreground">No key</span>;
  return (
    <span className="grid min-w-0">
      <code className="font-mono text-[13px] break-all">{health.hint}</code>
      <span className="text-xs text-muted-foreground">
        Compared with Stripe <RelativeTime at={health.reconciledTo} />
      </span>
    </span>
  );
}

function RemoveKey({
  campaignId,
  sourceId,
  mode,
  hasEndpoint,
}: {
  campaignId: string;
  sourceId: string;
  mode: Mode;
  hasEndpoint: boolean;
}) {
  async function remove() {
    const result = await attempt(disconnectKeyAction(campaignId, sourceId, mode));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success(`The ${mode} key is removed`, {
      description: hasEndpoint && afterwards(result.value.endpointRemoved),
    });
    return true;
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="small" className="text-destructive">
          Remove<span className="sr-only"> the {mode} key</span>
        </Button>
      }
      title={`Remove the ${mode} key?`}
      description={`${hasEndpoint ? "The webhook endpoint that was made with it is deleted at Stripe. " : ""}Imports with it stop, and nothing is compared any more. Sales that are here stay.`}
      confirmLabel="Remove"
      onConfirm={remove}
    />
  );
}

function afterwards(endpointRemoved: boolean): string {
  if (endpointRemoved) return "Its endpoint at Stripe is deleted.";
  return "Its endpoint could not be deleted: delete it at Stripe yourself.";
}
