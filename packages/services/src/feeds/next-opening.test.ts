import type { Schedule } from "@growflyer/contracts/display-rules";
import { expect, test } from "vitest";
import { nextOpening } from "./next-opening";
import { scheduleWindows } from "./schedule-windows";

const always: Schedule = { timeZone: "UTC", from: null, until: null, weekdays: [], hours: null };
// A Wednesday.
const now = "2026-06-17T10:30:00Z";
const opening = (schedule: Partial<Schedule>, at = now) =>
  nextOpening({ ...always, ...schedule }, new Date(at))
    ?.toISOString()
    .replace(":00.000Z", "") ?? null;

test("is now where the schedule allows it already", () => {
  expect(opening({})).toBe("2026-06-17T10:30");
  expect(opening({ hours: { from: "10:30", until: "11:00" } })).toBe("2026-06-17T10:30");
  const night = { hours: { from: "22:00", until: "02:00" }, weekdays: [2] };
  expect(opening(night, "2026-06-17T01:00:00Z")).toBe("2026-06-17T01:00");
});

test("is at the next hours, on the clocks of the time zone", () => {
  expect(opening({ hours: { from: "09:00", until: "10:30" } })).toBe("2026-06-18T09:00");
  expect(opening({ weekdays: [3], hours: { from: "09:00", until: "10:00" } })).toBe(
    "2026-06-24T09:00",
  );
  expect(opening({ timeZone: "Asia/Tokyo", weekdays: [1] })).toBe("2026-06-21T15:00");
});

test("is however far ahead the schedule begins", () => {
  expect(opening({ from: "2027-01-01", timeZone: "Europe/Berlin" })).toBe("2026-12-31T23:00");
  expect(opening({ from: "2027-01-01", weekdays: [1] })).toBe("2027-01-04T00:00");
  expect(opening({ from: "2028-02-29", until: "2028-02-29" })).toBe("2028-02-29T00:00");
});

test("is never once it is over, or where no day is among its days", () => {
  expect(opening({ until: "2026-06-16" })).toBeNull();
  expect(opening({ until: "2026-06-17", hours: { from: "09:00", until: "10:00" } })).toBeNull();
  expect(opening({ from: "2027-01-01", until: "2027-01-02", weekdays: [1] })).toBeNull();
});

test("skips hours that clocks jump over", () => {
  const newYork = { timeZone: "America/New_York", weekdays: [7] };
  const hours = { from: "02:10", until: "02:50" };
  expect(opening({ ...newYork, hours }, "2026-03-07T12:00:00Z")).toBe("2026-03-15T06:10");
});

test("agrees with the windows that pages get", () => {
  const zones = ["UTC", "Europe/Berlin", "Pacific/Auckland", "America/Havana"];
  const hours = [null, { from: "09:00", until: "17:30" }, { from: "22:00", until: "02:00" }];
  for (const timeZone of zones)
    for (const each of hours)
      for (const weekdays of [[], [1, 5], [7]])
        for (const at of [now, "2026-03-29T00:30:00Z", "2026-10-31T22:00:00Z"]) {
          const schedule = { ...always, timeZone, hours: each, weekdays };
          const time = Date.parse(at) / 1000;
          const window = scheduleWindows(schedule, new Date(at)).find(([, until]) => until > time);
          const expected = window && new Date(Math.max(window[0], time) * 1000);
          expect(nextOpening(schedule, new Date(at))).toEqual(expected);
        }
});
