import type { NamePrivacy, PlacePrivacy } from "@growflyer/contracts/campaign";
import { describe, expect, test } from "vitest";
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

describe("what may be shown as it is", () => {
  const privacy = { namePrivacy: "first_name_initial", placePrivacy: "city" } as const;
  const shownOf = (over: object) => toFeedConversion({ ...row, ...over }, privacy);

  test("is one line without what cannot be seen", () => {
    expect(
      shownOf({ name: " Ja\u202ene\n", city: "Ber\u0000lin", productName: "A\tB" }),
    ).toMatchObject({
      name: "Jane D.",
      city: "Berlin",
      product: { name: "A B" },
    });
    expect(shownOf({ name: "\u202e", city: " ", productName: "\u0000" })).toMatchObject({
      name: null,
      city: null,
      product: null,
    });
  });

  test("has an end", () => {
    const long = "x".repeat(200);
    const { name, city, product } = shownOf({ name: long, city: long, productName: long });
    expect([name?.length, city?.length, product?.name.length]).toEqual([40, 40, 60]);
  });

  test("links to web addresses only", () => {
    const linked = (productUrl: string) =>
      shownOf({ productName: "Shoes", productUrl, productImage: productUrl }).product;
    const fine = "https://shop.example/shoes?a=1";
    expect(linked(fine)).toEqual({ name: "Shoes", url: fine, image: fine });
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "/shoes", ""]) {
      expect(linked(bad)).toEqual({ name: "Shoes", url: null, image: null });
    }
  });

  test("names only countries that there are", () => {
    const countries = ["DE", "ZZ", "??", "de", "QQ"].map((country) => shownOf({ country }).country);
    expect(countries).toEqual(["DE", null, null, null, null]);
  });
});
