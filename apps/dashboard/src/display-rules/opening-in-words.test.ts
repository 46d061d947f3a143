import type { Schedule } from "@growflyer/contracts/display-rules";
import { expect, test } from "vitest";
import { openingInWords } from "./opening-in-words";

const schedule: Schedule = {
  timeZone: "America/New_York",
  from: "2026-12-11",
  until: "2026-12-24",
  weekdays: [],
  hours: { from: "09:00", until: "17:00" },
};

test("tells when a schedule begins, however far away, on its own clocks", () => {
  expect(openingInWords(schedule, new Date("2026-03-01T00:00:00Z"))).toEqual({
    state: "later",
    sentence: "Will show from 11 December 2026, 09:00 (New York time).",
  });
});

test("tells when it goes on, within a few hours as well", () => {
  const { sentence } = openingInWords(schedule, new Date("2026-12-11T23:30:00Z"));
  expect(sentence).toBe("Will show from 12 December 2026, 09:00 (New York time).");
});

test("always names the zone, UTC too", () => {
  const utc = { ...schedule, timeZone: "UTC", hours: null };
  expect(openingInWords(utc, new Date("2026-12-10T12:00:00Z")).sentence).toBe(
    "Will show from 11 December 2026, 00:00 (UTC).",
  );
});

test("says when it is over", () => {
  expect(openingInWords(schedule, new Date("2026-12-25T12:00:00Z"))).toEqual({
    state: "never",
    sentence: "Does not show: its schedule is over.",
  });
});
