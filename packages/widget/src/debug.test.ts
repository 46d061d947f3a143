import { afterEach, expect, it, vi } from "vitest";
import type { Widget } from "./config";
import { watch } from "./debug";
import { createState } from "./page";
import type { Visitor } from "./plan";
import { sale } from "./testing/moments";

afterEach(() => vi.restoreAllMocks());

const sales = (id: string) =>
  ({
    id,
    type: "recent_sales",
    settings: { delay: 0 },
    rules: { attributes: { plan: id } },
  }) as unknown as Parameters<typeof createState>[0]["notifications"][number];

it("says what is decided of every notification, again when that has changed, and nothing else", () => {
  const said: string[] = [];
  for (const method of ["info", "group"] as const) {
    vi.spyOn(console, method).mockImplementation((text?: unknown) => void said.push(String(text)));
  }
  vi.spyOn(console, "groupEnd").mockImplementation(() => {});
  const timers: (() => void)[] = [];
  const visitor = { attributes: {}, language: "en" } as Visitor;
  const rest = { visitor, random: () => 0, remembers: false, session: {}, local: {} };
  const feed = { notifications: [sales("one"), sales("two")], conversions: [sale("a")] };
  const state = createState(feed, rest, ["", ""], Date.now());
  watch({
    config: { key: "px_1", mode: "live", setTimeout: (work: () => void) => timers.push(work) },
    player: { state },
  } as unknown as Widget);
  expect(said).toEqual([
    "Growflyer px_1, live mode",
    expect.stringMatching(/^one \(recent_sales\): Does not show: ./),
    expect.stringMatching(/^two \(recent_sales\): Does not show: ./),
  ]);
  timers.shift()?.();
  expect(said).toHaveLength(3);
  visitor.attributes.plan = "two";
  timers.shift()?.();
  expect(said).toHaveLength(6);
  expect(said[5]).toBe("two (recent_sales): Shows now.");
  state.notifications = [];
  timers.shift()?.();
  expect(said.at(-1)).toBe("There is no enabled notification.");
});
