import type { FeedConversion } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import {
  advance,
  createSchedule,
  dismiss,
  hold,
  receive,
  reconcile,
  retract,
  type Schedule,
} from "./schedule";

const timing = { delay: 2, duration: 6, gap: 5 };
const start = 1000;
const isNews = () => true;

/** `age` in minutes: the higher, the older. */
function sale(id: string, age = 0, name = "Jane"): FeedConversion {
  return {
    id,
    kind: "purchase",
    name,
    city: null,
    country: null,
    product: null,
    quantity: 1,
    occurredAt: new Date(Date.UTC(2026, 0, 1) - age * 60_000).toISOString(),
  };
}

function scheduled(...conversions: FeedConversion[]): Schedule {
  return createSchedule(timing, conversions, start);
}

/** What is on the screen at a time since the start, in seconds. */
function at(schedule: Schedule, seconds: number): string | undefined {
  advance(schedule, start + seconds * 1000);
  return schedule.shown?.conversion.id;
}

describe("history", () => {
  it("begins after the delay, newest first, each for its duration, with a gap between", () => {
    const schedule = scheduled(sale("older", 2), sale("newer", 1));
    expect(at(schedule, 1.9)).toBeUndefined();
    expect(at(schedule, 2)).toBe("newer");
    expect(at(schedule, 7.9)).toBe("newer");
    expect(at(schedule, 8)).toBeUndefined();
    expect(at(schedule, 12.9)).toBeUndefined();
    expect(at(schedule, 13)).toBe("older");
  });

  it("is shown once and then over", () => {
    const schedule = scheduled(sale("only"));
    expect(at(schedule, 2)).toBe("only");
    expect(advance(schedule, start + 8000)).toBeNull();
    expect(at(schedule, 100)).toBeUndefined();
  });

  it("says when to look again", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    expect(advance(schedule, start)).toBe(start + 2000);
    expect(advance(schedule, start + 2000)).toBe(start + 8000);
    expect(advance(schedule, start + 8000)).toBe(start + 13_000);
  });

  it("has nothing to do without conversions or without a notification", () => {
    expect(advance(scheduled(), start)).toBeNull();
    expect(advance(createSchedule(undefined, [sale("a")], start), start + 5000)).toBeNull();
  });

  it("goes on where it was after the computer slept", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    expect(at(schedule, 5000)).toBeUndefined();
    expect(at(schedule, 5005)).toBe("b");
  });
});

describe("news", () => {
  it("is shown at once, before the delay and within the gap", () => {
    const schedule = scheduled(sale("old", 9));
    receive(schedule, sale("news"), true);
    expect(at(schedule, 0.1)).toBe("news");
    expect(at(schedule, 6.2)).toBeUndefined();
    receive(schedule, sale("more"), true);
    expect(at(schedule, 6.3)).toBe("more");
  });

  it("replaces history on the screen", () => {
    const schedule = scheduled(sale("old", 9));
    expect(at(schedule, 2)).toBe("old");
    receive(schedule, sale("news"), true);
    expect(at(schedule, 2.1)).toBe("news");
  });

  it("gives way to newer news after two seconds", () => {
    const schedule = scheduled();
    receive(schedule, sale("first"), true);
    expect(at(schedule, 1)).toBe("first");
    receive(schedule, sale("second"), true);
    expect(advance(schedule, start + 1500)).toBe(start + 3000);
    expect(at(schedule, 2.9)).toBe("first");
    expect(at(schedule, 3)).toBe("second");
    expect(at(schedule, 8.9)).toBe("second");
    expect(at(schedule, 9)).toBeUndefined();
  });

  it("waits its turn, the oldest first; what is too much becomes history", () => {
    const schedule = scheduled();
    for (const [age, id] of ["e", "d", "c", "b", "a"].entries())
      receive(schedule, sale(id, 9 - age), true);
    expect([0, 2, 4].map((second) => at(schedule, second))).toEqual(["c", "b", "a"]);
    expect(at(schedule, 10)).toBeUndefined();
    expect(at(schedule, 15)).toBe("d");
  });

  it("is not what was there already: that only gets better, also on the screen", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    receive(schedule, sale("a", 0, "Janet"), true);
    receive(schedule, sale("b", 1, "Bob"), true);
    expect(at(schedule, 3)).toBe("a");
    expect(schedule.shown?.conversion.name).toBe("Janet");
    expect(at(schedule, 8)).toBeUndefined();
    at(schedule, 13);
    expect(schedule.shown?.conversion.name).toBe("Bob");
  });
});

describe("a retraction", () => {
  it("takes a popup from the screen, and the next one keeps its distance", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    retract(schedule, "a", start + 3000);
    expect(schedule.shown).toBeNull();
    expect(at(schedule, 7.9)).toBeUndefined();
    expect(at(schedule, 8)).toBe("b");
  });

  it("takes a conversion from the queue; unknown ones do not matter", () => {
    const schedule = scheduled(sale("a"));
    receive(schedule, sale("news"), true);
    retract(schedule, "a", start);
    retract(schedule, "news", start);
    retract(schedule, "never heard of", start);
    expect(at(schedule, 100)).toBeUndefined();
  });

  it("that is taken back shows nobody the same again", () => {
    const schedule = scheduled(sale("a"));
    at(schedule, 2);
    retract(schedule, "a", start + 3000);
    receive(schedule, sale("a"), true);
    expect(at(schedule, 100)).toBeUndefined();
  });
});

describe("the visitor", () => {
  it("holds the popup with pointer and focus, against time and news", () => {
    const schedule = scheduled(sale("a"));
    at(schedule, 2);
    hold(schedule, "hover", true, start + 4000);
    hold(schedule, "focus", true, start + 5000);
    hold(schedule, "hover", false, start + 60_000);
    receive(schedule, sale("news"), true);
    expect(at(schedule, 70)).toBe("a");
    hold(schedule, "focus", false, start + 80_000);
    expect(at(schedule, 80)).toBe("news");
  });

  it("gets the rest of the time after that", () => {
    const schedule = scheduled(sale("a"));
    at(schedule, 2);
    hold(schedule, "hover", true, start + 4000);
    hold(schedule, "hover", false, start + 60_000);
    expect(advance(schedule, start + 60_000)).toBe(start + 64_000);
  });

  it("does not hold the next popup by having held this one", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    hold(schedule, "hover", true, start + 3000);
    retract(schedule, "a", start + 3000);
    expect(at(schedule, 8)).toBe("b");
    expect(at(schedule, 14)).toBeUndefined();
  });

  it("sees nothing appear or leave while the page is hidden", () => {
    const schedule = scheduled(sale("a"));
    hold(schedule, "hidden", true, start);
    expect(at(schedule, 10)).toBeUndefined();
    receive(schedule, sale("news"), true);
    expect(at(schedule, 20)).toBeUndefined();
    hold(schedule, "hidden", false, start + 30_000);
    expect(at(schedule, 30)).toBe("news");
    hold(schedule, "hidden", true, start + 31_000);
    expect(at(schedule, 90)).toBe("news");
  });

  it("who closes a popup gets news, but no more history", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    dismiss(schedule, start + 3000);
    expect(at(schedule, 100)).toBeUndefined();
    receive(schedule, sale("news"), true);
    expect(at(schedule, 101)).toBe("news");
  });
});

describe("a feed that was fetched again", () => {
  it("changes the times of what is on the screen and of what comes", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    const quick = { delay: 0, duration: 10, gap: 1 };
    reconcile(schedule, quick, [sale("a"), sale("b", 1)], start + 3000, isNews);
    expect(at(schedule, 11.9)).toBe("a");
    expect(at(schedule, 12)).toBeUndefined();
    expect(at(schedule, 13)).toBe("b");
  });

  it("what a fetched feed adds is history when it is not recent", () => {
    const schedule = scheduled(sale("a"));
    expect(at(schedule, 2)).toBe("a");
    reconcile(schedule, timing, [sale("old", 9000), sale("a")], start + 3000, () => false);
    expect(at(schedule, 3)).toBe("a");
    expect(at(schedule, 8)).toBeUndefined();
    expect(at(schedule, 13)).toBe("old");
  });

  it("takes away what it lacks; what it adds is news", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    reconcile(schedule, timing, [sale("c"), sale("b", 1)], start + 3000, isNews);
    expect(at(schedule, 3)).toBe("c");
    expect(at(schedule, 9)).toBeUndefined();
    expect(at(schedule, 14)).toBe("b");
  });

  it("without a notification ends everything, with one again begins as history", () => {
    const schedule = scheduled(sale("a"), sale("b", 1));
    at(schedule, 2);
    reconcile(schedule, undefined, [], start + 3000, isNews);
    expect(at(schedule, 50)).toBeUndefined();
    expect(schedule.shown).toBeNull();
    reconcile(schedule, timing, [sale("a"), sale("b", 1)], start + 60_000, isNews);
    expect(at(schedule, 60)).toBe("b");
    expect(schedule.shown?.live).toBe(false);
  });
});
