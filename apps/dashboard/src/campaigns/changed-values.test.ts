import { expect, test } from "vitest";
import { changedValues } from "./changed-values";

test("tells only what has changed", () => {
  const before = { gap: 0, maxPerPage: null as number | null, loop: false };
  expect(changedValues(before, { ...before, gap: 5 })).toEqual({ gap: 5 });
  expect(changedValues({ ...before, maxPerPage: 3 }, before)).toEqual({ maxPerPage: null });
  expect(changedValues(before, { ...before })).toEqual({});
});
