import type { Mode } from "@growflyer/contracts/feed";
import type { ModeHealth } from "@growflyer/services/sources/health";
import { ExternalLink } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { originNames } from "@/envelopes/origin-names";
import { sentence } from "@/envelopes/sentence";
import { Badge } from "@/ui/badge";
import { cn } from "@/ui/cn";
import { RelativeTime } from "@/ui/relative-time";
import { linkClass } from "./link-class";

/** One mode at a glance: its last event, how many came in a day, and what waits. */
export function ModePanel({
  mode,
  health,
  path,
  previewUrl,
}: {
  mode: Mode;
  health: ModeHealth;
  path: string;
  /** Where the campaign's site shows this mode's sales, when live visitors do not see them. */
  previewUrl?: string | null;
}) {
  const { lastEnvelope, lastDay, waiting, failing } = health;
  const log = `${path}/events?mode=${mode}`;
  return (
    <section className="grid min-w-0 content-start gap-4 rounded-xl border bg-muted/35 p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3>
          <Badge tone={mode === "live" ? "success" : "warning"}>
            {mode === "live" ? "Live mode" : "Test mode"}
          </Badge>
        </h3>
        <span className="text-xs text-muted-foreground">{keyWords(health)}</span>
      </div>
      <dl className="grid grid-cols-3 gap-3">
        <Figure label="Last 24 hours" href={log}>
          {lastDay}
        </Figure>
        <Figure label="Waiting" href={`${log}&outcome=pending`}>
          {waiting}
        </Figure>
        <Figure label="Failing" href={`${log}&outcome=failing`} alarming={failing > 0}>
          {failing}
        </Figure>
      </dl>
      {lastEnvelope ? (
        <div className="grid gap-1 border-t pt-3 text-sm">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h4 className="sr-only">Last event</h4>
            <code className="min-w-0 font-mono text-[13px] break-all">{lastEnvelope.type}</code>
            <span className="text-xs text-muted-foreground sm:ml-auto">
              {lastEnvelope.origin !== "webhook" && `${originNames[lastEnvelope.origin]}, `}
              <RelativeTime at={lastEnvelope.receivedAt} />
            </span>
          </div>
          {lastEnvelope.result && (
            <p className="text-[13px] break-words text-muted-foreground">
              {sentence(lastEnvelope.result)}
            </p>
          )}
        </div>
      ) : (
        <p className="border-t pt-3 text-sm text-muted-foreground">
          {mode === "live"
            ? "No event yet. It appears here by itself."
            : "No event yet. Test sales show only on pages opened in preview."}
        </p>
      )}
      {previewUrl && (
        <a
          href={previewUrl}
          target="_blank"
          rel="noreferrer"
          className={cn(linkClass, "flex w-fit items-center gap-1.5 text-sm")}
        >
          Preview test sales on your site
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      )}
    </section>
  );
}

function keyWords({ key, unreached }: ModeHealth): string | undefined {
  if (!key) return "No key";
  return unreached ? "Its webhooks do not arrive" : endpointWords[key.endpointStatus ?? "none"];
}

const endpointWords: Record<string, string> = {
  enabled: "Key and endpoint are on",
  disabled: "The endpoint is off",
  missing: "The endpoint is gone",
  none: "Key, without an endpoint",
};

function Figure({
  label,
  href,
  alarming = false,
  children,
}: {
  label: string;
  href: string;
  alarming?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-xs text-muted-foreground">{label}</dt>
      <dd>
        <Link
          href={href}
          className={cn(
            "rounded text-xl font-semibold tracking-tight tabular-nums outline-none hover:underline focus-visible:ring-3 focus-visible:ring-ring/45",
            alarming && "text-destructive",
          )}
        >
          {typeof children === "number" ? children.toLocaleString("en") : children}
        </Link>
      </dd>
    </div>
  );
}
