"use client";

import type { SourceHealth } from "@growflyer/services/sources/health";
import { useState } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { RelativeTime } from "@/ui/relative-time";
import { removeSecretAction } from "./actions";
import { SecretForm } from "./secret-form";

const nextHint =
  "The previous secret stays valid beside the new one, so that no event is lost while you roll it.";

type Secret = SourceHealth["secrets"][number];

/**
 * The secrets that signatures may be made with, newest first: one, or two during a roll, besides those
 * of the endpoints that keys have made.
 */
export function SecretList({
  campaignId,
  sourceId,
  secrets,
}: {
  campaignId: string;
  sourceId: string;
  secrets: Secret[];
}) {
  const [replacing, setReplacing] = useState(false);
  const pasted = secrets.filter(({ keyMode }) => keyMode === null);
  return (
    <div className="grid gap-3">
      <ul className="grid gap-px overflow-hidden rounded-xl border bg-border">
        {secrets.map((secret) => (
          <li
            key={secret.id}
            className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 bg-card px-3.5 py-2 text-sm"
          >
            <code className="font-mono text-[13px]">whsec_…</code>
            <span className="text-muted-foreground">
              added <RelativeTime at={secret.createdAt} />
            </span>
            <SecretBadge secret={secret} pasted={pasted} />
            {secret.keyMode === null && secrets.length > 1 && secret !== pasted[0] && (
              <span className="ml-auto">
                <RemoveSecret campaignId={campaignId} sourceId={sourceId} secretId={secret.id} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {replacing && (
        <SecretForm
          campaignId={campaignId}
          sourceId={sourceId}
          hint={nextHint}
          onDone={() => setReplacing(false)}
        />
      )}
      {/* The first one by hand comes with the steps that lead to it. */}
      {!replacing && pasted.length > 0 && (
        <Button
          variant="secondary"
          size="small"
          className="w-fit"
          onClick={() => setReplacing(true)}
        >
          Replace it
        </Button>
      )}
    </div>
  );
}

function SecretBadge({ secret, pasted }: { secret: Secret; pasted: Secret[] }) {
  if (secret.keyMode) return <Badge>Of the {secret.keyMode} key</Badge>;
  if (pasted.length < 2) return null;
  if (secret === pasted[0]) return <Badge tone="success">Newer</Badge>;
  return <Badge>Older, still valid</Badge>;
}

function RemoveSecret(ids: { campaignId: string; sourceId: string; secretId: string }) {
  async function remove() {
    const result = await attempt(removeSecretAction(ids.campaignId, ids.sourceId, ids.secretId));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success("The older secret is removed");
    return true;
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="small" className="text-destructive">
          Remove
        </Button>
      }
      title="Remove the older secret?"
      description="Do it once Stripe has expired it there. Events that are still signed with it alone are then refused."
      confirmLabel="Remove"
      onConfirm={remove}
    />
  );
}
