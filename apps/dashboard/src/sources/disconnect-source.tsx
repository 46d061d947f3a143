"use client";

import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { disconnectSourceAction } from "./actions";

/** Disconnects a source after saying what goes with it. */
export function DisconnectSource({
  campaignId,
  sourceId,
}: {
  campaignId: string;
  sourceId: string;
}) {
  async function disconnect() {
    const result = await attempt(disconnectSourceAction(campaignId, sourceId));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success("Stripe is disconnected");
    return true;
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="small" className="text-destructive">
          Disconnect
        </Button>
      }
      title="Disconnect Stripe?"
      description="Its webhook address stops working, and every event and conversion that came from it is deleted, for good. Popups made of them leave open pages at once. Your data at Stripe is not touched."
      confirmLabel="Disconnect"
      onConfirm={disconnect}
    />
  );
}
