import { isLocal } from "@growflyer/ingest/stripe/api/is-local";
import type { ReactNode } from "react";
import { CopyField } from "@/ui/copy-field";
import { Notice } from "@/ui/notice";
import { eventsToSelect, legacyEvents } from "./event-reasons";
import { linkClass } from "./link-class";

/** How to send Stripe's events here by hand, step by step; the last step is `children`. */
export function WebhookSteps({
  webhookUrl,
  children,
}: {
  webhookUrl: string;
  children: ReactNode;
}) {
  return (
    <ol className="grid gap-7">
      <Step number={1} title="Open Webhooks at Stripe">
        <p>
          In Stripe’s dashboard go to{" "}
          <a
            href="https://dashboard.stripe.com/webhooks"
            target="_blank"
            rel="noreferrer"
            className={linkClass}
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
        <ul
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
          tabIndex={0}
          aria-label="Events to select"
          className="grid max-h-72 gap-px overflow-y-auto rounded-xl border bg-border outline-none focus-visible:ring-3 focus-visible:ring-ring/45"
        >
          {eventsToSelect.map(({ type, reason }) => (
            <li key={type} className="grid gap-0.5 bg-card px-3.5 py-2">
              <code className="font-mono text-[13px] break-all text-foreground">{type}</code>
              <span className="text-[13px]">{reason}</span>
            </li>
          ))}
        </ul>
        <p>
          Others do no harm. If your account still offers{" "}
          <code className="font-mono text-[13px] break-words">{legacyEvents.join(", ")}</code>,
          select {legacyEvents.length === 1 ? "it" : "them"} too.
        </p>
      </Step>
      <Step number={4} title="Bring the signing secret here">
        {children}
      </Step>
    </ol>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="grid min-w-0 grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 gap-y-2.5">
      <span
        aria-hidden
        className="grid size-7 place-items-center rounded-full bg-accent text-[13px] font-semibold text-accent-foreground"
      >
        {number}
      </span>
      <h4 className="text-sm leading-7 font-medium">{title}</h4>
      <div className="col-span-2 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 text-sm text-muted-foreground sm:col-span-1 sm:col-start-2">
        {children}
      </div>
    </li>
  );
}
