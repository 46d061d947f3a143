"use client";

import { RotateCw } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { processAgainAction } from "./actions";

/** Has an event read once more. Where there is nothing to read, it stands there disabled and says why. */
export function ProcessAgainButton({
  campaignId,
  envelopeId,
  whyNot,
}: {
  campaignId: string;
  envelopeId: string;
  /** Why it cannot be; null where it can. */
  whyNot: string | null;
}) {
  const [pending, startTransition] = useTransition();
  function process() {
    startTransition(async () => {
      const result = await attempt(processAgainAction(campaignId, envelopeId));
      if (result.ok) toast.success("It is being processed again");
      else toast.error(result.message);
    });
  }
  if (whyNot) {
    return (
      <span title={whyNot}>
        <Button variant="ghost" size="small" disabled aria-describedby={`${envelopeId}-gone`}>
          <RotateCw aria-hidden />
          Process again
        </Button>
        <span id={`${envelopeId}-gone`} className="block text-xs text-muted-foreground sm:sr-only">
          {whyNot}
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
