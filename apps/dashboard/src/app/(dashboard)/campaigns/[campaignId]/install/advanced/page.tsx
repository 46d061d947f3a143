import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { JavaScriptApiCard } from "@/campaigns/javascript-api-card";
import { languageName } from "@/campaigns/language-name";
import { loadCampaign } from "@/campaigns/load-campaign";
import { PinnedVersionCard } from "@/campaigns/pinned-version-card";
import { pinnedSnippet } from "@/campaigns/pixel-snippet";
import { PolicyCard } from "@/campaigns/policy-card";
import { getRuntime } from "@/runtime";
import { LinkButton } from "@/ui/link-button";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "For developers" };

export default async function AdvancedPage({
  params,
}: PageProps<"/campaigns/[campaignId]/install/advanced">) {
  const { id, pixelKey } = await loadCampaign((await params).campaignId);
  const { appUrl } = getRuntime();
  return (
    <div className="grid gap-8">
      <PageHeader
        title="For developers"
        description="None of this is needed to show popups. The one line will do."
        actions={
          <LinkButton href={`/campaigns/${id}/install`} variant="ghost" size="small">
            <ArrowLeft aria-hidden />
            Back
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        <JavaScriptApiCard appUrl={appUrl} pixelKey={pixelKey} />
        <PolicyCard appUrl={appUrl} pixelKey={pixelKey} />
        <PinnedVersionCard lines={pinnedLines(appUrl, pixelKey)} />
      </div>
    </div>
  );
}

/** One line for each language that the widget speaks, by the language's name. */
function pinnedLines(appUrl: string, pixelKey: string) {
  const { widgetLanguages, pinnedLoader } = getRuntime();
  return widgetLanguages
    .map((language) => ({
      language,
      name: languageName(language),
      snippet: pinnedSnippet(appUrl, pixelKey, pinnedLoader(language)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
