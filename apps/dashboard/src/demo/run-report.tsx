import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import type { Run } from "./use-simulation";

/** What happened to one simulated event, step by step. */
export function RunReport({ run, campaignUrl }: { run: Run; campaignUrl: string }) {
  const { kind, eventType, who, product, delivery, popup } = run;
  return (
    <div className="grid gap-4 rounded-3xl border border-(--shop-line) bg-white/70 p-5">
      <p className="text-sm">
        {kind === "purchase" ? (
          <>
            <strong className="font-semibold">{who}</strong> bought {product}.
          </>
        ) : (
          <>
            <strong className="font-semibold">{who}</strong> got the money back for {product}.
          </>
        )}
      </p>
      <ol className="grid gap-2.5 text-sm">
        <Step state="done">
          Event signed{" "}
          <code className="rounded bg-(--shop-ink)/8 px-1.5 py-0.5 text-[0.8125rem]">
            {eventType}
          </code>
        </Step>
        <Step state={delivery.status === 200 ? "done" : "failed"}>
          Webhook answered {delivery.status} in {duration(delivery.milliseconds)}
        </Step>
        <PopupStep kind={kind} popup={popup} campaignUrl={campaignUrl} />
      </ol>
    </div>
  );
}

function PopupStep({
  kind,
  popup,
  campaignUrl,
}: Pick<Run, "kind" | "popup"> & { campaignUrl: string }) {
  if (popup === "waiting") {
    return (
      <Step state="waiting">
        {kind === "purchase" ? "The popup is on its way" : "Taking the popup back"}
      </Step>
    );
  }
  if (popup === "missing") {
    return (
      <Step state="failed">
        {kind === "purchase" ? "No popup came. " : "The popup is still there. "}
        <a href={`${campaignUrl}/notifications`} className="underline underline-offset-4">
          Is a notification enabled?
        </a>
      </Step>
    );
  }
  if (kind === "refund") return <Step state="done">Popup taken back from open pages</Step>;
  return (
    <Step state="done">Popup on this page {duration(popup.milliseconds)} after the click</Step>
  );
}

const icons = {
  done: <CircleCheck className="text-[#2f6b3c]" />,
  failed: <CircleAlert className="text-[#a8321a]" />,
  waiting: <LoaderCircle className="animate-spin text-(--shop-soft)" />,
};

function Step({ state, children }: { state: keyof typeof icons; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5 [&>span>svg]:size-4.5">
      <span aria-hidden className="mt-px shrink-0">
        {icons[state]}
      </span>
      <span>{children}</span>
    </li>
  );
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
