import { readSettings } from "@growflyer/services/conversions/show-rules";
import type { Metadata } from "next";
import { BackLink } from "@/notifications/back-link";
import { loadSource } from "@/sources/load-source";
import { SettingsForm } from "@/sources/settings-form";
import { sourceName } from "@/sources/source-name";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Rules" };

export default async function SourceSettingsPage({
  params,
}: PageProps<"/campaigns/[campaignId]/sources/[sourceId]/settings">) {
  const { campaignId, sourceId } = await params;
  const { source, path } = await loadSource(campaignId, sourceId);
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={path}>Sources</BackLink>
        <PageHeader
          title={`${sourceName(source.kind)} rules`}
          description="Which sales of this source visitors may see. A change reaches open pages at once."
        />
      </div>
      <SettingsForm
        campaignId={campaignId}
        sourceId={source.id}
        settings={readSettings(source.settings)}
      />
    </div>
  );
}
