import { expect, it } from "vitest";
import { privacyExample } from "./privacy-example";

it.each([
  ["first_name", "city", "Jane from Berlin bought Trail Shoes"],
  ["first_name_initial", "country", "Jane D. from Germany bought Trail Shoes"],
  ["anonymous", "none", "Someone bought Trail Shoes"],
] as const)("shows %s and %s as: %s", (namePrivacy, placePrivacy, text) => {
  expect(privacyExample({ namePrivacy, placePrivacy })).toBe(text);
});
