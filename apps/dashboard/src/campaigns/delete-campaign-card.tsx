"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { deleteCampaignAction } from "./actions";

const endpointLeft =
  "Its webhook endpoint at Stripe could not be removed: delete it there yourself, or Stripe goes on sending to it.";

export function DeleteCampaignCard({ campaignId, name }: { campaignId: string; name: string }) {
  const router = useRouter();
  const [typed, setTyped] = useState("");

  async function remove() {
    const result = await attempt(deleteCampaignAction(campaignId));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    if (result.value.endpointRemoved) toast.success(`${name} was deleted`);
    else toast.warning(`${name} was deleted`, { description: endpointLeft, duration: 30_000 });
    router.push("/campaigns");
  }

  return (
    <Card className="border-destructive/30">
      <CardHeader>
        <CardTitle>Delete this campaign</CardTitle>
        <CardDescription>
          Its notifications, sources, conversions and figures go with it, for good. The pixel on
          your website falls silent. Webhook endpoints that we made at Stripe are removed there;
          those that you made yourself stay.
        </CardDescription>
      </CardHeader>
      <CardContent>
        <ConfirmDialog
          trigger={
            <Button variant="secondary" className="text-destructive" onClick={() => setTyped("")}>
              Delete campaign
            </Button>
          }
          title={`Delete ${name}?`}
          description="This cannot be undone."
          confirmLabel="Delete for good"
          canConfirm={typed.trim() === name}
          onConfirm={remove}
        >
          <Field label={`To confirm, type: ${name}`}>
            <Input
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
        </ConfirmDialog>
      </CardContent>
    </Card>
  );
}
