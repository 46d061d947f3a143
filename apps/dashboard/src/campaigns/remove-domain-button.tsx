"use client";

import { Trash2 } from "lucide-react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { removeDomainAction } from "./actions";

export function RemoveDomainButton({
  campaignId,
  domainId,
  pattern,
}: {
  campaignId: string;
  domainId: string;
  pattern: string;
}) {
  async function remove() {
    const result = await attempt(removeDomainAction(campaignId, domainId));
    if (result.ok) toast.success(`${pattern} was removed`);
    else toast.error(result.message);
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="icon" aria-label={`Remove ${pattern}`}>
          <Trash2 aria-hidden />
        </Button>
      }
      title={`Remove ${pattern}?`}
      description="Popups stop appearing there at once, on open pages too. You can add it again at any time."
      confirmLabel="Remove"
      onConfirm={remove}
    />
  );
}
