import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { IntegrationGuides } from "@/campaigns/integration-guides";
import { loadCampaign } from "@/campaigns/load-campaign";
import { pixelSnippet } from "@/campaigns/pixel-snippet";
import { PixelStatus } from "@/campaigns/pixel-status";
import { getRuntime } from "@/runtime";
import { Card, CardContent, CardFooter } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { LinkButton } from "@/ui/link-button";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Integrations" };

export default async function IntegrationsPage({
  params,
}: PageProps<"/campaigns/[campaignId]/install/integrations">) {
  const campaign = await loadCampaign((await params).campaignId);
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Integrations"
        description="Copy the line, then follow the steps for what your website is built with."
        actions={
          <LinkButton href={`/campaigns/${campaign.id}/install`} variant="ghost" size="small">
            <ArrowLeft aria-hidden />
            Back
          </LinkButton>
        }
      />
      <Card>
        <CardContent>
          <CopyField
            label="Pixel snippet"
            value={pixelSnippet(getRuntime().appUrl, campaign.pixelKey)}
          />
        </CardContent>
        <CardFooter>
          <PixelStatus domains={campaign.domains} />
        </CardFooter>
      </Card>
      <IntegrationGuides />
    </div>
  );
}
