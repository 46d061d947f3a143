import { expect, test } from "vitest";
import { plainVisit, visitInWords } from "./visit";

test("tells what is known of the visitor", () => {
  expect(visitInWords(plainVisit)).toBe("New, on a computer, reads English");
  expect(
    visitInWords({
      device: "phone",
      language: "de",
      country: "AT",
      referrer: "google.com",
      returning: true,
      described: false,
    }),
  ).toBe("Returning, on a phone, reads German, in Austria, from google.com");
});
