"use client";

import type { CampaignRules } from "@growflyer/contracts/campaign-rules";
import Link from "next/link";
import { type ReactNode, startTransition, useOptimistic } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { linkClass } from "@/sources/link-class";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { Field } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { Switch } from "@/ui/switch";
import { setCampaignRulesAction } from "./actions";
import { Code } from "./code";
import { storedInBrowser } from "./stored-in-browser";

type Rules = Pick<CampaignRules, "askConsent" | "acceptTracked">;

/** What the campaign's pages may store, and report. Each takes effect at once, and goes back when it could not. */
export function VisitorPrivacyCard({ campaignId, saved }: { campaignId: string; saved: Rules }) {
  const [shown, show] = useOptimistic(saved, (rules, changed: Partial<Rules>) => ({
    ...rules,
    ...changed,
  }));

  function change(changed: Partial<Rules>) {
    startTransition(async () => {
      show(changed);
      const result = await attempt(setCampaignRulesAction(campaignId, changed));
      if (!result.ok) toast.error(result.message);
      else toast.success("Saved. Open pages follow at once");
    });
  }

  return (
    <Card>
      <CardHeader>
        <CardTitle>Visitors’ privacy on your pages</CardTitle>
        <CardDescription>
          No cookies, no fingerprints, no IP addresses. With Global Privacy Control switched on in
          the browser, nothing is counted.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-8">
        <SwitchField
          label="Ask for consent first"
          hint="Popups show, but nothing is stored in the browser until your page says that the visitor agrees. Until then, limits hold for one page view only."
          checked={shown.askConsent}
          onChange={(askConsent) => change({ askConsent })}
        >
          {shown.askConsent && <ConsentCode campaignId={campaignId} />}
        </SwitchField>
        <SwitchField
          label="Accept conversions that pages report"
          hint={
            'For sales that no source tells of: your page reports them with growflyer("track", "purchase", …).'
          }
          checked={shown.acceptTracked}
          onChange={(acceptTracked) => change({ acceptTracked })}
        >
          {shown.acceptTracked && (
            <Notice tone="warning">
              Anybody who opens your website can send such reports, true or not: nobody signs them,
              unlike a source’s events. They are marked “Reported by the page” for ever, here and in
              every export. Switch it off and they disappear from pages at once. Where a source can
              tell of your sales, use the source.
            </Notice>
          )}
        </SwitchField>
        <StoredInBrowser />
      </CardContent>
    </Card>
  );
}

function SwitchField({
  label,
  hint,
  checked,
  onChange,
  children,
}: {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-4">
      <Field
        label={label}
        hint={hint}
        className="grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 [&>p]:col-span-2"
      >
        <Switch checked={checked} onCheckedChange={onChange} />
      </Field>
      {children}
    </div>
  );
}

function ConsentCode({ campaignId }: { campaignId: string }) {
  return (
    <div className="grid gap-2 text-sm text-muted-foreground">
      <p>
        Call this when the visitor agrees, and on every page of a visitor who has agreed before;
        with <code className="font-mono text-[13px] text-foreground">false</code> it takes the
        consent back, and what was stored is removed.
      </p>
      <CopyField label="Consent call" value={'growflyer("consent", true)'} />
      <p>
        A page that calls it while it loads needs the snippet{" "}
        <Link href={`/campaigns/${campaignId}/install/advanced`} className={linkClass}>
          for developers
        </Link>
        .
      </p>
    </div>
  );
}

function StoredInBrowser() {
  return (
    <section aria-labelledby="stored-in-browser" className="grid gap-3 border-t pt-6">
      <h3 id="stored-in-browser" className="text-sm font-medium">
        What is stored in the browser
      </h3>
      <dl className="grid gap-4 text-sm">
        {storedInBrowser.map(({ name, what, until }) => (
          <div key={name} className="grid gap-1">
            <dt className="font-medium">{name}</dt>
            <dd className="max-w-prose text-muted-foreground">
              {what} {until}
            </dd>
          </div>
        ))}
      </dl>
      <p className="max-w-prose text-sm text-muted-foreground">
        <Code>docs/visitor-privacy.md</Code> in Growflyer’s repository has it key by key, for your
        privacy policy.
      </p>
    </section>
  );
}
