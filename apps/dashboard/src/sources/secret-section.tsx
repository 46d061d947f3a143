"use client";

import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { SecretForm } from "./secret-form";

const firstHint = "Stripe shows it on the endpoint’s page. It is stored encrypted.";
const nextHint =
  "The previous secret stays valid beside the new one, so that no event is lost while you roll it.";

/** The signing secret: asked for until there is one, then out of sight until it is replaced. */
export function SecretSection({
  campaignId,
  sourceId,
  hasSecret,
}: {
  campaignId: string;
  sourceId: string;
  hasSecret: boolean;
}) {
  const [replacing, setReplacing] = useState(false);
  if (!hasSecret) {
    return <SecretForm campaignId={campaignId} sourceId={sourceId} hint={firstHint} />;
  }
  if (replacing) {
    return (
      <SecretForm
        campaignId={campaignId}
        sourceId={sourceId}
        hint={nextHint}
        onDone={() => setReplacing(false)}
      />
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="flex items-center gap-2 text-sm font-medium text-success">
        <CircleCheck aria-hidden className="size-4" />
        The secret is stored, encrypted
      </p>
      <Button variant="secondary" size="small" onClick={() => setReplacing(true)}>
        Replace it
      </Button>
    </div>
  );
}
