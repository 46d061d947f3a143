import { expect, it } from "vitest";
import { listCountries } from "./countries";

it("knows today's countries, each once, and nothing else", () => {
  const codes = listCountries().map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(240);
  expect(codes.length).toBeLessThan(265);
  expect(codes).toEqual(expect.arrayContaining(["DE", "GB", "US", "TW", "XK"]));
  for (const none of ["UK", "SU", "DD", "EU", "ZZ"]) expect(codes).not.toContain(none);
});
