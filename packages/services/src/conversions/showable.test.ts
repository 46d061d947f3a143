import type { NamePrivacy, PlacePrivacy } from "@growflyer/contracts/campaign";
import { expect, test } from "vitest";
import { readPrivacy, toFeedConversion } from "./showable";

const row = {
  id: "cnv_1",
  name: "Jane",
  initial: "D" as string | null,
  city: "Berlin",
  country: "DE",
  productName: null,
  productUrl: "https://shop.example/shoes",
  productImage: null,
  quantity: 1,
  occurredAt: new Date("2026-06-15T10:00:00Z"),
};
const shown = (namePrivacy: NamePrivacy, placePrivacy: PlacePrivacy, over = {}) => {
  const { name, city, country } = toFeedConversion(
    { ...row, ...over },
    { namePrivacy, placePrivacy },
  );
  return [name, city, country];
};

test.each<[NamePrivacy, PlacePrivacy, (string | null)[]]>([
  ["first_name", "city", ["Jane", "Berlin", "DE"]],
  ["first_name_initial", "city", ["Jane D.", "Berlin", "DE"]],
  ["anonymous", "country", [null, null, "DE"]],
  ["first_name", "none", ["Jane", null, null]],
])("shows a buyer as %s and %s allow", (name, place, expected) => {
  expect(shown(name, place)).toEqual(expected);
});

test("an initial that is not known is left out", () => {
  expect(shown("first_name_initial", "city", { initial: null })).toEqual(["Jane", "Berlin", "DE"]);
  expect(shown("first_name_initial", "city", { name: null })).toEqual([null, "Berlin", "DE"]);
});

test("a privacy that this version does not know shows least", () => {
  expect(readPrivacy({ namePrivacy: "full_name", placePrivacy: "street" })).toEqual({
    namePrivacy: "anonymous",
    placePrivacy: "none",
  });
});

test("without a name there is no product, whatever else is known of it", () => {
  const privacy = { namePrivacy: "first_name", placePrivacy: "city" } as const;
  expect(toFeedConversion(row, privacy).product).toBeNull();
});
