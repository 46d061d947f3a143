import { isLocal } from "@growflyer/ingest/stripe/api/is-local";
import type { SourceHealth } from "@growflyer/services/sources/health";
import { ChevronRight } from "lucide-react";
import { Card, CardContent, CardTitle } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { LocalNotice } from "./connect-ways";
import { KeyGuide } from "./key-guide";
import { KeyList } from "./key-list";
import { SecretForm } from "./secret-form";
import { SecretList } from "./secret-list";
import { WebhookSteps } from "./webhook-steps";

const keyHint =
  "Brings past sales and product names, and loses nothing in an outage: it compares with Stripe every few minutes. It covers its own account, not the accounts connected to a platform.";

/** How the source is connected: by keys, by a webhook of one's own, or by both. */
export function ConnectionCard({
  campaignId,
  health,
  webhookUrl,
}: {
  campaignId: string;
  health: SourceHealth;
  webhookUrl: string;
}) {
  const { id, secrets, modes } = health;
  const keys = { live: modes.live.key, test: modes.test.key };
  const byHand = secrets.some(({ keyMode }) => keyMode === null);
  return (
    <Card>
      <div className="border-b px-5 py-4 sm:px-6">
        <CardTitle>Connection</CardTitle>
      </div>
      <CardContent className="grid gap-8 lg:grid-cols-2">
        <section className="grid min-w-0 content-start gap-3">
          <h3 className="font-medium">Restricted keys</h3>
          <p className="text-sm text-muted-foreground">{keyHint}</p>
          {isLocal(webhookUrl) && <LocalNotice />}
          <KeyList campaignId={campaignId} sourceId={id} keys={keys}>
            <KeyGuide />
          </KeyList>
        </section>
        <section className="grid min-w-0 content-start gap-3">
          <h3 className="font-medium">Webhook</h3>
          <CopyField value={webhookUrl} label="Webhook URL" />
          {secrets.length > 0 && (
            <>
              <h4 className="mt-1 text-sm font-medium">
                {secrets.length === 1 ? "Its signing secret" : "Its signing secrets"}
              </h4>
              <SecretList campaignId={campaignId} sourceId={id} secrets={secrets} />
            </>
          )}
          <details className="group mt-1">
            <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded text-sm font-medium text-link outline-none focus-visible:ring-3 focus-visible:ring-ring/45 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="size-4 transition-transform group-open:rotate-90"
              />
              {byHand ? "How the endpoint is set up at Stripe" : "Add an endpoint by hand"}
            </summary>
            <div className="grid gap-4 pt-4">
              {!byHand && (keys.live?.endpointId || keys.test?.endpointId) && (
                <p className="text-sm text-muted-foreground">
                  The key has made an endpoint already, for its own account. Add another one for a
                  mode without a key, or, on a Connect platform, for the connected accounts.
                </p>
              )}
              <WebhookSteps webhookUrl={webhookUrl}>
                {byHand ? (
                  <p>It is here already; that of another endpoint is added above.</p>
                ) : (
                  <SecretForm
                    campaignId={campaignId}
                    sourceId={id}
                    hint="Stripe shows it on the endpoint’s page. It is stored encrypted."
                  />
                )}
              </WebhookSteps>
            </div>
          </details>
        </section>
      </CardContent>
    </Card>
  );
}
