import type { ReactNode } from "react";
import { CopyField } from "@/ui/copy-field";
import { Notice } from "@/ui/notice";
import { eventsToSelect, legacyEvents } from "./event-reasons";
import { SecretSection } from "./secret-section";

/** How to send Stripe's events here, step by step. */
export function StripeSetup({
  campaignId,
  sourceId,
  webhookUrl,
  hasSecret,
}: {
  campaignId: string;
  sourceId: string;
  webhookUrl: string;
  hasSecret: boolean;
}) {
  return (
    <ol className="grid gap-8">
      <Step number={1} title="Open Webhooks at Stripe">
        <p>
          In Stripe’s dashboard go to{" "}
          <a
            href="https://dashboard.stripe.com/webhooks"
            target="_blank"
            rel="noreferrer"
            className="font-medium text-link underline underline-offset-4 hover:no-underline"
          >
            Developers, Webhooks
          </a>{" "}
          and add an endpoint, in test mode first if you like: both modes work.
        </p>
      </Step>
      <Step number={2} title="Give it this address">
        <CopyField value={webhookUrl} label="Webhook URL" />
        {isLocal(webhookUrl) && (
          <Notice>
            Stripe cannot reach this address from outside your machine. To try it here, let Stripe’s
            command line tool pass events on, and use the secret that it prints:{" "}
            <code className="font-mono text-[13px] break-all">
              stripe listen --forward-to {webhookUrl}
            </code>
          </Notice>
        )}
      </Step>
      <Step number={3} title="Select these events">
        <ul className="grid gap-px overflow-hidden rounded-xl border bg-border">
          {eventsToSelect.map(({ type, reason }) => (
            <li
              key={type}
              className="grid gap-x-4 gap-y-0.5 bg-card px-4 py-2.5 lg:grid-cols-[21rem_1fr] lg:items-baseline"
            >
              <code className="font-mono text-[13px] break-all text-foreground">{type}</code>
              <span className="text-sm">{reason}</span>
            </li>
          ))}
        </ul>
        <p>
          Others do no harm. If your account still offers{" "}
          <code className="font-mono text-[13px]">{legacyEvents.join(", ")}</code>, select it too.
        </p>
      </Step>
      <Step number={4} title="Bring the signing secret here">
        <SecretSection campaignId={campaignId} sourceId={sourceId} hasSecret={hasSecret} />
      </Step>
    </ol>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 gap-y-3 sm:gap-x-4">
      <span
        aria-hidden
        className="grid size-8 place-items-center rounded-full bg-accent text-sm font-semibold text-accent-foreground"
      >
        {number}
      </span>
      <h3 className="text-[0.9375rem] leading-8 font-medium">{title}</h3>
      <div className="col-span-2 grid gap-3 text-sm text-muted-foreground sm:col-span-1 sm:col-start-2">
        {children}
      </div>
    </li>
  );
}

function isLocal(url: string): boolean {
  return /^(localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(new URL(url).host);
}
