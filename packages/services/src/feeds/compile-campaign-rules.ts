import { type CampaignRules, campaignRulesDefaults } from "@growflyer/contracts/campaign-rules";
import type { FeedCampaignRules } from "@growflyer/contracts/feed";

/** A campaign's rules as a page applies them, without what restricts nothing; undefined: none does. */
export function compileCampaignRules(rules: CampaignRules): FeedCampaignRules | undefined {
  const usual = campaignRulesDefaults;
  const compiled: FeedCampaignRules = {
    ...(rules.maxPerPage !== null && { maxPerPage: rules.maxPerPage }),
    ...(rules.maxPerSession !== null && { maxPerSession: rules.maxPerSession }),
    ...(rules.gap > 0 && { gap: rules.gap }),
    ...(rules.order !== "newest" && { order: rules.order }),
    ...(rules.loop && { loop: true }),
    ...(rules.maxAge < usual.maxAge && { maxAge: rules.maxAge }),
    ...(rules.minConversions > 1 && { minConversions: rules.minConversions }),
    ...(rules.offsetX !== usual.offsetX && { offsetX: rules.offsetX }),
    ...(rules.offsetY !== usual.offsetY && { offsetY: rules.offsetY }),
    ...(!rules.stepAside && { stepAside: false }),
    ...(rules.askConsent && { askConsent: true }),
  };
  return Object.keys(compiled).length > 0 ? compiled : undefined;
}
