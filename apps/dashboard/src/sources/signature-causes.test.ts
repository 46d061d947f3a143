import { expect, test } from "vitest";
import { signatureCounts, signatureOutlook } from "./signature-causes";

test.each([
  ["wrong_secret", 1, "1 request was refused"],
  ["body_changed", 1200, "1,200 requests were refused"],
  ["thin_event", 1, "1 thin event was accepted and left aside"],
  ["thin_event", 7, "7 thin events were accepted and left aside"],
])("of %s, %i times, it says what became of them", (cause, count, words) => {
  expect(signatureCounts({ cause, count })).toBe(words);
});

test("it is called mended only when it is", () => {
  expect(signatureOutlook({ acceptedSince: false, mended: false })).toBe("");
  expect(signatureOutlook({ acceptedSince: true, mended: false })).toMatch(/accepted since/);
  expect(signatureOutlook({ acceptedSince: true, mended: false })).not.toMatch(/seems to be/);
  expect(signatureOutlook({ acceptedSince: true, mended: true })).toMatch(/seems to be mended/);
});
