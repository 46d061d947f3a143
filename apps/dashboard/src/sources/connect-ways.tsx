import { isLocal } from "@growflyer/ingest/stripe/api/is-local";
import type { ReactNode } from "react";
import { Badge } from "@/ui/badge";
import { cn } from "@/ui/cn";
import { Notice } from "@/ui/notice";
import { KeyForm } from "./key-form";
import { KeyBenefits, KeyGuide } from "./key-guide";
import { SecretForm } from "./secret-form";
import { WebhookSteps } from "./webhook-steps";

/** The two ways to connect Stripe, side by side. */
export function ConnectWays({
  campaignId,
  sourceId,
  webhookUrl,
}: {
  campaignId: string;
  sourceId: string;
  webhookUrl: string;
}) {
  const ids = { campaignId, sourceId };
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-sm text-muted-foreground">
        There are two ways. Choose either; the other one can be added later.
      </p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Way title="With a restricted key" badge="Recommended" chosen>
          <KeyBenefits />
          <KeyGuide />
          {isLocal(webhookUrl) && <LocalNotice />}
          <KeyForm {...ids} />
        </Way>
        <Way title="Webhook only">
          <p className="text-sm">
            Without any key of yours: you add the endpoint yourself. New sales appear at once; past
            ones, and product names that Stripe sends no event about, do not.
          </p>
          <WebhookSteps webhookUrl={webhookUrl}>
            <SecretForm
              {...ids}
              hint="Stripe shows it on the endpoint’s page. It is stored encrypted."
            />
          </WebhookSteps>
        </Way>
      </div>
    </div>
  );
}

/** On a machine that Stripe cannot reach, a key still works. */
export function LocalNotice() {
  return (
    <Notice>
      Stripe cannot reach this machine, so that no webhook arrives. With a key its sales still do:
      by comparison, every few minutes.
    </Notice>
  );
}

function Way({
  title,
  badge,
  chosen = false,
  children,
}: {
  title: string;
  badge?: string;
  chosen?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={cn(
        "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 rounded-2xl border p-4 sm:p-5",
        chosen && "border-primary/40 bg-accent/25",
      )}
    >
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-[0.9375rem] font-semibold">{title}</h3>
        {badge && <Badge tone="success">{badge}</Badge>}
      </div>
      {children}
    </section>
  );
}
