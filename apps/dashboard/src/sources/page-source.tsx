import Link from "next/link";
import { filterUrl } from "@/conversions/filter-url";
import { Card, CardDescription, CardTitle } from "@/ui/card";
import { linkClass } from "./link-class";

/** What the campaign's own pages report. There is nothing to connect, and nothing that could fail. */
export function PageSource({
  campaignId,
  sourceId,
  accepted,
}: {
  campaignId: string;
  sourceId: string;
  accepted: boolean;
}) {
  const path = `/campaigns/${campaignId}`;
  return (
    <Card className="grid gap-1.5 p-5 sm:p-6">
      <CardTitle>Reported by the page</CardTitle>
      <CardDescription>
        Sales that your own pages report by JavaScript, confirmed by no payment.{" "}
        {accepted
          ? "Visitors may see them."
          : "At the moment new ones are refused, and visitors see none of those that came before."}{" "}
        <Link href={filterUrl(`${path}/conversions`, { source: sourceId })} className={linkClass}>
          See them
        </Link>
        , or{" "}
        <Link href={`${path}/settings`} className={linkClass}>
          change it in the settings
        </Link>
        .
      </CardDescription>
    </Card>
  );
}
