import { expect, test } from "vitest";
import { TrackLimit } from "./track-limit";

function createLimit() {
  const clock = { time: new Date("2026-05-01T10:00:00Z") };
  const limit = new TrackLimit(() => clock.time);
  const allowed = (campaign: string, address: string) => {
    try {
      limit.check(campaign, address);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: "rate_limited" });
      return false;
    }
  };
  /** How many of so many reports are allowed. */
  const count = (times: number, campaign: string, address: string) =>
    Array.from({ length: times }, () => allowed(campaign, address)).filter(Boolean).length;
  const advance = (milliseconds: number) => {
    clock.time = new Date(clock.time.getTime() + milliseconds);
  };
  return { allowed, count, advance };
}

test("an address reports 20 sales a minute for each campaign", () => {
  const { count, advance } = createLimit();
  expect(count(25, "one", "198.51.100.1")).toBe(20);
  expect(count(25, "other", "198.51.100.1")).toBe(20);
  expect(count(25, "one", "198.51.100.2")).toBe(20);
  advance(59_999);
  expect(count(1, "one", "198.51.100.1")).toBe(0);
  advance(1);
  expect(count(25, "one", "198.51.100.1")).toBe(20);
});

test("the addresses of one network are one", () => {
  const { allowed, count } = createLimit();
  const many = Array.from({ length: 100 }, (_, index) => allowed("one", `2001:db8:1:2::${index}`));
  expect(many.filter(Boolean)).toHaveLength(20);
  expect(count(25, "one", "2001:db8:1:3::1")).toBe(20);
  expect(count(15, "one", "198.51.100.1")).toBe(15);
  expect(count(15, "one", "::ffff:198.51.100.1")).toBe(5);
});

test("many addresses together report 300 a minute", () => {
  const { allowed, advance } = createLimit();
  const flood = () =>
    Array.from({ length: 400 }, (_, index) => allowed("one", `198.51.100.${index}`));
  expect(flood().filter(Boolean)).toHaveLength(300);
  advance(60_000);
  expect(flood().filter(Boolean)).toHaveLength(300);
});

test("what one address is refused is not taken from the others", () => {
  const { count } = createLimit();
  expect(count(1000, "one", "198.51.100.1")).toBe(20);
  expect(count(20, "one", "198.51.100.2")).toBe(20);
});
