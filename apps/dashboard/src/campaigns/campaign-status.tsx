import { Badge } from "@/ui/badge";

export type CampaignStatusInput = {
  isDemo: boolean;
  pixelLastSeenAt: Date | null;
  enabledNotifications: number;
};

/** Where a campaign stands, in a word: the first thing that is missing, or that it is live. */
export function CampaignStatus({ campaign }: { campaign: CampaignStatusInput }) {
  if (campaign.isDemo) return <Badge tone="info">Demo</Badge>;
  if (!campaign.pixelLastSeenAt) {
    return (
      <Badge tone="warning" dot>
        Waiting for the pixel
      </Badge>
    );
  }
  if (campaign.enabledNotifications === 0) return <Badge dot>No notification enabled</Badge>;
  return (
    <Badge tone="success" pulse>
      Live
    </Badge>
  );
}
