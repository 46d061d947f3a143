import { expect, test } from "vitest";
import { whyNotAgain } from "./why-not-again";

test("what is kept can be read again", () => {
  const envelope = { payloadKept: true, origin: "webhook", result: "A paid checkout" };
  expect(whyNotAgain(envelope)).toBeNull();
});

test.each([
  ["webhook", "Its buyer was forgotten", /^Its buyer was forgotten/],
  ["manual", "Its buyer was forgotten", /^Its buyer was forgotten/],
  ["manual", "A member has entered this sale", /^It was entered by hand/],
  ["page", "A page has reported this sale", /^A page has reported it/],
  ["webhook", "a paid checkout", /after the retention time or for a forgotten buyer/],
  ["import", null, /after the retention time or for a forgotten buyer/],
])("of a deleted one (%s, %s) it says why", (origin, result, words) => {
  expect(whyNotAgain({ payloadKept: false, origin, result })).toMatch(words);
});
