import type { Metadata } from "next";
import { loadCampaign } from "@/campaigns/load-campaign";
import { listCountries } from "@/conversions/countries";
import { ManualForm } from "@/conversions/manual-form";
import { BackLink } from "@/notifications/back-link";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Add a conversion" };

export default async function NewConversionPage({
  params,
}: PageProps<"/campaigns/[campaignId]/conversions/new">) {
  const { id, manualEntry } = await loadCampaign((await params).campaignId);
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={`/campaigns/${id}/conversions`}>Conversions</BackLink>
        <PageHeader
          title="Add a conversion"
          description="A sale that no source has told of, such as one made by phone. It is marked as manual, for ever."
        />
      </div>
      {manualEntry ? (
        <ManualForm campaignId={id} countries={listCountries()} />
      ) : (
        <Notice className="max-w-2xl">
          <p>Entering by hand is switched off for this campaign.</p>
          <LinkButton href={`/campaigns/${id}/settings`} variant="link" size="small">
            To Settings
          </LinkButton>
        </Notice>
      )}
    </div>
  );
}
