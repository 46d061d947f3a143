"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { setConversionHiddenAction } from "./actions";

/** Hides a conversion from visitors, or shows it again; the message offers the way back as well. */
export function HideConversion({
  campaignId,
  conversionId,
  hidden,
}: {
  campaignId: string;
  conversionId: string;
  hidden: boolean;
}) {
  const [pending, startTransition] = useTransition();

  function change(next: boolean) {
    startTransition(async () => {
      const result = await attempt(setConversionHiddenAction(campaignId, conversionId, next));
      if (!result.ok) toast.error(result.message);
      else if (next) {
        toast("Hidden from visitors", { action: { label: "Undo", onClick: () => change(false) } });
      } else toast("Visitors may see it again");
    });
  }

  return (
    <Button
      variant="ghost"
      size="small"
      loading={pending}
      onClick={() => change(!hidden)}
      aria-describedby={`${conversionId}-person`}
    >
      {!pending && (hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />)}
      {hidden ? "Show again" : "Hide"}
    </Button>
  );
}
