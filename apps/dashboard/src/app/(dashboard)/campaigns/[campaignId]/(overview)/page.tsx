import { getOverview } from "@growflyer/services/figures/overview";
import { ChartNoAxesCombined } from "lucide-react";
import { requireMember } from "@/accounts/require-member";
import { orNotFound } from "@/actions/or-not-found";
import { Checklist, type Step } from "@/campaigns/checklist";
import { Figures } from "@/campaigns/figures";
import { getRuntime } from "@/runtime";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";

export default async function OverviewPage({ params }: PageProps<"/campaigns/[campaignId]">) {
  const { campaignId } = await params;
  const { workspaceId } = await requireMember();
  const overview = await orNotFound(getOverview(getRuntime().context, { workspaceId, campaignId }));
  const steps = stepsOf(campaignId, overview);
  const ready = steps.every((step) => step.done);
  const busy = overview.byDay.some((day) => day.impressions + day.clicks + day.conversions > 0);
  return (
    <div className="grid gap-8">
      <PageHeader title="Overview" />
      {!ready && <Checklist steps={steps} />}
      {busy && <Figures byDay={overview.byDay} />}
      {ready && !busy && (
        <EmptyState icon={ChartNoAxesCombined} title="Everything is ready">
          The first figures appear here as soon as a visitor sees a popup. Popups are made from your
          sales: without any yet, your visitors see nothing.
        </EmptyState>
      )}
    </div>
  );
}

function stepsOf(
  campaignId: string,
  { pixelSeen, notificationEnabled }: { pixelSeen: boolean; notificationEnabled: boolean },
): Step[] {
  const path = `/campaigns/${campaignId}`;
  return [
    {
      title: "Create a campaign",
      description: "",
      done: true,
      link: { href: path, label: "Open" },
    },
    {
      title: "Install the pixel",
      description: "One line in the head of your website.",
      done: pixelSeen,
      link: { href: `${path}/install`, label: "Get the snippet" },
    },
    {
      title: "Enable a notification",
      description: "Choose what visitors see, and where on the page.",
      done: notificationEnabled,
      link: { href: `${path}/notifications`, label: "Design a popup" },
    },
  ];
}
