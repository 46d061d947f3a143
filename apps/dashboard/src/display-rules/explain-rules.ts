import type { DisplayRules } from "@growflyer/contracts/display-rules";
import type { FeedCampaignRules } from "@growflyer/contracts/feed";
import type { TypedSettings } from "@growflyer/contracts/notification";
import type { Visit } from "./visit";

export type Decision = { state: "now" | "later" | "never"; sentence: string };

/**
 * What the widget would decide on `address` about the notification with these rules, by the server's and
 * the widget's own code. Times are in milliseconds since 1970; `rules` are checked. Rejects when that code cannot be loaded.
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
  const [{ toFeedNotification }, { explainVisit }, { openingInWords }] = await Promise.all([
    import("@growflyer/services/feeds/to-feed-notification"),
    import("@growflyer/widget/explain-visit"),
    import("./opening-in-words"),
  ]);
  const now = new Date(where.now);
  const explain = (tried: DisplayRules) =>
    explainVisit({
      ...where,
      ...visit,
      notification: toFeedNotification({ ...notification, rules: tried }, now),
      ...(campaignRules && { campaignRules }),
      referrer: visit.referrer && `https://${visit.referrer}/`,
      ...(described && { attributes: asked(rules) }),
    });
  const atAnyTime = explain({ ...rules, schedule: null });
  if (!rules.schedule || atAnyTime.state === "never") return atAnyTime;
  const byNow = explain(rules);
  // Pages know the schedule of the coming days only, and tell times in the visitor's zone.
  const isOpen = byNow.sentence === atAnyTime.sentence;
  return isOpen ? byNow : openingInWords(rules.schedule, now);
}

function asked({ attributes }: DisplayRules): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}
