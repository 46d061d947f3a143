import { describe, expect, it } from "vitest";
import { ConversionFilters, ManualEntry } from "./conversion";

const nothing = ConversionFilters.parse({});

describe("ConversionFilters", () => {
  it("filters nothing by itself", () => {
    expect(nothing).toEqual({
      search: null,
      source: null,
      state: null,
      mode: null,
      product: null,
      from: null,
      to: null,
      page: 1,
    });
  });

  it("reads what an address says", () => {
    const said = { search: " jane ", state: "held", mode: "test", from: "2026-02-28", page: "3" };
    expect(ConversionFilters.parse(said)).toEqual({ ...nothing, ...said, search: "jane", page: 3 });
  });

  it.each([
    { search: "" },
    { search: ["a", "b"] },
    { search: "x".repeat(201) },
    { state: "sold" },
    { mode: "both" },
    { from: "2026-02-30" },
    { to: "0002-01-01" },
    { source: ["src_1"] },
    { page: "0" },
    { page: "-1" },
    { page: "1.5" },
    { page: "99999999999" },
    { page: ["2", "3"] },
    { unheard: "of" },
  ])("takes %j for nothing", (said) => {
    expect(ConversionFilters.parse(said)).toEqual(nothing);
  });
});

describe("ManualEntry", () => {
  const entry = {
    name: "Jane",
    city: null,
    country: "DE",
    productName: "Trail Shoes",
    productUrl: null,
    quantity: 1,
    amount: 4900,
    currency: "EUR",
    occurredAt: "2026-06-15T10:00:00Z",
  };

  it("reads a sale", () => {
    const read = ManualEntry.parse(entry);
    expect(read).toMatchObject({ name: "Jane", currency: "eur" });
    expect(read.occurredAt).toEqual(new Date("2026-06-15T10:00:00Z"));
  });

  it("makes one harmless line of what was typed", () => {
    const name = "  Ana\n\u202eMaría\u0000 ";
    expect(ManualEntry.parse({ ...entry, name }).name).toBe("Ana María");
  });

  it.each([
    { productUrl: "javascript:alert(1)" },
    { productUrl: "shop.example" },
    { amount: -1 },
    { amount: 1.5 },
    { quantity: 0 },
    { country: "Germany" },
    { currency: "euro" },
    { currency: null },
    { name: null, productName: " " },
    { occurredAt: "yesterday" },
    { name: "x".repeat(41) },
  ])("refuses %j", (wrong) => {
    expect(ManualEntry.safeParse({ ...entry, ...wrong }).success).toBe(false);
  });
});
