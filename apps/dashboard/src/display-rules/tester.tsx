"use client";

import type { FeedCampaignRules } from "@growflyer/contracts/feed";
import type { TypedSettings } from "@growflyer/contracts/notification";
import { CircleCheck, CircleDashed, CircleSlash, Clock } from "lucide-react";
import { useId, useState } from "react";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { cn } from "@/ui/cn";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { homeOf } from "./page-address";
import type { RulesControl } from "./use-rules-form";
import { useVerdict, type Verdict } from "./use-verdict";
import { plainVisit } from "./visit";
import { VisitFields } from "./visit-fields";
import type { Places } from "./visitors-card";

export type Tested = {
  notification: { id: string; enabled: boolean } & TypedSettings;
  campaignRules: FeedCampaignRules | undefined;
  /** Of the campaign. */
  domains: readonly string[];
};

/** Says what the widget would do on a page, with the rules as they are in the form. */
export function Tester({
  control,
  tested,
  places,
}: {
  control: RulesControl;
  tested: Tested;
  places: Places;
}) {
  const title = useId();
  const [typed, setTyped] = useState(() => homeOf(tested.domains));
  const [visit, setVisit] = useState(plainVisit);
  const { verdict, refused } = useVerdict(control, { ...tested, typed, visit });
  return (
    <Card aria-labelledby={title}>
      <CardHeader>
        <CardTitle id={title}>Does this page match?</CardTitle>
        <CardDescription>
          Tries the rules as they are here, saved or not, on a page of yours.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-5 pb-1 sm:pb-2">
        <Field label="Page to try" error={refused}>
          <Input
            value={typed}
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <div role="status" className="grid gap-2">
          {!refused && <VerdictBox verdict={verdict} />}
          {verdict && verdict.state !== "unsure" && !tested.notification.enabled && (
            <p className="text-sm text-muted-foreground">
              It is switched off, so nobody sees it yet. This is what happens once it is enabled.
            </p>
          )}
        </div>
        <VisitFields visit={visit} places={places} onChange={setVisit} />
      </CardContent>
    </Card>
  );
}

const looks = {
  now: { icon: CircleCheck, className: "border-success/25 bg-success-soft [&>svg]:text-success" },
  later: { icon: Clock, className: "border-info/25 bg-info-soft [&>svg]:text-info" },
  never: { icon: CircleSlash, className: "border-warning/30 bg-warning-soft [&>svg]:text-warning" },
  unsure: { icon: CircleDashed, className: "bg-muted [&>svg]:text-muted-foreground" },
};

function VerdictBox({ verdict }: { verdict: Verdict | null }) {
  const { icon: Icon, className } = looks[verdict?.state ?? "unsure"];
  return (
    <p
      className={cn(
        "flex items-start gap-3 rounded-xl border px-4 py-3 text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0",
        className,
      )}
    >
      <Icon aria-hidden />
      <span className="min-w-0 flex-1 break-words">{verdict?.sentence ?? "Checking…"}</span>
    </p>
  );
}
