import type { CampaignRules } from "@growflyer/contracts/campaign-rules";
import type { Prisma } from "@growflyer/db/client";
import type { RuledSource } from "./show-rules";
import { shownFor, visibleAt } from "./showable";

const hour = 3_600_000;

export const campaignSourceColumns = {
  id: true,
  kind: true,
  settings: true,
} as const satisfies Prisma.SourceSelect;

export type CampaignSource = Prisma.SourceGetPayload<{ select: typeof campaignSourceColumns }>;

/**
 * Which conversions of a campaign visitors may see now. `rules` null: they cannot be read, and nothing
 * is shown, because rules restrict.
 */
export function visibleIn(
  { sources }: { sources: readonly CampaignSource[] },
  rules: CampaignRules | null,
  now: Date,
): Prisma.ConversionWhereInput {
  const ruled = sources.map((source) => ruledSource(source, rules));
  return visibleAt(now, ruled, shownWithin(rules));
}

/** A source with what the campaign's rules say of it. */
export function ruledSource(source: CampaignSource, rules: CampaignRules | null): RuledSource {
  return { id: source.id, settings: source.settings, off: offBecause(source, rules) };
}

/** Milliseconds for which a conversion is shown. */
export function shownWithin(rules: CampaignRules | null): number {
  return rules ? Math.min(rules.maxAge * hour, shownFor) : shownFor;
}

function offBecause({ kind }: CampaignSource, rules: CampaignRules | null): string | null {
  if (!rules) return "this version cannot read the campaign's popup rules";
  const isOff = kind === "page" && !rules.acceptTracked;
  return isOff ? "reports of pages are switched off" : null;
}
