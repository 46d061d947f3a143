import { pixelLastSeenAt } from "@growflyer/services/campaigns/get";
import { listNotifications } from "@growflyer/services/notifications/list";
import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { CampaignStatus } from "@/campaigns/campaign-status";
import { LiveRefresh } from "@/campaigns/live-refresh";
import { findCampaign, loadCampaign } from "@/campaigns/load-campaign";
import { getRuntime } from "@/runtime";
import { NavTabs } from "@/ui/nav-tabs";

export async function generateMetadata({
  params,
}: LayoutProps<"/campaigns/[campaignId]">): Promise<Metadata> {
  const { name } = (await findCampaign((await params).campaignId)) ?? { name: "Not found" };
  return { title: { default: name, template: `%s · ${name} · Growflyer` } };
}

export default async function CampaignLayout({
  params,
  children,
}: LayoutProps<"/campaigns/[campaignId]">) {
  const campaign = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const scope = { workspaceId, campaignId: campaign.id };
  const notifications = await listNotifications(getRuntime().context, scope);
  const path = `/campaigns/${campaign.id}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <LiveRefresh stream={`${path}/live`} />
      <div className="grid gap-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-0 text-lg font-semibold tracking-tight break-words">
            {campaign.name}
          </p>
          <CampaignStatus
            campaign={{
              isDemo: campaign.isDemo,
              pixelLastSeenAt: pixelLastSeenAt(campaign),
              enabledNotifications: notifications.filter(({ enabled }) => enabled).length,
            }}
          />
        </div>
        <NavTabs
          label="Campaign"
          tabs={[
            { href: path, label: "Overview", exact: true },
            { href: `${path}/install`, label: "Install" },
            { href: `${path}/notifications`, label: "Notifications" },
            { href: `${path}/sources`, label: "Sources" },
            { href: `${path}/conversions`, label: "Conversions" },
            { href: `${path}/settings`, label: "Settings" },
          ]}
        />
      </div>
      {children}
    </div>
  );
}
