import type { FeedCampaignRules, FeedNotification, FeedRules } from "@growflyer/contracts/feed";
import fc from "fast-check";
import { expect, it } from "vitest";
import { moveTo, receive, reconcile, retract } from "./changes";
import { advance, dismiss, hold, type State } from "./page";
import { announcement, at, opened, recentSales, sale, start } from "./testing/moments";

const every = fc.constantFrom<FeedRules["every"]>(undefined, "page", "session", 1);
const arbitraryNotification = (id: string): fc.Arbitrary<FeedNotification> =>
  fc
    .record({
      isSales: fc.boolean(),
      every,
      delay: fc.nat(5),
      duration: fc.integer({ min: 2, max: 9 }),
      gap: fc.nat(8),
    })
    .map(({ isSales, every, ...timing }) => {
      const rules = every ? { every } : undefined;
      return isSales ? recentSales(id, rules, timing) : announcement(id, rules, timing);
    });

const arbitraryRules: fc.Arbitrary<FeedCampaignRules> = fc.record(
  {
    maxPerPage: fc.integer({ min: 1, max: 4 }),
    maxPerSession: fc.integer({ min: 1, max: 6 }),
    gap: fc.nat(20),
    order: fc.constantFrom<FeedCampaignRules["order"]>("random", "priority", "country"),
  },
  { requiredKeys: [] },
);

type Step = { wait: number } & (
  | { kind: "news" | "retract"; id: number }
  | { kind: "hide" | "hover"; on: boolean }
  | { kind: "dismiss" | "move" | "refetch" | "nothing" }
);
const wait = fc.nat(9000);
const arbitrarySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ wait, kind: fc.constantFrom("news" as const, "retract" as const), id: fc.nat(9) }),
    fc.record({ wait, kind: fc.constantFrom("hide" as const, "hover" as const), on: fc.boolean() }),
    fc.record({
      wait,
      kind: fc.constantFrom(
        "dismiss" as const,
        "move" as const,
        "refetch" as const,
        "nothing" as const,
      ),
    }),
  ),
  { maxLength: 40 },
);

/** Popups in the order of their appearance, with the page view and the time (ms) of each. */
type Shown = { id: string; notification: string; page: number; at: number };

/** Lives through the steps, looking at the page as often as it asks for, and after each of them. */
function live(state: State, conversions: ReturnType<typeof sale>[], steps: Step[]) {
  const shown: Shown[] = [];
  const ends: number[] = [];
  let [now, page] = [start, 0];
  let before: State["shown"] = null;
  const look = () => {
    const wake = advance(state, now, () => true);
    const item = state.shown?.item;
    if (item !== before?.item) {
      if (before) ends.push(now);
      if (state.shown) {
        expect(state.held.has("hidden"), "nothing appears while hidden").toBe(false);
        const { notification } = state.shown;
        shown.push({
          id: item?.conversion?.id ?? notification.id,
          notification: notification.id,
          page,
          at: now,
        });
      }
    }
    before = state.shown;
    return wake;
  };
  look();
  for (const step of steps) {
    const until = now + step.wait;
    for (let wake = look(); wake <= until; wake = look()) {
      expect(wake, "time goes on").toBeGreaterThan(now);
      now = wake;
    }
    now = until;
    if (step.kind === "news") receive(state, sale(`news ${step.id}`), true);
    if (step.kind === "retract") retract(state, `news ${step.id}`, now);
    if (step.kind === "hide") hold(state, "hidden", step.on, now);
    if (step.kind === "hover") hold(state, "hover", step.on && !!state.shown, now);
    if (step.kind === "dismiss") dismiss(state, now);
    if (step.kind === "move") {
      page++;
      // Whatever is on the screen leaves, as the property counts popups by pages.
      moveTo(state, at(`https://shop.example/${page}`), true, now);
    }
    if (step.kind === "refetch") {
      const { notifications, rules } = state;
      reconcile(state, { notifications, rules, conversions }, now, () => true);
    }
    look();
  }
  return { shown, ends };
}

it("caps, gaps and frequencies hold, nothing comes twice on a page, and nothing while it is hidden", () => {
  fc.assert(
    fc.property(
      fc.tuple(arbitraryNotification("one"), arbitraryNotification("two")),
      arbitraryRules,
      arbitrarySteps,
      fc.nat(6),
      (notifications, rules, steps, count) => {
        const conversions = Array.from({ length: count }, (_, age) => sale(`old ${age}`, age + 1));
        const state = opened({ notifications: [...notifications], rules, conversions });
        const { shown, ends } = live(state, conversions, steps);
        const { maxPerPage = Infinity, maxPerSession = Infinity, gap = 0 } = rules;
        expect(shown.length).toBeLessThanOrEqual(maxPerSession);
        const pages = groupByPage(shown);
        for (const popups of pages.values()) {
          expect(popups.length).toBeLessThanOrEqual(maxPerPage);
          expect(new Set(popups.map(({ id }) => id)).size, "nothing twice").toBe(popups.length);
          for (const { id, rules } of notifications) {
            const times = popups.filter(({ notification }) => notification === id).length;
            if (rules?.every === "page") expect(times).toBeLessThanOrEqual(1);
          }
        }
        for (const { id, rules } of notifications) {
          const times = shown.filter(({ notification }) => notification === id).length;
          if (rules?.every === "session" || rules?.every === 1)
            expect(times).toBeLessThanOrEqual(1);
        }
        for (const [index, { at }] of shown.slice(1).entries()) {
          expect(at - (ends[index] ?? 0), "one after the other").toBeGreaterThanOrEqual(gap * 1000);
        }
      },
    ),
    { numRuns: 500 },
  );
});

function groupByPage(shown: Shown[]): Map<number, Shown[]> {
  const pages = new Map<number, Shown[]>();
  for (const popup of shown) pages.set(popup.page, [...(pages.get(popup.page) ?? []), popup]);
  return pages;
}
