"use client";

import { useId, useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { RelativeTime } from "@/ui/relative-time";
import { addDomainAction } from "./actions";

type UnknownDomain = { host: string; lastSeenAt: Date };

/** Hosts that the pixel was seen on although they are none of the campaign's; one click adds one. */
export function UnknownDomains({
  campaignId,
  domains,
}: {
  campaignId: string;
  domains: UnknownDomain[];
}) {
  if (domains.length === 0) return null;
  return (
    <Notice tone="warning">
      <p className="font-medium">The pixel was seen on an unknown domain</p>
      <p className="text-muted-foreground">
        Nothing is shown there. If it is one of your websites, add it.
      </p>
      <ul className="mt-3 grid gap-2">
        {domains.map((domain) => (
          <UnknownDomainRow key={domain.host} campaignId={campaignId} domain={domain} />
        ))}
      </ul>
    </Notice>
  );
}

function UnknownDomainRow({ campaignId, domain }: { campaignId: string; domain: UnknownDomain }) {
  const id = useId();
  const [pending, startTransition] = useTransition();
  function add() {
    startTransition(async () => {
      const result = await attempt(addDomainAction(campaignId, { domain: domain.host }));
      if (result.ok) toast.success(`${domain.host} was added`);
      else toast.error(result.message);
    });
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border bg-card py-2 pr-2 pl-3">
      <span id={id} className="min-w-0">
        <span className="font-mono text-[13px] font-medium break-all">{domain.host}</span>{" "}
        <span className="text-muted-foreground">
          <RelativeTime at={domain.lastSeenAt} />
        </span>
      </span>
      <Button
        size="small"
        variant="secondary"
        aria-describedby={id}
        loading={pending}
        onClick={add}
      >
        Add
      </Button>
    </li>
  );
}
