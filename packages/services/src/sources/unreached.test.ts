import { expect, test } from "vitest";
import { type Arrival, isUnreached } from "./unreached";

const minute = 60_000;

/** Events so many minutes apart, newest first. */
const arrive = (count: number, apart: number, origin = "reconciliation", since = 0): Arrival[] =>
  Array.from({ length: count }, (_, index) => ({
    origin,
    receivedAt: new Date(Date.parse("2026-06-15T12:00:00Z") - (since + index * apart) * minute),
  }));

test("five events that came by comparison alone say that no webhook arrives", () => {
  expect(isUnreached(arrive(5, 10))).toBe(true);
  expect(isUnreached([...arrive(5, 10), ...arrive(50, 10, "webhook", 60)])).toBe(true);
});

test("fewer say nothing, and neither does none", () => {
  expect(isUnreached(arrive(4, 60))).toBe(false);
  expect(isUnreached([...arrive(4, 60), ...arrive(9, 60, "webhook", 300)])).toBe(false);
  expect(isUnreached([])).toBe(false);
});

test("a webhook that came last says that they arrive", () => {
  expect(isUnreached([...arrive(1, 0, "webhook"), ...arrive(20, 10, "reconciliation", 10)])).toBe(
    false,
  );
});

test("what one look catches up with after an outage says nothing", () => {
  expect(isUnreached([...arrive(300, 0.01), ...arrive(50, 10, "webhook", 600)])).toBe(false);
});
