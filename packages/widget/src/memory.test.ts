import { expect, it } from "vitest";
import { type Local, merge } from "./memory";

it("what two tabs have seen is put together, the later time of each counts", () => {
  const one: Local = { seen: { a: 5, b: 7 }, known: 1 };
  const other: Local = { seen: { b: 9, c: 1 }, closed: { a: 3 } };
  expect(merge(one, other)).toEqual({ seen: { a: 5, b: 9, c: 1 }, closed: { a: 3 }, known: 1 });
  expect(merge(other, one)).toEqual(merge(one, other));
});

it("that the visitor wants to see no more is never lost", () => {
  expect(merge({ off: 1 }, {})).toEqual({ off: 1 });
  expect(merge({}, { off: 1 })).toEqual({ off: 1 });
});

it("what somebody else has written there does no harm", () => {
  expect(merge({ seen: "x" } as never, { seen: { a: 1 } })).toMatchObject({ seen: { a: 1 } });
});
