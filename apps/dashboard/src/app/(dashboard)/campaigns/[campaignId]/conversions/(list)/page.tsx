import { ConversionFilters } from "@growflyer/contracts/conversion";
import { getFilterChoices } from "@growflyer/services/conversions/filter-choices";
import { conversionsPerPage, listConversions } from "@growflyer/services/conversions/list";
import { Download, Plus, ReceiptText, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { ConversionTable } from "@/conversions/conversion-table";
import { FilterBar } from "@/conversions/filter-bar";
import { countFilters, filterUrl } from "@/conversions/filter-url";
import { ForgetBuyer } from "@/conversions/forget-buyer";
import { ModeSwitch } from "@/conversions/mode-switch";
import { PageLinks } from "@/conversions/page-links";
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
  const { id: campaignId, manualEntry } = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const filters = ConversionFilters.parse(await searchParams);
  const { context } = getRuntime();
  const scope = { workspaceId, campaignId };
  const [{ total, conversions }, choices] = await Promise.all([
    listConversions(context, scope, filters),
    getFilterChoices(context, scope),
  ]);
  const path = `/campaigns/${campaignId}/conversions`;
  const isNew = total === 0 && countFilters(filters) === 0;
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Conversions"
        description="Every sale, newest first. Hide the ones that visitors should not see; those of test mode show on test pages only."
        actions={
          manualEntry && (
            <LinkButton href={`${path}/new`}>
              <Plus aria-hidden />
              Add a conversion
            </LinkButton>
          )
        }
      />
      {isNew ? (
        <NoConversions campaignId={campaignId} />
      ) : (
        <>
          <div className="grid gap-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <ModeSwitch path={path} filters={filters} />
              <div className="flex flex-wrap gap-2">
                <ForgetBuyer campaignId={campaignId} />
                {/* A file is no page: the router must not fetch it. */}
                <a
                  href={filterUrl(`${path}/export.csv`, { ...filters, page: 1 })}
                  className={buttonVariants({ variant: "secondary", size: "small" })}
                >
                  <Download aria-hidden />
                  Export CSV
                </a>
              </div>
            </div>
            <FilterBar path={path} filters={filters} choices={choices} />
          </div>
          <p role="status" className="-mb-3 text-sm text-muted-foreground">
            {total === 1 ? "1 conversion" : `${total.toLocaleString("en")} conversions`}
          </p>
          {conversions.length === 0 && <NothingFound path={path} beyond={total > 0} />}
          {conversions.length > 0 && (
            <>
              <ConversionTable campaignId={campaignId} conversions={conversions} />
              <PageLinks
                hrefOf={(page) => filterUrl(path, { ...filters, page })}
                page={filters.page}
                perPage={conversionsPerPage}
                total={total}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

function NothingFound({ path, beyond }: { path: string; beyond: boolean }) {
  return (
    <EmptyState
      icon={SearchX}
      title={beyond ? "This page is empty" : "No conversion is like that"}
      action={
        <LinkButton href={path} variant="secondary">
          Show all
        </LinkButton>
      }
    >
      {beyond ? "There are not that many conversions." : "Try fewer filters or another word."}
    </EmptyState>
  );
}

function NoConversions({ campaignId }: { campaignId: string }) {
  return (
    <EmptyState
      icon={ReceiptText}
      title="No conversions yet"
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <LinkButton href={`/campaigns/${campaignId}/sources`}>Connect a source</LinkButton>
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
