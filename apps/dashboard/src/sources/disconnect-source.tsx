"use client";

import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { disconnectSourceAction } from "./actions";

/** Disconnects a source after saying what goes with it. `hasEndpoint`: we have made its endpoint at Stripe. */
export function DisconnectSource({
  campaignId,
  sourceId,
  hasEndpoint,
}: {
  campaignId: string;
  sourceId: string;
  hasEndpoint: boolean;
}) {
  async function disconnect() {
    const result = await attempt(disconnectSourceAction(campaignId, sourceId));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success("Stripe is disconnected", {
      description: afterwards(hasEndpoint, result.value.endpointRemoved),
    });
    return true;
  }
  const endpoint = hasEndpoint
    ? "Its webhook endpoint is deleted at Stripe; otherwise your data there is not touched."
    : "Your data at Stripe is not touched.";
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="small" className="text-destructive">
          Disconnect
        </Button>
      }
      title="Disconnect Stripe?"
      description={`Its webhook address stops working, and every event and conversion that came from it is deleted, for good. Popups made of them leave open pages at once. ${endpoint}`}
      confirmLabel="Disconnect"
      onConfirm={disconnect}
    />
  );
}

function afterwards(hasEndpoint: boolean, endpointRemoved: boolean): string {
  if (!hasEndpoint) return "If you made a webhook endpoint at Stripe, delete it there.";
  if (endpointRemoved) return "Its webhook endpoint at Stripe is deleted.";
  return "Its webhook endpoint could not be deleted: delete it at Stripe yourself.";
}
