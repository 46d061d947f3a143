"use client";

import type { FeedCampaignRules } from "@growflyer/contracts/feed";
import type { TypedSettings } from "@growflyer/contracts/notification";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { checkRules } from "./check-rules";
import { type Decision, explainRules } from "./explain-rules";
import { parsePageAddress } from "./page-address";
import type { RulesControl } from "./use-rules-form";
import type { Visit } from "./visit";

/** "unsure": there is nothing to decide yet, and the sentence says what is missing. */
export type Verdict = Decision | { state: "unsure"; sentence: string };

/** Typing is over after this time without a key. */
const pause = 250;

/**
 * What the rules in the form, saved or not, decide on an address, a moment after the last change of
 * either; null while that is not known. `refused` says what is wrong with the address.
 */
export function useVerdict(
  control: RulesControl,
  {
    notification,
    campaignRules,
    typed,
    domains,
    visit,
  }: {
    notification: { id: string } & TypedSettings;
    campaignRules: FeedCampaignRules | undefined;
    typed: string;
    domains: readonly string[];
    visit: Visit;
  },
): { verdict: Verdict | null; refused: string | undefined } {
  const checked = useWatch({ control, compute: checkRules });
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const page = parsePageAddress(typed, domains);
  const address = page.ok ? page.address : null;

  useEffect(() => {
    if (address === null) return setVerdict(null);
    let stale = false;
    const timer = setTimeout(async () => {
      const next = checked.rules
        ? await explainRules({
            notification,
            campaignRules,
            rules: checked.rules,
            address,
            visit,
            now: Date.now(),
          }).catch(notLoaded)
        : unsure(`First complete the rules: ${checked.wrong}.`);
      if (!stale) setVerdict(next);
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [checked, address, visit, notification, campaignRules]);

  return { verdict, refused: page.ok ? undefined : page.message };
}

const unsure = (sentence: string): Verdict => ({ state: "unsure", sentence });

/** The server has gone, or has been updated since this page was loaded. */
const notLoaded = () =>
  unsure("This cannot be checked at the moment. Reload the page to try again.");
