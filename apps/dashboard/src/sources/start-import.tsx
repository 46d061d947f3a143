"use client";

import type { Mode } from "@growflyer/contracts/feed";
import { History } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "@/ui/dropdown-menu";
import { startImportAction } from "./import-actions";

const choices = [
  { days: 30, label: "The last 30 days" },
  { days: 90, label: "The last 90 days" },
  { days: 365, label: "The last 365 days" },
  { days: 3650, label: "Everything, up to 10 years" },
];

/** Fetches older sales, as far back as somebody chooses, of either mode that has a key. */
export function StartImport({
  campaignId,
  sourceId,
  modes,
  running,
}: {
  campaignId: string;
  sourceId: string;
  modes: readonly Mode[];
  /** The modes in which one is at work: one at a time is enough. */
  running: readonly Mode[];
}) {
  const [pending, startTransition] = useTransition();
  function start(mode: Mode, days: number) {
    startTransition(async () => {
      const result = await attempt(startImportAction(campaignId, sourceId, { mode, days }));
      if (!result.ok) toast.error(result.message);
    });
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="secondary" size="small" loading={pending}>
          <History aria-hidden />
          Import older sales…
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {modes.map((mode) => (
          <div key={mode}>
            <DropdownMenuLabel>
              {mode === "live" ? "Live mode" : "Test mode"}
              {running.includes(mode) && ": an import is running"}
            </DropdownMenuLabel>
            {choices.map(({ days, label }) => (
              <DropdownMenuItem
                key={days}
                disabled={running.includes(mode)}
                onSelect={() => start(mode, days)}
              >
                {label}
              </DropdownMenuItem>
            ))}
          </div>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
