import type { DisplayRules } from "@growflyer/contracts/display-rules";
import type { FeedCampaignRules } from "@growflyer/contracts/feed";
import type { TypedSettings } from "@growflyer/contracts/notification";
import type { Visit } from "./visit";

export type Decision = { state: "now" | "later" | "never"; sentence: string };

/**
 * What the widget would decide on `address` about the notification with these rules, by the server's and
 * the widget's own code. Times are in milliseconds since 1970. Rejects when that code cannot be loaded.
 */
export async function explainRules({
  notification,
  campaignRules,
  rules,
  visit: { described, ...visit },
  ...where
}: {
  notification: { id: string } & TypedSettings;
  campaignRules: FeedCampaignRules | undefined;
  rules: DisplayRules;
  address: string;
  visit: Visit;
  now: number;
}): Promise<Decision> {
  // Only the tester needs them: time zones are heavy.
  const [{ toFeedNotification }, { explainVisit }] = await Promise.all([
    import("@growflyer/services/feeds/to-feed-notification"),
    import("@growflyer/widget/explain-visit"),
  ]);
  return explainVisit({
    ...where,
    ...visit,
    notification: toFeedNotification({ ...notification, rules }, new Date(where.now)),
    ...(campaignRules && { campaignRules }),
    referrer: visit.referrer && `https://${visit.referrer}/`,
    ...(described && { attributes: asked(rules) }),
  });
}

function asked({ attributes }: DisplayRules): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}
