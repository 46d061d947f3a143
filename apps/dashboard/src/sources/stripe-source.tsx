import type { ImportListItem } from "@growflyer/services/imports/list";
import type { ModeHealth, SourceHealth } from "@growflyer/services/sources/health";
import { ListTree, SlidersHorizontal } from "lucide-react";
import { Card, CardContent, CardTitle } from "@/ui/card";
import { LinkButton } from "@/ui/link-button";
import { ConnectWays } from "./connect-ways";
import { ConnectionCard } from "./connection-card";
import { DisconnectSource } from "./disconnect-source";
import { ImportsCard } from "./imports-card";
import { ModePanel } from "./mode-panel";
import { SourceBadge } from "./source-badge";
import { SourceProblems } from "./source-problems";
import { StripeLogo } from "./stripe-logo";

/** A Stripe account: how it is doing, what is being imported, and how it is connected. */
export function StripeSource({
  campaignId,
  health,
  imports,
  webhookUrl,
  previewUrl,
}: {
  campaignId: string;
  health: SourceHealth;
  imports: ImportListItem[];
  webhookUrl: string;
  /** Where the campaign's own site shows test-mode sales. */
  previewUrl: string | null;
}) {
  const { id, secrets, modes } = health;
  const path = `/campaigns/${campaignId}/sources/${id}`;
  const keyModes = (["live", "test"] as const).filter((mode) => modes[mode].key);
  const connected = secrets.length + keyModes.length > 0;
  // Without a key or a secret it may still have received something, before they were removed.
  const used = connected || keeps(modes.live) || keeps(modes.test);
  return (
    <div className="grid gap-6">
      <Card>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b px-5 py-4 sm:px-6">
          <StripeLogo />
          <CardTitle>Stripe</CardTitle>
          <SourceBadge health={health} />
          <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
            {used && (
              <>
                <LinkButton href={`${path}/events`} variant="secondary" size="small">
                  <ListTree aria-hidden />
                  Event log
                </LinkButton>
                <LinkButton href={`${path}/settings`} variant="secondary" size="small">
                  <SlidersHorizontal aria-hidden />
                  Rules
                </LinkButton>
              </>
            )}
            <DisconnectSource
              campaignId={campaignId}
              sourceId={id}
              hasEndpoint={keyModes.some((mode) => modes[mode].key?.endpointId)}
            />
          </div>
        </div>
        <CardContent className="grid gap-5">
          <SourceProblems health={health} path={path} />
          {used && (
            <div className="grid gap-4 md:grid-cols-2">
              <ModePanel mode="live" health={modes.live} path={path} />
              <ModePanel mode="test" health={modes.test} path={path} previewUrl={previewUrl} />
            </div>
          )}
          {!connected && (
            <ConnectWays campaignId={campaignId} sourceId={id} webhookUrl={webhookUrl} />
          )}
        </CardContent>
      </Card>
      {(keyModes.length > 0 || imports.length > 0) && (
        <ImportsCard campaignId={campaignId} sourceId={id} modes={keyModes} imports={imports} />
      )}
      {connected && (
        <ConnectionCard campaignId={campaignId} health={health} webhookUrl={webhookUrl} />
      )}
    </div>
  );
}

function keeps({ lastEnvelope }: ModeHealth): boolean {
  return lastEnvelope !== null;
}
