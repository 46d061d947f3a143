import type { FeedConversion } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import { moveTo, receive, reconcile, retract } from "./changes";
import { advance, type State } from "./page";
import { at as address, opened, recentSales, sale, start } from "./testing/moments";

const ready = () => true;
const isNews = () => true;

function scheduled(...conversions: FeedConversion[]): State {
  return opened({ conversions });
}

function feedOf(timing: object, conversions: FeedConversion[]) {
  return { notifications: [recentSales("ntf_1", undefined, timing)], conversions };
}

/** What is on the screen at a time since the start, in seconds. */
function at(state: State, seconds: number): string | undefined {
  advance(state, start + seconds * 1000, ready);
  return state.shown?.item.conversion?.id ?? state.shown?.notification.id;
}

describe("news", () => {
  it("is shown at once, before the delay and within the gap", () => {
    const state = scheduled(sale("old", 9));
    receive(state, sale("news"), true);
    expect(at(state, 0.1)).toBe("news");
    expect(at(state, 6.2)).toBeUndefined();
    receive(state, sale("more"), true);
    expect(at(state, 6.3)).toBe("more");
  });

  it("replaces history on the screen", () => {
    const state = scheduled(sale("old", 9));
    expect(at(state, 2)).toBe("old");
    receive(state, sale("news"), true);
    expect(at(state, 2.1)).toBe("news");
  });

  it("gives way to newer news after two seconds", () => {
    const state = scheduled();
    receive(state, sale("first"), true);
    expect(at(state, 1)).toBe("first");
    receive(state, sale("second"), true);
    expect(advance(state, start + 1500, ready)).toBe(start + 3000);
    expect(at(state, 2.9)).toBe("first");
    expect(at(state, 3)).toBe("second");
    expect(at(state, 8.9)).toBe("second");
    expect(at(state, 9)).toBeUndefined();
  });

  it("waits its turn, the oldest first; what is too much becomes history", () => {
    const state = scheduled();
    for (const [age, id] of ["e", "d", "c", "b", "a"].entries())
      receive(state, sale(id, 9 - age), true);
    expect([0, 2, 4].map((second) => at(state, second))).toEqual(["c", "b", "a"]);
    expect(at(state, 10)).toBeUndefined();
    expect(at(state, 15)).toBe("d");
  });

  it("is not what was there already: that only gets better, also on the screen", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    receive(state, sale("a", 0, { name: "Janet" }), true);
    receive(state, sale("b", 1, { name: "Bob" }), true);
    expect(at(state, 3)).toBe("a");
    expect(state.shown?.item.conversion?.name).toBe("Janet");
    expect(at(state, 8)).toBeUndefined();
    at(state, 13);
    expect(state.shown?.item.conversion?.name).toBe("Bob");
  });
});

describe("news of a notification with a trigger", () => {
  it("waits for it, and then for nothing else", () => {
    const state = opened({ notifications: [recentSales("ntf_1", { triggers: [["call", 0]] })] });
    receive(state, sale("news"), true);
    expect(at(state, 100)).toBeUndefined();
    state.page.fired.ntf_1 = start + 100_000;
    expect(at(state, 100)).toBe("news");
  });
});

describe("what has not changed", () => {
  it("stays the very same, so that it is not drawn and announced again", () => {
    const state = scheduled(sale("a"));
    at(state, 2);
    const { shown } = state;
    const conversion = shown?.item.conversion;
    reconcile(state, feedOf({}, [sale("a")]), start + 3000, isNews);
    receive(state, sale("a"), true);
    expect(state.shown).toBe(shown);
    expect(state.shown?.item.conversion).toBe(conversion);
  });
});

describe("a retraction", () => {
  it("takes a popup from the screen, and the next one keeps its distance", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    retract(state, "a", start + 3000);
    expect(state.shown).toBeNull();
    expect(at(state, 7.9)).toBeUndefined();
    expect(at(state, 8)).toBe("b");
  });

  it("takes a conversion from the queue; unknown ones do not matter", () => {
    const state = scheduled(sale("a"));
    receive(state, sale("news"), true);
    retract(state, "a", start);
    retract(state, "news", start);
    retract(state, "never heard of", start);
    expect(at(state, 100)).toBeUndefined();
  });

  it("that is taken back shows nobody the same again", () => {
    const state = scheduled(sale("a"));
    at(state, 2);
    retract(state, "a", start + 3000);
    receive(state, sale("a"), true);
    expect(at(state, 100)).toBeUndefined();
  });
});

describe("a feed that was fetched again", () => {
  it("changes the times of what is on the screen and of what comes", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    const quick = { delay: 0, duration: 10, gap: 1 };
    reconcile(state, feedOf(quick, [sale("a"), sale("b", 1)]), start + 3000, isNews);
    expect(at(state, 11.9)).toBe("a");
    expect(at(state, 12)).toBeUndefined();
    expect(at(state, 13)).toBe("b");
  });

  it("what a fetched feed adds is history when it is not recent", () => {
    const state = scheduled(sale("a"));
    expect(at(state, 2)).toBe("a");
    reconcile(state, feedOf({}, [sale("old", 9000), sale("a")]), start + 3000, () => false);
    expect(at(state, 3)).toBe("a");
    expect(at(state, 8)).toBeUndefined();
    expect(at(state, 13)).toBe("old");
  });

  it("takes away what it lacks; what it adds is news", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    reconcile(state, feedOf({}, [sale("c"), sale("b", 1)]), start + 3000, isNews);
    expect(at(state, 3)).toBe("c");
    expect(at(state, 9)).toBeUndefined();
    expect(at(state, 14)).toBe("b");
  });

  it("without a notification ends everything, with one again begins as history", () => {
    const state = scheduled(sale("a"), sale("b", 1));
    at(state, 2);
    reconcile(state, { notifications: [], conversions: [] }, start + 3000, isNews);
    expect(at(state, 50)).toBeUndefined();
    expect(state.shown).toBeNull();
    reconcile(state, feedOf({}, [sale("a"), sale("b", 1)]), start + 60_000, isNews);
    expect(at(state, 60)).toBe("b");
    expect(state.shownNews).toBe(false);
  });
});

describe("the campaign's gap", () => {
  it("keeps news waiting, and what is on the screen there", () => {
    const state = opened({ conversions: [sale("old", 9)], rules: { gap: 10 } });
    expect(at(state, 2)).toBe("old");
    receive(state, sale("news"), true);
    expect(at(state, 7.9)).toBe("old");
    expect(at(state, 8)).toBeUndefined();
    expect(at(state, 17.9)).toBeUndefined();
    expect(at(state, 18)).toBe("news");
  });
});

describe("another page without a load", () => {
  it("begins anew", () => {
    const state = scheduled(sale("a"));
    expect(at(state, 2)).toBe("a");
    expect(at(state, 8)).toBeUndefined();
    moveTo(state, address("https://shop.example/b"), true, start + 20_000);
    expect(at(state, 21.9)).toBeUndefined();
    expect(at(state, 22)).toBe("a");
  });

  it("keeps a popup that belongs there as well, and takes one away that does not", () => {
    const notifications = [recentSales("ntf_1", { not: ["^/cart"] })];
    const state = opened({ notifications, conversions: [sale("a")] });
    at(state, 2);
    moveTo(state, address("https://shop.example/b"), true, start + 3000);
    expect(at(state, 3)).toBe("a");
    moveTo(state, address("https://shop.example/cart"), true, start + 4000);
    expect(at(state, 4)).toBeUndefined();
  });

  it("counts as a page view; a change of the query does not", () => {
    const state = opened({ notifications: [recentSales("ntf_1", { views: 2 })] });
    expect(state.session.views).toBe(1);
    moveTo(state, address("https://shop.example/?a=1"), false, start);
    expect(state.session.views).toBe(1);
    moveTo(state, address("https://shop.example/b"), true, start);
    expect(state.session.views).toBe(2);
  });
});
