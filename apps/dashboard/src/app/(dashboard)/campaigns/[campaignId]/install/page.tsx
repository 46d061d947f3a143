import type { Metadata } from "next";
import Link from "next/link";
import { loadCampaign } from "@/campaigns/load-campaign";
import { pixelSnippet } from "@/campaigns/pixel-snippet";
import { PixelStatus } from "@/campaigns/pixel-status";
import { UnknownDomains } from "@/campaigns/unknown-domains";
import { getRuntime } from "@/runtime";
import { linkClass } from "@/sources/link-class";
import { Card, CardContent, CardFooter, CardHeader, CardTitle } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { LinkButton } from "@/ui/link-button";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Install" };

export default async function InstallPage({
  params,
}: PageProps<"/campaigns/[campaignId]/install">) {
  const campaign = await loadCampaign((await params).campaignId);
  const installed = campaign.domains.some((domain) => domain.lastSeenAt);
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Install"
        description="One line on your website, once. Everything else you change here."
      />
      <div className="grid gap-5">
        <Card>
          <CardHeader>
            <CardTitle>Your pixel</CardTitle>
            <p className="text-sm text-muted-foreground">
              Paste this line into every page of your website, just before{" "}
              <code className="font-mono text-[13px] text-foreground">&lt;/head&gt;</code>.
            </p>
          </CardHeader>
          <CardContent>
            <CopyField
              label="Pixel snippet"
              value={pixelSnippet(getRuntime().appUrl, campaign.pixelKey)}
            />
          </CardContent>
          <CardFooter className="text-sm text-muted-foreground">
            <p>
              WordPress, Shopify or a tag manager? Step by step:{" "}
              <Link href={`/campaigns/${campaign.id}/install/integrations`} className={linkClass}>
                Integrations
              </Link>
            </p>
          </CardFooter>
        </Card>
        <Card>
          <CardContent className="flex flex-wrap items-center justify-between gap-5">
            <PixelStatus domains={campaign.domains} />
            {installed && (
              <LinkButton href={`/campaigns/${campaign.id}`} variant="secondary">
                What is next
              </LinkButton>
            )}
          </CardContent>
        </Card>
        <UnknownDomains campaignId={campaign.id} domains={campaign.unknownDomains} />
        <p className="px-1 text-sm text-muted-foreground">
          Calls from your own scripts, a Content-Security-Policy, a pinned version:{" "}
          <Link href={`/campaigns/${campaign.id}/install/advanced`} className={linkClass}>
            For developers
          </Link>
        </p>
      </div>
    </div>
  );
}
