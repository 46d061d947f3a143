import type { CampaignListItem } from "@growflyer/services/campaigns/list";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/ui/card";
import { RelativeTime } from "@/ui/relative-time";
import { CampaignStatus } from "./campaign-status";

const count = new Intl.NumberFormat("en");

export function CampaignList({ campaigns }: { campaigns: CampaignListItem[] }) {
  return (
    <Card aria-label="Your campaigns" className="overflow-hidden">
      <ul className="divide-y">
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} />
        ))}
      </ul>
    </Card>
  );
}

/** The link's area is the whole row; its name is the campaign's alone. */
function CampaignRow({ campaign }: { campaign: CampaignListItem }) {
  const { pixelLastSeenAt, impressions } = campaign;
  return (
    <li className="group relative grid gap-4 px-5 py-5 transition-colors hover:bg-muted/60 has-focus-visible:bg-muted/60 sm:px-6 md:grid-cols-[minmax(0,1fr)_13rem_20rem_1rem] md:items-center">
      <div className="grid min-w-0 gap-0.5">
        <Link
          href={`/campaigns/${campaign.id}`}
          className="truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-3 focus-visible:after:ring-ring/45 focus-visible:after:ring-inset"
        >
          {campaign.name}
        </Link>
        <span className="truncate text-sm text-muted-foreground">
          {campaign.domains[0]}
          {campaign.domains.length > 1 && ` and ${campaign.domains.length - 1} more`}
        </span>
      </div>
      <div>
        <CampaignStatus campaign={campaign} />
      </div>
      <dl className="grid grid-cols-2 gap-6">
        <Fact name="Last pixel activity">
          {pixelLastSeenAt ? <RelativeTime at={pixelLastSeenAt} /> : "Never"}
        </Fact>
        <Fact name="Impressions">{count.format(impressions)}</Fact>
      </dl>
      <ChevronRight
        aria-hidden
        className="hidden size-4 text-muted-foreground transition-transform group-hover:translate-x-0.5 md:block"
      />
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-xs text-muted-foreground">{name}</dt>
      <dd className="text-sm font-medium tabular-nums">{children}</dd>
    </div>
  );
}
