import { conversionsPerPage, listConversions } from "@growflyer/services/conversions/list";
import { ReceiptText } from "lucide-react";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { ConversionTable } from "@/conversions/conversion-table";
import { PageLinks } from "@/conversions/page-links";
import { pageNumber } from "@/conversions/page-number";
import { getRuntime } from "@/runtime";
import { buttonVariants } from "@/ui/button-variants";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Conversions" };

export default async function ConversionsPage({
  params,
  searchParams,
}: PageProps<"/campaigns/[campaignId]/conversions">) {
  const campaign = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const page = pageNumber((await searchParams).page);
  const scope = { workspaceId, campaignId: campaign.id };
  const { total, conversions } = await listConversions(getRuntime().context, scope, page);
  const path = `/campaigns/${campaign.id}`;
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Conversions"
        description="Every sale, newest first. Hide the ones that visitors should not see; those of test mode show on test pages only."
      />
      {total === 0 && <NoConversions path={path} />}
      {total > 0 && conversions.length === 0 && (
        <EmptyState
          icon={ReceiptText}
          title="This page is empty"
          action={<LinkButton href={`${path}/conversions`}>To the newest</LinkButton>}
        >
          There are not that many conversions.
        </EmptyState>
      )}
      {conversions.length > 0 && (
        <>
          <ConversionTable campaignId={campaign.id} conversions={conversions} />
          <PageLinks
            path={`${path}/conversions`}
            page={page}
            perPage={conversionsPerPage}
            total={total}
          />
        </>
      )}
    </div>
  );
}

function NoConversions({ path }: { path: string }) {
  return (
    <EmptyState
      icon={ReceiptText}
      title="No conversions yet"
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton href={`${path}/sources`}>Connect a source</LinkButton>
          {/* A page with a pixel is entered and left by a full load. */}
          <a href="/demo" className={buttonVariants({ variant: "secondary" })}>
            Try the demo shop
          </a>
        </div>
      }
    >
      They appear here by themselves as soon as somebody buys. To see how that looks without a sale,
      visit the demo shop.
    </EmptyState>
  );
}
