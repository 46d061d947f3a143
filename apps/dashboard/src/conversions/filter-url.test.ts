import { ConversionFilters } from "@growflyer/contracts/conversion";
import { expect, it } from "vitest";
import { countFilters, filterUrl } from "./filter-url";

it("says what is filtered and nothing else", () => {
  expect(filterUrl("/conversions", {})).toBe("/conversions");
  expect(filterUrl("/conversions", { search: "", state: null, page: 1 })).toBe("/conversions");
  expect(filterUrl("/conversions", { page: 3, search: "100% a&b", state: "held" })).toBe(
    "/conversions?search=100%25+a%26b&state=held&page=3",
  );
});

it("writes what is read again", () => {
  const said = { search: "Žofie", mode: "test", state: "past", from: "2026-06-01", page: "2" };
  const filters = ConversionFilters.parse(said);
  const query = filterUrl("", filters).slice(1);
  expect(ConversionFilters.parse(Object.fromEntries(new URLSearchParams(query)))).toEqual(filters);
});

it("counts the filters, not the page", () => {
  expect(countFilters(ConversionFilters.parse({ page: "2" }))).toBe(0);
  expect(countFilters(ConversionFilters.parse({ page: "2", mode: "live", search: "x" }))).toBe(2);
});
