"use client";

import { RotateCw } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { processAgainAction } from "./actions";

const gone = "Its content was deleted after the retention time, so it cannot be read again";

/** Has an event read once more. Where its payload is gone, it stands there disabled and says why. */
export function ProcessAgainButton({
  campaignId,
  envelopeId,
  payloadKept,
}: {
  campaignId: string;
  envelopeId: string;
  payloadKept: boolean;
}) {
  const [pending, startTransition] = useTransition();
  function process() {
    startTransition(async () => {
      const result = await attempt(processAgainAction(campaignId, envelopeId));
      if (result.ok) toast.success("It is being processed again");
      else toast.error(result.message);
    });
  }
  if (!payloadKept) {
    return (
      <span title={gone}>
        <Button variant="ghost" size="small" disabled aria-describedby={`${envelopeId}-gone`}>
          <RotateCw aria-hidden />
          Process again
        </Button>
        <span id={`${envelopeId}-gone`} className="block text-xs text-muted-foreground sm:sr-only">
          {gone}
        </span>
      </span>
    );
  }
  return (
    <Button variant="ghost" size="small" loading={pending} onClick={process}>
      {!pending && <RotateCw aria-hidden />}
      Process again
    </Button>
  );
}
