import type { Mode } from "@growflyer/contracts/feed";
import type { ModeHealth, SourceHealth } from "@growflyer/services/sources/health";
import type { SignatureTrouble } from "@growflyer/services/sources/signature-troubles";
import Link from "next/link";
import type { ReactNode } from "react";
import { sentence } from "@/envelopes/sentence";
import { Notice } from "@/ui/notice";
import { RelativeTime } from "@/ui/relative-time";
import { durationWords } from "./duration-words";
import { linkClass } from "./link-class";
import { signatureCause, signatureCounts, signatureOutlook } from "./signature-causes";

/** Everything that somebody should look at, each with its likely cause and what to do. */
export function SourceProblems({ health, path }: { health: SourceHealth; path: string }) {
  const { live, test } = health.modes;
  const problems = [
    ...modeProblems("live", live, path),
    ...modeProblems("test", test, path),
    ...health.signatures.map((trouble) => (
      <SignatureNotice key={trouble.cause} trouble={trouble} />
    )),
  ];
  if (problems.length === 0) return null;
  return <div className="grid gap-3">{problems}</div>;
}

function modeProblems(mode: Mode, health: ModeHealth, path: string): ReactNode[] {
  const { failing, silence, unreached, key } = health;
  const problems: ReactNode[] = [];
  if (key?.failure) problems.push(<KeyNotice key={`${mode} key`} mode={mode} health={key} />);
  if (key?.endpointStatus === "disabled" || key?.endpointStatus === "missing") {
    problems.push(<EndpointNotice key={`${mode} endpoint`} mode={mode} health={key} />);
  }
  if (unreached) {
    problems.push(<UnreachedNotice key={`${mode} unreached`} mode={mode} endpoint={key} />);
  }
  if (failing > 0) {
    problems.push(
      <Problem
        key={`${mode} failing`}
        title={
          failing === 1
            ? `An event of ${mode} mode waits for another attempt`
            : `${failing.toLocaleString("en")} events of ${mode} mode wait for another attempt`
        }
      >
        Nothing is lost: what is stored is tried again until it is understood.{" "}
        <Link href={`${path}/events?outcome=failing&mode=${mode}`} className={linkClass}>
          Show what is failing
        </Link>
      </Problem>,
    );
  }
  if (silence) {
    problems.push(
      <Problem key={`${mode} silence`} title={`No event for ${durationWords(silence.lasts)}`}>
        Between two of them there are usually less than {durationWords(silence.usual)}. If you have
        sold something since, look at the endpoint at Stripe: is it on, and are its deliveries
        answered?
      </Problem>,
    );
  }
  return problems;
}

type KeyHealth = NonNullable<ModeHealth["key"]>;

function KeyNotice({ mode, health }: { mode: Mode; health: KeyHealth }) {
  return (
    <Problem tone="danger" title={`Asking Stripe with the ${mode} key fails`}>
      {health.failure && sentence(health.failure)}
      {health.failureRequestId && (
        <>
          {" "}
          Stripe’s request id is <code className="font-mono">{health.failureRequestId}</code>.
        </>
      )}{" "}
      It is tried again every few minutes; if the key was deleted or has expired, paste a new one
      below.
    </Problem>
  );
}

function EndpointNotice({ mode, health }: { mode: Mode; health: KeyHealth }) {
  if (health.endpointStatus === "missing") {
    return (
      <Problem title={`The ${mode} endpoint is gone at Stripe`}>
        Somebody has deleted it there. Paste the {mode} key once more below, and we make a new one;
        until then sales still arrive, by comparison every few minutes.
      </Problem>
    );
  }
  return (
    <Problem title={`Stripe has switched the ${mode} endpoint off`}>
      It does so after days of deliveries that were not answered. Switch it on again on{" "}
      <EndpointLink mode={mode} id={health.endpointId} />; until then sales still arrive, by
      comparison every few minutes.
    </Problem>
  );
}

function UnreachedNotice({ mode, endpoint }: { mode: Mode; endpoint: KeyHealth | null }) {
  return (
    <Problem title={`No webhook of ${mode} mode arrives`}>
      The last events came by comparison alone, minutes after the sale: what Stripe sends to the
      webhook’s address does not seem to reach this server. Check that its firewall lets Stripe in,
      that APP_URL is the address at which it can be reached from outside, and that a proxy in front
      of it lets requests to /webhooks pass. Stripe shows which deliveries have failed, and why, on{" "}
      <EndpointLink mode={mode} id={endpoint?.endpointId ?? null} />. The next webhook that arrives
      ends this notice.
    </Problem>
  );
}

function EndpointLink({ mode, id }: { mode: Mode; id: string | null }) {
  return (
    <a
      href={`https://dashboard.stripe.com/${mode === "test" ? "test/" : ""}webhooks/${id ?? ""}`}
      target="_blank"
      rel="noreferrer"
      className={linkClass}
    >
      the endpoint’s page at Stripe
    </a>
  );
}

function SignatureNotice({ trouble }: { trouble: SignatureTrouble }) {
  const { title, advice } = signatureCause(trouble.cause);
  return (
    <Problem tone={signatureTone(trouble)} title={title}>
      {advice}
      <span className="mt-1 block text-[13px]">
        {signatureCounts(trouble)} in the last 24 hours, the last one{" "}
        <RelativeTime at={trouble.lastAt} />. {signatureOutlook(trouble)}
      </span>
    </Problem>
  );
}

function signatureTone({ cause, acceptedSince, mended }: SignatureTrouble) {
  if (mended || cause === "missing_header") return "info";
  return acceptedSince ? "warning" : "danger";
}

function Problem({
  title,
  tone = "warning",
  children,
}: {
  title: string;
  tone?: "info" | "warning" | "danger";
  children: ReactNode;
}) {
  return (
    <Notice tone={tone}>
      <h3 className="font-medium">{title}</h3>
      <div className="mt-1 max-w-prose text-muted-foreground">{children}</div>
    </Notice>
  );
}
