import type { Mode } from "@growflyer/contracts/feed";
import type {
  ModeHealth,
  SignatureTrouble,
  SourceHealth,
} from "@growflyer/services/sources/health";
import Link from "next/link";
import type { ReactNode } from "react";
import { sentence } from "@/envelopes/sentence";
import { Notice } from "@/ui/notice";
import { RelativeTime } from "@/ui/relative-time";
import { durationWords } from "./duration-words";
import { linkClass } from "./link-class";
import { signatureCause } from "./signature-causes";

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
  const { failing, silence, key } = health;
  const problems: ReactNode[] = [];
  if (key?.failure) problems.push(<KeyNotice key={`${mode} key`} mode={mode} health={key} />);
  if (key?.endpointStatus === "disabled" || key?.endpointStatus === "missing") {
    problems.push(<EndpointNotice key={`${mode} endpoint`} mode={mode} health={key} />);
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
      <a
        href={`https://dashboard.stripe.com/${mode === "test" ? "test/" : ""}webhooks/${health.endpointId ?? ""}`}
        target="_blank"
        rel="noreferrer"
        className={linkClass}
      >
        its page at Stripe
      </a>
      ; until then sales still arrive, by comparison every few minutes.
    </Problem>
  );
}

function SignatureNotice({ trouble }: { trouble: SignatureTrouble }) {
  const { cause, count, lastAt, mended } = trouble;
  const { title, advice } = signatureCause(cause);
  return (
    <Problem tone={mended || cause === "missing_header" ? "info" : "danger"} title={title}>
      {advice}
      <span className="mt-1 block text-[13px]">
        {count === 1 ? "1 request was" : `${count.toLocaleString("en")} requests were`} refused in
        the last 24 hours, the last one <RelativeTime at={lastAt} />.
        {mended && " An event was accepted since, so it seems to be mended."}
      </span>
    </Problem>
  );
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
