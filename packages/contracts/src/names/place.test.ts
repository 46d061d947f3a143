import { expect, it, test } from "vitest";
import { cityName, countryCode, placeOf } from "./place";

test.each([
  ["Berlin", "Berlin"],
  [" BERLIN ", "Berlin"],
  ["new york", "New York"],
  ["SAINT-DENIS", "Saint-Denis"],
  ["Aix-en-Provence", "Aix-en-Provence"],
  ["10115 Berlin", "Berlin"],
  ["London, SW1A 1AA", "London"],
  ["東京", "東京"],
  ["\u202eMadrid", "Madrid"],
])("names the city of %j %j", (typed, city) => expect(cityName(typed)).toBe(city));

test.each(["", null, 5, "94102", "me@example.com", "<b>x</b>", "https://evil.example", "--"])(
  "finds no city in %j",
  (typed) => expect(cityName(typed)).toBeNull(),
);

it("cuts a city of 10,000 characters", () => {
  expect(cityName(`A${"b".repeat(9_999)}`)).toHaveLength(60);
});

test.each([
  ["DE", "DE"],
  ["de", "DE"],
  [" us ", "US"],
  ["UK", "GB"],
  ["USA", null],
  ["Germany", null],
  ["D1", null],
  ["", null],
  [null, null],
])("reads the country %j as %j", (typed, code) => expect(countryCode(typed)).toBe(code));

it("takes city and country from one address, the first that says anything", () => {
  expect(
    placeOf([
      null,
      { city: null, country: "" },
      { country: "FR" },
      { city: "Rome", country: "IT" },
    ]),
  ).toEqual({ city: null, country: "FR" });
  expect(placeOf([])).toEqual({ city: null, country: null });
});
