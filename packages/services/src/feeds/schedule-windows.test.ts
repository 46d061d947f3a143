import type { Schedule } from "@growflyer/contracts/display-rules";
import { describe, expect, test } from "vitest";
import { scheduleWindows } from "./schedule-windows";

const always: Schedule = { timeZone: "UTC", from: null, until: null, weekdays: [], hours: null };
const windows = (schedule: Partial<Schedule>, now: string) =>
  scheduleWindows({ ...always, ...schedule }, new Date(now)).map((window) =>
    window.map((time) => new Date(time * 1000).toISOString().replace(":00.000Z", "")).join(" to "),
  );

// A Wednesday.
const now = "2026-06-17T10:30:00Z";

describe("a schedule", () => {
  test("that restricts nothing is one window, from this day until eight days ahead", () => {
    expect(windows({}, now)).toEqual(["2026-06-17T00:00 to 2026-06-26T00:00"]);
  });

  test("is the same all day, so that a feed does not change", () => {
    const hours = { from: "09:00", until: "17:00" };
    const schedule = { timeZone: "Asia/Tokyo", weekdays: [1, 3, 5], hours };
    const first = windows(schedule, "2026-06-17T00:00:00Z");
    expect(windows(schedule, now)).toEqual(first);
    expect(windows(schedule, "2026-06-17T23:59:59Z")).toEqual(first);
    expect(windows(schedule, "2026-06-18T00:00:00Z")).not.toEqual(first);
  });

  test("begins and ends with its days, on the clocks of its time zone", () => {
    const berlin = { timeZone: "Europe/Berlin", from: "2026-06-18", until: "2026-06-19" };
    expect(windows(berlin, now)).toEqual(["2026-06-17T22:00 to 2026-06-19T22:00"]);
    const auckland = { timeZone: "Pacific/Auckland", until: "2026-06-17" };
    expect(windows(auckland, now)).toEqual(["2026-06-17T00:00 to 2026-06-17T12:00"]);
    const honolulu = { timeZone: "Pacific/Honolulu", from: "2026-06-16", until: "2026-06-16" };
    expect(windows(honolulu, now)).toEqual(["2026-06-17T00:00 to 2026-06-17T10:00"]);
  });

  test("that is over, or has not begun for long, has no windows", () => {
    expect(windows({ until: "2026-06-16" }, now)).toEqual([]);
    expect(windows({ from: "2026-06-26" }, now)).toEqual([]);
    expect(windows({ from: "2026-06-25" }, now)).toHaveLength(1);
  });

  test("joins weekdays that follow one another", () => {
    expect(windows({ weekdays: [7, 6, 1] }, now)).toEqual(["2026-06-20T00:00 to 2026-06-23T00:00"]);
    expect(windows({ weekdays: [3] }, now)).toEqual([
      "2026-06-17T00:00 to 2026-06-18T00:00",
      "2026-06-24T00:00 to 2026-06-25T00:00",
    ]);
  });
});

test("what is remembered of a schedule stays as it was found", () => {
  const schedule: Schedule = { ...always, weekdays: [3] };
  const [first] = scheduleWindows(schedule, new Date(now));
  if (first) first[0] = 0;
  expect(scheduleWindows(schedule, new Date(now))[0]?.[0]).toBe(Date.UTC(2026, 5, 17) / 1000);
});

test("a schedule is found once a day", () => {
  const schedule: Schedule = { ...always, timeZone: "Europe/Berlin", weekdays: [1, 2, 4] };
  scheduleWindows(schedule, new Date(now));
  const since = performance.now();
  for (let load = 0; load < 1000; load++) scheduleWindows(schedule, new Date(now));
  expect(performance.now() - since).toBeLessThan(100);
});

describe("hours", () => {
  test("are those of each day", () => {
    const hours = { from: "09:00", until: "17:30" };
    const list = windows({ hours, weekdays: [3, 4] }, now);
    expect(list.slice(0, 2)).toEqual([
      "2026-06-17T09:00 to 2026-06-17T17:30",
      "2026-06-18T09:00 to 2026-06-18T17:30",
    ]);
  });

  test("past midnight belong to the day they begin on", () => {
    const hours = { from: "22:00", until: "02:00" };
    expect(windows({ hours, weekdays: [2, 5] }, now)).toEqual([
      "2026-06-17T00:00 to 2026-06-17T02:00",
      "2026-06-19T22:00 to 2026-06-20T02:00",
      "2026-06-23T22:00 to 2026-06-24T02:00",
    ]);
    const last = { hours, until: "2026-06-17", from: "2026-06-17" };
    expect(windows(last, now)).toEqual(["2026-06-17T22:00 to 2026-06-18T02:00"]);
  });

  test("may end at midnight, or last a whole day", () => {
    const evening = { hours: { from: "18:00", until: "00:00" }, weekdays: [5] };
    expect(windows(evening, now)).toEqual(["2026-06-19T18:00 to 2026-06-20T00:00"]);
    const day = { hours: { from: "06:00", until: "06:00" }, weekdays: [5] };
    expect(windows(day, now)).toEqual(["2026-06-19T06:00 to 2026-06-20T06:00"]);
  });

  test("at midnight in another time zone are on another day of the week here", () => {
    const tokyo = {
      timeZone: "Asia/Tokyo",
      weekdays: [1],
      hours: { from: "00:00", until: "01:00" },
    };
    expect(windows(tokyo, now)).toEqual(["2026-06-21T15:00 to 2026-06-21T16:00"]);
    const kathmandu = { ...tokyo, timeZone: "Asia/Kathmandu" };
    expect(windows(kathmandu, now)).toEqual(["2026-06-21T18:15 to 2026-06-21T19:15"]);
  });
});

describe("daylight saving", () => {
  test("keeps hours at the same time of the clocks", () => {
    const hours = { from: "09:00", until: "10:00" };
    const berlin = { timeZone: "Europe/Berlin", hours };
    expect(windows({ ...berlin, weekdays: [6, 7] }, "2026-03-27T12:00:00Z").slice(0, 2)).toEqual([
      "2026-03-28T08:00 to 2026-03-28T09:00",
      "2026-03-29T07:00 to 2026-03-29T08:00",
    ]);
    expect(windows({ ...berlin, weekdays: [6, 7] }, "2026-10-23T12:00:00Z").slice(0, 2)).toEqual([
      "2026-10-24T07:00 to 2026-10-24T08:00",
      "2026-10-25T08:00 to 2026-10-25T09:00",
    ]);
  });

  test("makes days of 23 and of 25 hours", () => {
    const sunday = { timeZone: "America/New_York", weekdays: [7] };
    expect(windows(sunday, "2026-03-06T12:00:00Z")).toEqual([
      "2026-03-08T05:00 to 2026-03-09T04:00",
    ]);
    expect(windows(sunday, "2026-10-30T12:00:00Z")).toEqual([
      "2026-11-01T04:00 to 2026-11-02T05:00",
    ]);
  });

  test("ends and begins at the jump what clocks jump over", () => {
    const newYork = (from: string, until: string) =>
      windows(
        { timeZone: "America/New_York", hours: { from, until }, weekdays: [7] },
        "2026-03-06T12:00:00Z",
      );
    expect(newYork("01:00", "02:30")).toEqual(["2026-03-08T06:00 to 2026-03-08T07:00"]);
    expect(newYork("02:30", "04:00")).toEqual(["2026-03-08T07:00 to 2026-03-08T08:00"]);
    expect(newYork("02:10", "02:50")).toEqual([]);
  });

  test("shows in both of the hours that come twice", () => {
    const newYork = {
      timeZone: "America/New_York",
      weekdays: [7],
      hours: { from: "01:15", until: "01:45" },
    };
    expect(windows(newYork, "2026-10-30T12:00:00Z")).toEqual([
      "2026-11-01T05:15 to 2026-11-01T06:45",
    ]);
  });

  test("that jumps over midnight, or comes back to it, makes no day longer", () => {
    const beirut = { timeZone: "Asia/Beirut", weekdays: [7] };
    expect(windows(beirut, "2026-03-27T12:00:00Z").slice(0, 1)).toEqual([
      "2026-03-28T22:00 to 2026-03-29T21:00",
    ]);
    const havana = { timeZone: "America/Havana", weekdays: [6] };
    expect(windows(havana, "2026-10-29T12:00:00Z")).toEqual([
      "2026-10-31T04:00 to 2026-11-01T04:00",
    ]);
  });
});
