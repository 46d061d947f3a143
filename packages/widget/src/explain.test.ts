import type { FeedCampaignRules, FeedRules } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import { examine } from "./calls";
import { clock } from "./clock";
import type { Widget } from "./config";
import { explain, outcomeOf } from "./explain";
import { explainVisit, type Visit } from "./explain-visit";
import type { State } from "./page";
import { opened, recentSales, sale, start } from "./testing/moments";

const visit: Visit = {
  notification: recentSales(),
  address: "https://shop.example/pricing",
  referrer: "",
  device: "phone",
  language: "de",
  country: "DE",
  returning: false,
  now: start,
};

function said(rules: FeedRules | undefined, more: Partial<Visit> = {}, timing = {}) {
  return explainVisit({ ...visit, notification: recentSales("ntf_1", rules, timing), ...more });
}

describe("a visit that somebody imagines", () => {
  it.each<[FeedRules | undefined, string, string]>([
    [undefined, "now", "Shows 2 s after the page has loaded."],
    [{ pages: ["^/pricing"] }, "now", "Shows 2 s after the page has loaded."],
    [{ pages: ["^/x"] }, "never", "Does not show: this address is not among its pages."],
    [{ not: ["^/pricing"] }, "never", "Does not show: this address is excluded."],
    [{ devices: ["desktop"] }, "never", "Does not show: it is not for this kind of device."],
    [{ visitors: "returning" }, "never", "Does not show: it is for returning visitors."],
    [{ views: 3 }, "never", "Does not show: it waits for page view 3 of the visit."],
    [
      {
        triggers: [
          ["scroll", 50],
          ["click", "#buy"],
        ],
      },
      "later",
      "Shows 2 s after the visitor has scrolled 50 % down the page or #buy is clicked.",
    ],
    [
      { triggers: [["idle", 30]] },
      "later",
      "Shows 2 s after the visitor has done nothing for 30 s.",
    ],
    [
      { triggers: [["call", ""]], pages: ["^/x"] },
      "never",
      "Does not show: this address is not among its pages.",
    ],
    [{ windows: [] }, "never", "Does not show: its schedule says so."],
    [
      { windows: [[start / 1000 + 90, start / 1000 + 900]], triggers: [["exit", ""]] },
      "later",
      "Will show in 90 s: its schedule says so.",
    ],
  ])("%j: %s, %s", (rules, state, sentence) => {
    expect(said(rules)).toEqual({ state, sentence });
  });

  it("has a simple sentence without a delay", () => {
    const sentences = [undefined, { triggers: [["exit", ""] as [string, string]] }].map(
      (rules) => said(rules, {}, { delay: 0 }).sentence,
    );
    expect(sentences).toEqual([
      "Shows as soon as the page has loaded.",
      "Shows as soon as the visitor is about to leave.",
    ]);
  });

  it("imagines enough conversions, and refuses what is no address", () => {
    expect(said(undefined, { campaignRules: { minConversions: 30 } }).state).toBe("now");
    expect(() => said(undefined, { address: "pricing" })).toThrow(TypeError);
  });
});

describe("every check has a reason", () => {
  const now = Math.floor(clock());
  const cases: [RegExp, FeedRules, FeedCampaignRules?, ((state: State) => void)?][] = [
    [/pages/, { pages: [] }],
    [/excluded/, { not: ["."] }],
    [/query/, { query: ["x=1"] }],
    [/websites/, { referrers: ["x"] }],
    [/device/, { devices: [] }],
    [/language/, { languages: [] }],
    [/country/, { countries: [] }],
    [/returning visitors/, { visitors: "returning" }],
    [/does not say/, { attributes: { a: "b" } }],
    [/page view 2 /, { views: 2 }],
    [/once a page/, { every: "page" }, {}, ({ page }) => Object.assign(page.seen, { ntf_1: 1 })],
    [
      /quiet for 3 days/,
      { quiet: 3 },
      {},
      (state) => Object.assign(state.local, { closed: { ntf_1: now } }),
    ],
    [/fewer conversions/, {}, { minConversions: 2 }],
    [
      /page has seen as many/,
      {},
      { maxPerPage: 1 },
      ({ page }) => Object.assign(page, { shown: 1 }),
    ],
    [
      /visit has seen as many/,
      {},
      { maxPerSession: 1 },
      ({ session }) => Object.assign(session, { shown: 1 }),
    ],
    [/schedule/, { windows: [] }],
    [/pause between any/, {}, { gap: 9e5 }, ({ page }) => Object.assign(page, { endedAt: now })],
    [/news still shows/, {}, {}, ({ session }) => Object.assign(session, { closed: { ntf_1: 1 } })],
    [/about to leave/, { triggers: [["exit", ""]] }],
    [/it waits 2 s/, {}, {}, ({ page }) => Object.assign(page, { since: now + 1e6 })],
    [
      /after the last popup/,
      {},
      {},
      ({ page }) => Object.assign(page, { since: 1, endedAt: now + 1e6 }),
    ],
  ];

  it.each(cases)("%s", (expected, rules, campaignRules = {}, prepare = () => {}) => {
    const state = opened({
      notifications: [recentSales("ntf_1", rules)],
      rules: campaignRules,
      conversions: [sale("a")],
    });
    prepare(state);
    const [examined] = examine({ player: { state } } as Widget);
    if (!examined) throw new Error("Every notification is examined");
    expect(outcomeOf(examined)).not.toBe("now");
    expect(explain(examined)).toMatch(expected);
  });

  it("is all of them", () => {
    expect(cases).toHaveLength(21);
  });
});
