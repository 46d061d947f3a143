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

export function DeleteCampaignCard({ campaignId, name }: { campaignId: string; name: string }) {
  const router = useRouter();
  const [typed, setTyped] = useState("");

  async function remove() {
    const result = await attempt(deleteCampaignAction(campaignId));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    toast.success(`${name} was deleted`);
    router.push("/campaigns");
  }

  return (
    <Card className="border-destructive/30">
      <CardHeader>
        <CardTitle>Delete this campaign</CardTitle>
        <CardDescription>
          Its notifications, sources, conversions and figures go with it, for good. The pixel on
          your website falls silent.
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
