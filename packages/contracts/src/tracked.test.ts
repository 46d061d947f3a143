import { describe, expect, it, test } from "vitest";
import { Tracked } from "./tracked";

const sale = { kind: "purchase", id: "1001" };
const read = (said: object) => Tracked.parse({ ...sale, ...said });

it("needs no more than the order's own id", () => {
  expect(read({})).toEqual({
    kind: "purchase",
    id: "1001",
    name: null,
    city: null,
    country: null,
    product: null,
    quantity: null,
    occurredAt: null,
  });
});

it("forgets what it was not asked for", () => {
  expect(read({ email: "jane@shop.example" })).not.toHaveProperty("email");
});

test.each([
  ["Jane", "Jane"],
  [" Jane\u202e Doe ", "Jane"],
  ["Jean-Luc Picard", "Jean-Luc"],
  ["O’Hara", "O’Hara"],
  ["प्रिया", "प्रिया"],
  ["山田 太郎", "太郎"],
  ["山田太郎", null],
  ["JANE DOE", "Jane"],
  ["Herr Müller", null],
  ["Müller GmbH", null],
  ["Visit Evil.com now", null],
  ["J. Doe", null],
  ["Doe, Jane", "Jane"],
  ["jane@shop.example", null],
  ["<b>Jane</b>", null],
  ["4242424242424242", null],
  ["\u0000", null],
  ["", null],
  [7, null],
  [["Jane"], null],
])("of the name %j visitors see %j", (name, seen) => {
  expect(read({ name }).name).toBe(seen);
});

test.each([
  ["Berlin", "Berlin"],
  ["Saint-Jean d’Angély", "Saint-Jean d’Angély"],
  ["BERLIN", "Berlin"],
  ["10115 Berlin", "Berlin"],
  ["St. Louis", "St. Louis"],
  ["http://evil.example", null],
  ["evil.com", null],
  ["Visit www.evil", null],
  ["jane@shop", null],
  ["", null],
  [7, null],
])("of the city %j visitors see %j", (city, seen) => {
  expect(read({ city }).city).toBe(seen);
});

test.each([
  ["DE", "DE"],
  ["de", "DE"],
  ["UK", "GB"],
  ["Germany", null],
  ["", null],
  [49, null],
])("of the country %j visitors see %j", (country, seen) => {
  expect(read({ country }).country).toBe(seen);
});

test.each([
  [2, 2],
  [0, null],
  [1.5, null],
  ["2", null],
  [10_000, null],
  [null, null],
])("of the quantity %j visitors see %j", (quantity, seen) => {
  expect(read({ quantity }).quantity).toBe(seen);
});

describe("a product", () => {
  it("is its name alone, or more", () => {
    expect(read({ product: "Shoes" }).product).toEqual({ name: "Shoes", url: null });
    const product = { name: "Shoes", url: "https://shop.example/a b" };
    expect(read({ product: { ...product, image: "https://shop.example/a.png" } }).product).toEqual({
      ...product,
      url: "https://shop.example/a%20b",
    });
  });

  it("has no address that runs anything", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "/shoes", 7, null]) {
      expect(read({ product: { name: "Shoes", url } }).product?.url).toBeNull();
    }
  });

  it("is cut without halving a character, and is none without a name", () => {
    expect(read({ product: "👟".repeat(500) }).product?.name).toBe("👟".repeat(120));
    for (const product of ["", " ", 7, { title: "Shoes" }, { name: 7 }, []]) {
      expect(read({ product }).product).toBeNull();
    }
  });
});

test.each([
  ["Visit evil.example today", null],
  ["WWW.EVIL", null],
  ["https://evil.example", null],
  ["evil.co.uk/x", null],
  ["Node.js for Beginners", "Node.js for Beginners"],
  ["Dr. Martens 1.5", "Dr. Martens 1.5"],
])("of a product named %j visitors see %j", (product, seen) => {
  expect(read({ product }).product?.name ?? null).toBe(seen);
});

it("takes an order's id as one line", () => {
  expect(read({ id: " 10\u000001 " }).id).toBe("1001");
});

test.each<[string, object]>([
  ["purchase", { kind: "signup" }],
  ["order's own id", { id: undefined }],
  ["order's own id", { id: 1001 }],
  ["order's own id", { id: " " }],
  ["at most 255", { id: "x".repeat(256) }],
  ["2026-05-01T10:00:00Z", { occurredAt: "yesterday" }],
  ["2026-05-01T10:00:00Z", { occurredAt: 7 }],
])("says what is wrong: %s", (words, said) => {
  const { error } = Tracked.safeParse({ ...sale, ...said });
  expect(error?.issues[0]?.message).toContain(words);
});
