"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { connectStripeAction } from "./actions";

export function ConnectStripeButton({ campaignId }: { campaignId: string }) {
  const [pending, startTransition] = useTransition();
  function connect() {
    startTransition(async () => {
      const result = await attempt(connectStripeAction(campaignId));
      if (!result.ok) toast.error(result.message);
    });
  }
  return (
    <Button loading={pending} onClick={connect}>
      Connect Stripe
    </Button>
  );
}
