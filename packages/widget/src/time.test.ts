import { expect, it } from "vitest";
import { relativeTime } from "./time";

const now = Date.parse("2026-03-10T12:00:00Z");

it.each([
  ["2026-03-10T12:00:00Z", "now"],
  ["2026-03-10T11:59:01Z", "now"],
  ["2026-03-10T11:59:00Z", "1 minute ago"],
  ["2026-03-10T11:00:01Z", "59 minutes ago"],
  ["2026-03-10T11:00:00Z", "1 hour ago"],
  ["2026-03-09T12:00:01Z", "23 hours ago"],
  ["2026-03-09T12:00:00Z", "yesterday"],
  ["2026-03-05T12:00:00Z", "5 days ago"],
  ["2026-03-01T12:00:00Z", "last week"],
  ["2026-01-01T12:00:00Z", "2 months ago"],
  ["2023-01-01T12:00:00Z", "3 years ago"],
])("tells how long ago %s was: %s", (iso, text) => {
  expect(relativeTime(iso, now, "en")).toBe(text);
});

it("takes a time in the future for now: a clock is wrong", () => {
  expect(relativeTime("2026-03-10T12:05:00Z", now, "en")).toBe("now");
});
