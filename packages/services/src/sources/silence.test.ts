import { expect, test } from "vitest";
import { findSilence } from "./silence";

const now = new Date("2026-06-15T12:00:00Z");
const minute = 60_000;
const hour = 60 * minute;

/** Events so many milliseconds apart, the newest of them `ago`. */
const steady = (count: number, gap: number, ago: number) =>
  Array.from({ length: count }, (_, index) => new Date(now.getTime() - ago - index * gap));

test("a steady source that stops is silent", () => {
  expect(findSilence(steady(50, 10 * minute, 50 * minute), now)).toBeNull();
  expect(findSilence(steady(50, 10 * minute, 2 * hour), now)).toEqual({
    lasts: 2 * hour,
    usual: 10 * minute,
  });
});

test("less than an hour is never a silence", () => {
  expect(findSilence(steady(500, minute, 59 * minute), now)).toBeNull();
});

test("a source that sells rarely may be quiet for as long as it usually is", () => {
  expect(findSilence(steady(30, 24 * hour, 48 * hour), now)).toBeNull();
  expect(findSilence(steady(30, 24 * hour, 80 * hour), now)).not.toBeNull();
});

test("a few events teach nothing", () => {
  expect(findSilence(steady(19, minute, 900 * hour), now)).toBeNull();
  expect(findSilence([], now)).toBeNull();
});

test("the events of one purchase are one", () => {
  const burst = steady(19, 100, 900 * hour).concat(steady(19, 100, 990 * hour));
  expect(findSilence(burst, now)).toBeNull();
});

/** Sales every ten minutes by day, none for ten hours of each night; the newest `ago`. */
function daysAndNights(ago: number): Date[] {
  const days = [0, 1, 2, 3, 4].map((day) => steady(84, 10 * minute, ago + day * 24 * hour));
  return days.flat();
}

test("a night is no silence where nights are quiet", () => {
  expect(findSilence(daysAndNights(10 * hour), now)).toBeNull();
  expect(findSilence(daysAndNights(14 * hour), now)).not.toBeNull();
});

test("an outage in the past does not become a habit", () => {
  const outage = steady(50, 10 * minute, 3 * hour).concat(steady(50, 10 * minute, 100 * hour));
  expect(findSilence(outage, now)).not.toBeNull();
});

test("the order of the times makes no difference", () => {
  const times = steady(50, 10 * minute, 2 * hour);
  expect(findSilence([...times].reverse(), now)).toEqual(findSilence(times, now));
});
