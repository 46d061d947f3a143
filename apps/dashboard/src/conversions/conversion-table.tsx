// biome-ignore-all lint/a11y/noRedundantRoles: a browser forgets them once the display is another one
import type { ConversionListItem } from "@growflyer/services/conversions/list-item";
import Link from "next/link";
import type { ComponentProps } from "react";
import { sourceName } from "@/sources/source-name";
import { CardCell, CardTable } from "@/ui/card-table";
import { cn } from "@/ui/cn";
import { RelativeTime } from "@/ui/relative-time";
import { formatAmount } from "./format-amount";
import { formatPlace } from "./format-place";
import { formatProduct } from "./format-product";
import { HideConversion } from "./hide-conversion";
import { StateBadges } from "./state-badges";
import { canHide } from "./state-words";

const columns = ["Person", "Place", "Product", "Amount", "Source", "Time", "State"];

/** One page of conversions. */
export function ConversionTable({
  campaignId,
  conversions,
}: {
  campaignId: string;
  conversions: ConversionListItem[];
}) {
  return (
    <CardTable label="Conversions" columns={columns} numeric={["Amount"]}>
      {conversions.map((conversion) => (
        <Row key={conversion.id} campaignId={campaignId} conversion={conversion} />
      ))}
    </CardTable>
  );
}

function Row({ campaignId, conversion }: { campaignId: string; conversion: ConversionListItem }) {
  const { id, name, city, country, productName, quantity, amount, currency } = conversion;
  const { sourceKind, manual, tracked, state, hidden, occurredAt } = conversion;
  return (
    <tr
      role="row"
      className={cn(
        "relative transition-colors focus-within:bg-muted/40 hover:bg-muted/40 max-lg:grid max-lg:grid-cols-[auto_1fr_auto] max-lg:items-center max-lg:gap-x-3 max-lg:gap-y-1 max-lg:rounded-2xl max-lg:border max-lg:bg-card max-lg:p-4",
        state !== "shown" && state !== "held" && "text-muted-foreground",
      )}
    >
      <Cell className="font-medium max-lg:col-span-2 lg:pl-6">
        <Link
          id={`${id}-person`}
          href={`/campaigns/${campaignId}/conversions/${id}`}
          prefetch={false}
          // The whole row leads to the conversion; what else can be pressed in it lies above.
          className="underline-offset-4 outline-none after:absolute after:inset-0 after:rounded-[inherit] hover:underline focus-visible:after:ring-3 focus-visible:after:ring-ring/45 focus-visible:after:ring-inset"
        >
          {state === "forgotten" ? "Forgotten" : (name ?? "Someone")}
        </Link>
      </Cell>
      <Cell className="text-muted-foreground max-lg:order-3 max-lg:col-span-2">
        {formatPlace(city, country) ?? "—"}
      </Cell>
      <Cell className="max-lg:order-2 max-lg:col-span-3">
        {formatProduct(productName, quantity) ?? "—"}
      </Cell>
      <Cell className="text-right whitespace-nowrap tabular-nums max-lg:order-1">
        {formatAmount(amount, currency) ?? "—"}
        <Refunded {...conversion} />
      </Cell>
      {/* On a phone its badge says so already. */}
      <Cell
        className={cn(
          "text-muted-foreground max-lg:order-6 max-lg:mt-2",
          (manual || tracked) && "max-lg:sr-only",
        )}
      >
        {sourceName(sourceKind)}
      </Cell>
      <Cell className="whitespace-nowrap text-muted-foreground max-lg:order-4 max-lg:text-right">
        <RelativeTime at={occurredAt} />
      </Cell>
      <Cell className="max-lg:order-5 max-lg:mt-2">
        <StateBadges {...conversion} />
      </Cell>
      <Cell className="text-right max-lg:order-7 max-lg:col-start-3 max-lg:mt-2 max-lg:-mr-2 lg:pr-3">
        {canHide(state) && (
          <span className="relative z-10">
            <HideConversion campaignId={campaignId} conversionId={id} hidden={hidden} />
          </span>
        )}
      </Cell>
    </tr>
  );
}

function Refunded({ state, refunded, currency }: ConversionListItem) {
  const text = state === "refunded" ? null : formatAmount(refunded, currency);
  return text && <span className="block text-xs text-muted-foreground">{text} given back</span>;
}

/** Lower than those of other tables: a conversion is one line. */
function Cell({ className, ...props }: ComponentProps<typeof CardCell>) {
  return <CardCell className={cn("break-words lg:h-13 lg:py-2", className)} {...props} />;
}
