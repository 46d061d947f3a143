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

const nextHint = "Those that are here stay valid beside it. It is stored encrypted.";

type Secret = SourceHealth["secrets"][number];

/** The secrets that signatures may be made with, newest first: all of them are valid. */
export function SecretList({
  campaignId,
  sourceId,
  secrets,
}: {
  campaignId: string;
  sourceId: string;
  secrets: Secret[];
}) {
  const [adding, setAdding] = useState(false);
  const byHand = secrets.some(({ keyMode }) => keyMode === null);
  return (
    <div className="grid gap-3">
      <ul className="grid gap-px overflow-hidden rounded-xl border bg-border">
        {secrets.map((secret) => (
          <li
            key={secret.id}
            className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 bg-card px-3.5 py-2 text-sm"
          >
            <code className="font-mono text-[13px]">{secret.hint}</code>
            <span className="text-muted-foreground">
              added <RelativeTime at={secret.createdAt} />
            </span>
            {secret.keyMode && <Badge>Of the {secret.keyMode} key</Badge>}
            {secret.keyMode === null && secrets.length > 1 && (
              <span className="ml-auto">
                <RemoveSecret campaignId={campaignId} sourceId={sourceId} secret={secret} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="text-[13px] text-muted-foreground">
        Each endpoint at Stripe has a secret of its own. Several are for several endpoints with this
        address (live mode, test mode, connected accounts), or for one that is being rolled: the old
        one stays valid until you remove it.
      </p>
      {adding && (
        <SecretForm
          campaignId={campaignId}
          sourceId={sourceId}
          hint={nextHint}
          onDone={() => setAdding(false)}
        />
      )}
      {/* The first one by hand comes with the steps that lead to it. */}
      {!adding && byHand && (
        <Button variant="secondary" size="small" className="w-fit" onClick={() => setAdding(true)}>
          Add another secret
        </Button>
      )}
    </div>
  );
}

function RemoveSecret({
  campaignId,
  sourceId,
  secret,
}: {
  campaignId: string;
  sourceId: string;
  secret: Secret;
}) {
  async function remove() {
    const result = await attempt(removeSecretAction(campaignId, sourceId, secret.id));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success("The secret is removed");
    return true;
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="small" className="text-destructive">
          Remove<span className="sr-only"> the secret {secret.hint}</span>
        </Button>
      }
      title={`Remove the secret ${secret.hint}?`}
      description="Do it once its endpoint is deleted at Stripe, or Stripe has expired it after a roll. Events that are still signed with it alone are then refused."
      confirmLabel="Remove"
      onConfirm={remove}
    />
  );
}
