import type { SourceListItem } from "@growflyer/services/sources/list";
import { Card, CardContent, CardTitle } from "@/ui/card";
import { DisconnectSource } from "./disconnect-source";
import { FailingEnvelopes } from "./failing-envelopes";
import { LastEvent, SourceStatus } from "./source-status";
import { StripeLogo } from "./stripe-logo";
import { StripeSetup } from "./stripe-setup";

/** A connected Stripe account: how it is doing, and how it is set up. */
export function StripeSource({
  campaignId,
  source,
  webhookUrl,
}: {
  campaignId: string;
  source: SourceListItem;
  webhookUrl: string;
}) {
  const { id, hasSecret, lastEnvelope, failing } = source;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b px-5 py-4 sm:px-6">
        <StripeLogo />
        <CardTitle>Stripe</CardTitle>
        <div role="status">
          <SourceStatus source={source} />
        </div>
        <div className="ml-auto">
          <DisconnectSource campaignId={campaignId} sourceId={id} />
        </div>
      </div>
      <CardContent className="grid gap-8">
        {(lastEnvelope || failing.length > 0) && (
          <div className="grid gap-3">
            {lastEnvelope && <LastEvent envelope={lastEnvelope} />}
            <FailingEnvelopes envelopes={failing} />
          </div>
        )}
        <StripeSetup
          campaignId={campaignId}
          sourceId={id}
          webhookUrl={webhookUrl}
          hasSecret={hasSecret}
        />
      </CardContent>
    </Card>
  );
}
