import type { FeedConversion } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import { receive, retract } from "./changes";
import { advance, dismiss, hold, type State } from "./page";
import { announcement, opened, recentSales, sale, start } from "./testing/moments";

const ready = () => true;

function scheduled(...conversions: FeedConversion[]): State {
  return opened({ conversions });
}

function _feedOf(timing: object, conversions: FeedConversion[]) {
  return { notifications: [recentSales("ntf_1", undefined, timing)], conversions };
}

/** What is on the screen at a time since the start, in seconds. */
function at(state: State, seconds: number): string | undefined {
  advance(state, start + seconds * 1000, ready);
  return state.shown?.item.conversion?.id ?? state.shown?.notification.id;
}

describe("history", () => {
  it("begins after the delay, newest first, each for its duration, with a gap between", () => {
    const state = scheduled(sale("older", 2), sale("newer", 1));
    expect(at(state, 1.9)).toBeUndefined();
    expect(at(state, 2)).toBe("newer");
    expect(at(state, 7.9)).toBe("newer");
    expect(at(state, 8)).toBeUndefined();
    expect(at(state, 12.9)).toBeUndefined();
    expect(at(state, 13)).toBe("older");
  });

  it("is shown once and then over", () => {
    const state = scheduled(sale("only"));
    expect(at(state, 2)).toBe("only");
    expect(advance(state, start + 8000, ready)).toBe(Infinity);
    expect(at(state, 100)).toBeUndefined();
  });

  it("says when to look again", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    expect(advance(state, start, ready)).toBe(start + 2000);
    expect(advance(state, start + 2000, ready)).toBe(start + 8000);
    expect(advance(state, start + 8000, ready)).toBe(start + 13_000);
  });

  it("has nothing to do without conversions or without a notification", () => {
    expect(advance(scheduled(), start, ready)).toBe(Infinity);
    expect(
      advance(opened({ notifications: [], conversions: [sale("a")] }), start + 5000, ready),
    ).toBe(Infinity);
  });

  it("goes on where it was after the computer slept", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    expect(at(state, 5000)).toBeUndefined();
    expect(at(state, 5005)).toBe("b");
  });
});

describe("the visitor", () => {
  it("holds the popup with pointer and focus, against time and news", () => {
    const state = scheduled(sale("a"));
    at(state, 2);
    hold(state, "hover", true, start + 4000);
    hold(state, "focus", true, start + 5000);
    hold(state, "hover", false, start + 60_000);
    receive(state, sale("news"), true);
    expect(at(state, 70)).toBe("a");
    hold(state, "focus", false, start + 80_000);
    expect(at(state, 80)).toBe("news");
  });

  it("gets the rest of the time after that", () => {
    const state = scheduled(sale("a"));
    at(state, 2);
    hold(state, "hover", true, start + 4000);
    hold(state, "hover", false, start + 60_000);
    expect(advance(state, start + 60_000, ready)).toBe(start + 64_000);
  });

  it("does not hold the next popup by having held this one", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    hold(state, "hover", true, start + 3000);
    retract(state, "a", start + 3000);
    expect(at(state, 8)).toBe("b");
    expect(at(state, 14)).toBeUndefined();
  });

  it("sees nothing appear or leave while the page is hidden", () => {
    const state = scheduled(sale("a"));
    hold(state, "hidden", true, start);
    expect(at(state, 10)).toBeUndefined();
    receive(state, sale("news"), true);
    expect(at(state, 20)).toBeUndefined();
    hold(state, "hidden", false, start + 30_000);
    expect(at(state, 30)).toBe("news");
    hold(state, "hidden", true, start + 31_000);
    expect(at(state, 90)).toBe("news");
  });

  it("who closes a popup gets news, but no more history", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    dismiss(state, start + 3000);
    expect(at(state, 100)).toBeUndefined();
    receive(state, sale("news"), true);
    expect(at(state, 101)).toBe("news");
  });
});

describe("time that stands still", () => {
  it("does so for delays, pauses and inactivity as well", () => {
    const state = scheduled(sale("a"));
    hold(state, "hidden", true, start + 1000);
    hold(state, "hidden", false, start + 60_000);
    expect(at(state, 60.9)).toBeUndefined();
    expect(at(state, 61)).toBe("a");
    const idle = opened({
      notifications: [recentSales("ntf_1", { triggers: [["idle", 20]] })],
      conversions: [sale("a")],
    });
    hold(idle, "hidden", true, start + 5000);
    hold(idle, "hidden", false, start + 60_000);
    expect(at(idle, 60)).toBeUndefined();
    expect(at(idle, 76.9)).toBeUndefined();
    expect(at(idle, 77)).toBe("a");
  });
});

describe("several notifications", () => {
  it("show every conversion once, by the first that may", () => {
    const notifications = [recentSales("a", { every: "page" }), recentSales("b")];
    const state = opened({ notifications, conversions: [sale("x", 1), sale("y", 2)] });
    const shown = [2, 8, 13, 19, 100].map((second) => {
      at(state, second);
      return [state.shown?.notification.id, state.shown?.item.conversion?.id];
    });
    expect(shown).toEqual([
      ["a", "x"],
      [undefined, undefined],
      ["b", "y"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it("never overlap, whatever their types", () => {
    const state = opened({
      notifications: [announcement("a"), recentSales("b")],
      conversions: [sale("x")],
    });
    expect([2, 7.9, 8, 13].map((second) => at(state, second))).toEqual(["a", "a", undefined, "x"]);
  });

  it("do not wait for one whose file is still on its way", () => {
    const state = opened({
      notifications: [announcement("a"), recentSales("b")],
      conversions: [sale("x")],
    });
    const asked: string[] = [];
    const isReady = (type: string) => type === "recent_sales" || asked.push(type) === 0;
    advance(state, start + 1900, isReady);
    expect(asked).toEqual([]);
    advance(state, start + 2000, isReady);
    expect(asked).toContain("announcement");
    expect(state.shown?.notification.id).toBe("b");
  });

  it("of which one is a window wait until it is closed, news as well", () => {
    const notifications = [announcement("a", undefined, { shape: "window" }), recentSales("b")];
    const state = opened({ notifications });
    expect(at(state, 2)).toBe("a");
    receive(state, sale("news"), true);
    expect(at(state, 1000)).toBe("a");
    dismiss(state, start + 1_001_000);
    expect(at(state, 1001)).toBe("news");
  });
});

describe("what is remembered", () => {
  const shownAndClosed = (rules: object, campaignRules: object) => {
    const notifications = [recentSales("ntf_1", rules)];
    const state = opened({ notifications, conversions: [sale("a")], rules: campaignRules });
    at(state, 2);
    return state;
  };

  it("is nothing where no rule asks for it", () => {
    const { session, local } = shownAndClosed({ every: "page", pages: ["."] }, { maxPerPage: 3 });
    expect({ session, local }).toEqual({ session: {}, local: {} });
  });

  it("is no more than what the rules ask for", () => {
    expect(shownAndClosed({ every: "session" }, {}).session).toEqual({ seen: { ntf_1: 1 } });
    expect(shownAndClosed({ every: 3 }, {}).local).toEqual({ seen: { ntf_1: start + 2000 } });
    expect(shownAndClosed({}, { maxPerSession: 9 }).session).toEqual({ shown: 1 });
    expect(shownAndClosed({ views: 1 }, {}).session).toEqual({ views: 1 });
    const fresh = shownAndClosed({ visitors: "new" }, {});
    expect([fresh.session, fresh.local]).toEqual([{ fresh: 1 }, { known: 1 }]);
  });

  it("is that the visitor has closed it, for longer only if it shall keep quiet for longer", () => {
    const state = shownAndClosed({}, {});
    dismiss(state, start + 3000);
    expect([state.session, state.local]).toEqual([{ closed: { ntf_1: 1 } }, {}]);
    const quiet = shownAndClosed({ quiet: 7 }, {});
    dismiss(quiet, start + 3000);
    expect(quiet.local).toEqual({ closed: { ntf_1: start + 3000 } });
  });

  it("tells a new visitor from one who returns", () => {
    const notifications = [recentSales("ntf_1", { visitors: "returning" })];
    const visit = (session: object, local: object) =>
      opened({ notifications }, { session, local }).visitor.returning;
    expect(visit({}, {})).toBe(false);
    expect(visit({ fresh: 1 }, { known: 1 })).toBe(false);
    expect(visit({}, { known: 1 })).toBe(true);
  });
});
