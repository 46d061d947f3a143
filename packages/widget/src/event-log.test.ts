import { describe, expect, it } from "vitest";
import { createEventLog, type Told } from "./event-log";

const event = (after: string, id: string, type = "conversion"): Told => [after, id, type, id];

function openLog(cursor: string) {
  const delivered: string[] = [];
  const log = createEventLog(cursor, (type, text) => delivered.push(`${type} ${text}`));
  return { ...log, delivered };
}

/** A leader that began at a-5, and has heard of a-6, a-7 and a-9. */
function leader() {
  const log = openLog("a-5");
  for (const told of [event("a-5", "a-6"), event("a-6", "a-7"), event("a-7", "a-9")])
    log.take(told);
  return log;
}

describe("what a tab hears", () => {
  it("is delivered once, in order", () => {
    const log = leader();
    expect(log.take(event("a-6", "a-7"))).toBe(true);
    expect(log.delivered).toEqual(["conversion a-6", "conversion a-7", "conversion a-9"]);
    expect(log.last()).toBe("a-9");
  });

  it("is compared by number, not by text", () => {
    const log = openLog("a-9");
    expect(log.take(event("a-9", "a-10"))).toBe(true);
    expect(log.take(event("a-8", "a-9"))).toBe(true);
    expect(log.delivered).toEqual(["conversion a-10"]);
  });

  it("waits when something is missing before it", () => {
    const log = openLog("a-5");
    expect(log.take(event("a-6", "a-7"))).toBe(false);
    expect(log.delivered).toEqual([]);
    expect(log.last()).toBe("a-5");
  });

  it("may begin in the middle of what the teller heard", () => {
    const log = openLog("a-8");
    expect(log.take(event("a-7", "a-9"))).toBe(true);
    expect(log.delivered).toEqual(["conversion a-9"]);
  });

  it("goes over to the server's next epoch", () => {
    const log = openLog("a-5");
    expect(log.take(event("a-5", "b-1", "config"))).toBe(true);
    expect(log.take(event("b-1", "b-2"))).toBe(true);
    expect(log.delivered).toEqual(["config b-1", "conversion b-2"]);
  });

  it("is a whole feed in any case", () => {
    const log = openLog("a-5");
    expect(log.take(event("b-1", "b-2", "feed"))).toBe(true);
    expect(log.take(event("b-2", "b-2", "feed"))).toBe(true);
    expect(log.delivered).toEqual(["feed b-2", "feed b-2"]);
    expect(log.last()).toBe("b-2");
  });
});

describe("what a tab that joins is told", () => {
  it.each([
    ["a-5", ["a-6", "a-7", "a-9"]],
    ["a-6", ["a-7", "a-9"]],
    ["a-8", ["a-9"]],
    ["a-9", []],
    ["a-12", []],
  ])("after %s: %j", (cursor, ids) => {
    expect(
      leader()
        .missed(cursor)
        .map(([, id]) => id),
    ).toEqual(ids);
  });

  it.each(["a-4", "b-1", "", "nonsense"])("is to fetch the feed when %j says nothing", (cursor) => {
    expect(leader().missed(cursor)).toEqual([[cursor, "a-9", "config", "{}"]]);
  });

  it("is to fetch the feed when it missed more than is remembered", () => {
    const log = openLog("a-0");
    for (let n = 1; n <= 60; n++) log.take(event(`a-${n - 1}`, `a-${n}`));
    expect(log.missed("a-10")).toHaveLength(50);
    expect(log.missed("a-9")).toEqual([["a-9", "a-60", "config", "{}"]]);
  });

  it.each(["a-4", "a-5", "a-8", "a-9", "b-1", ""])("settles it, whatever it knew: %j", (cursor) => {
    const told = leader();
    const log = openLog(cursor);
    for (const missed of told.missed(log.last())) expect(log.take(missed)).toBe(true);
    expect(log.last()).toBe("a-9");
    expect(told.missed(log.last())).toEqual([]);
    // What another tab is told next to it changes nothing.
    for (const missed of told.missed("c-1")) expect(log.take(missed)).toBe(true);
    expect(log.delivered.filter((line) => line.startsWith("config")).length).toBeLessThan(2);
  });

  it("gets over a feed in between", () => {
    const told = leader();
    told.take(event("a-9", "a-20", "feed"));
    told.take(event("a-20", "a-21"));
    const log = openLog("a-7");
    for (let hello = 0; hello < 2; hello++)
      for (const missed of told.missed(log.last())) log.take(missed);
    expect(log.last()).toBe("a-21");
    expect(log.delivered).toEqual(["conversion a-9", "config {}"]);
  });
});
