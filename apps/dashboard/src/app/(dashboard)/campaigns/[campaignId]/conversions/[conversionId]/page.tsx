import { getConversion } from "@growflyer/services/conversions/get";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { orNotFound } from "@/actions/or-not-found";
import { ConversionFacts } from "@/conversions/conversion-facts";
import { ConversionTimeline } from "@/conversions/conversion-timeline";
import { ForgetBuyer } from "@/conversions/forget-buyer";
import { formatProduct } from "@/conversions/format-product";
import { HideConversion } from "@/conversions/hide-conversion";
import { StateBadges } from "@/conversions/state-badges";
import { canHide, stateWords } from "@/conversions/state-words";
import { BackLink } from "@/notifications/back-link";
import { getRuntime } from "@/runtime";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Conversion" };

export default async function ConversionPage({
  params,
}: PageProps<"/campaigns/[campaignId]/conversions/[conversionId]">) {
  const { campaignId, conversionId } = await params;
  const { workspaceId } = await requireMember();
  const scope = { workspaceId, campaignId };
  const conversion = await orNotFound(getConversion(getRuntime().context, scope, conversionId));
  const { id, state, because, hidden, name, productName, quantity, timeline } = conversion;
  const product = formatProduct(productName, quantity);
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={`/campaigns/${campaignId}/conversions`}>Conversions</BackLink>
        <PageHeader
          title={
            state === "forgotten"
              ? "Forgotten buyer"
              : [name ?? "Someone", product].filter(Boolean).join(" · ")
          }
          description={
            <span id={`${id}-person`} className="grid gap-2">
              <StateBadges {...conversion} />
              {because ? `Not shown to visitors: ${because}.` : stateWords[state].means}
            </span>
          }
          actions={
            <>
              {canHide(state) && (
                <HideConversion campaignId={campaignId} conversionId={id} hidden={hidden} />
              )}
              {state !== "forgotten" && <ForgetBuyer campaignId={campaignId} conversionId={id} />}
            </>
          }
        />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ConversionFacts conversion={conversion} />
        <ConversionTimeline entries={timeline} />
      </div>
    </div>
  );
}
