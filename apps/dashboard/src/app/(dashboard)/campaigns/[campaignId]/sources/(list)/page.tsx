import { readCampaignRulesOrReport } from "@growflyer/services/campaigns/read-rules";
import { listImports } from "@growflyer/services/imports/list";
import { getSourceHealth } from "@growflyer/services/sources/health";
import { listSources } from "@growflyer/services/sources/list";
import { Plug } from "lucide-react";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { previewUrl } from "@/campaigns/preview-url";
import { getRuntime } from "@/runtime";
import { ConnectStripeButton } from "@/sources/connect-stripe-button";
import { PageSource } from "@/sources/page-source";
import { StripeSource } from "@/sources/stripe-source";
import { stripeWebhookUrl } from "@/sources/webhook-url";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({
  params,
}: PageProps<"/campaigns/[campaignId]/sources">) {
  const campaign = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const { context } = getRuntime();
  const scope = { workspaceId, campaignId: campaign.id };
  // What members enter by hand is on the conversions page; there is nothing about it to watch.
  const sources = await listSources(context, scope);
  const stripe = sources.filter(({ kind }) => kind === "stripe");
  const page = sources.find(({ kind }) => kind === "page");
  const [healths, imports] = await Promise.all([
    Promise.all(stripe.map(({ id }) => getSourceHealth(context, scope, id))),
    listImports(context, scope),
  ]);
  return (
    <div className="grid gap-8">
      <PageHeader title="Sources" description="Where this campaign’s sales come from." />
      {campaign.isDemo && (
        <Notice>
          This is the demo shop’s campaign. The shop sends its simulated purchases here, in test
          mode.
        </Notice>
      )}
      {healths.length === 0 && (
        <EmptyState
          icon={Plug}
          title={page ? "Stripe is not connected" : "No source yet"}
          action={<ConnectStripeButton campaignId={campaign.id} />}
        >
          Connect Stripe, and each sale becomes a popup the moment it is paid. A restricted key, or
          nothing but an endpoint’s signing secret: you choose in the next step.
        </EmptyState>
      )}
      {healths.map((health) => (
        <StripeSource
          key={health.id}
          campaignId={campaign.id}
          health={health}
          imports={imports.filter(({ sourceId }) => sourceId === health.id)}
          webhookUrl={stripeWebhookUrl(health.id)}
          previewUrl={campaign.isDemo ? null : previewUrl(campaign.domains)}
        />
      ))}
      {page && (
        <PageSource
          campaignId={campaign.id}
          sourceId={page.id}
          accepted={readCampaignRulesOrReport(context, campaign.rules)?.acceptTracked ?? false}
        />
      )}
    </div>
  );
}
