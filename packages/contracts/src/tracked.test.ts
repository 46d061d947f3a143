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
  ["太郎", "太郎"],
  ["山田 太郎", null],
  ["J. Doe", null],
  ["Doe, Jane", null],
  ["jane@shop.example", null],
  ["<b>Jane</b>", null],
  ["4242424242424242", null],
  ["\u0000", null],
  ["", null],
])("of the name %j visitors see %j", (name, seen) => {
  expect(read({ name }).name).toBe(seen);
});

test.each([
  ["Berlin", "Berlin"],
  ["Saint-Jean d’Angély", "Saint-Jean d’Angély"],
  ["Main Street 5", null],
  ["http://evil.example", null],
])("of the city %j visitors see %j", (city, seen) => {
  expect(read({ city }).city).toBe(seen);
});

describe("a product", () => {
  it("is its name alone, or more", () => {
    expect(read({ product: "Shoes" }).product).toEqual({ name: "Shoes", url: null, image: null });
    const product = { name: "Shoes", url: "https://shop.example/a b", image: null };
    expect(read({ product }).product).toEqual({ ...product, url: "https://shop.example/a%20b" });
  });

  it("has no address that runs anything", () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "/shoes", 7, null]) {
      expect(read({ product: { name: "Shoes", url } }).product?.url).toBeNull();
    }
  });

  it("is cut without halving a character, and is none without a name", () => {
    expect(read({ product: "👟".repeat(500) }).product?.name).toBe("👟".repeat(120));
    expect(read({ product: " " }).product).toBeNull();
  });
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
  ["two letters", { country: "Germany" }],
  ["name is a text", { name: 7 }],
  ["{ name, url, image }", { product: { title: "Shoes" } }],
  ["whole number", { quantity: 1.5 }],
  ["whole number", { quantity: "2" }],
  ["1 or more", { quantity: 0 }],
  ["2026-05-01T10:00:00Z", { occurredAt: "yesterday" }],
])("says what is wrong: %s", (words, said) => {
  const { error } = Tracked.safeParse({ ...sale, ...said });
  expect(error?.issues[0]?.message).toContain(words);
});
