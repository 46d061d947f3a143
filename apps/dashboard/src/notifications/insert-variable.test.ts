import { expect, it } from "vitest";
import { insertVariable } from "./insert-variable";

it("inserts at the caret", () => {
  expect(insertVariable("Bought by  today", "name", 10, 10)).toEqual({
    message: "Bought by {name} today",
    caret: 16,
  });
});

it("replaces what is selected", () => {
  expect(insertVariable("Jane bought", "name", 0, 4).message).toBe("{name} bought");
});

it("keeps words and variables apart", () => {
  expect(insertVariable("from{city}", "name", 4, 4).message).toBe("from {name} {city}");
  expect(insertVariable("({city})", "country", 7, 7).message).toBe("({city} {country})");
  expect(insertVariable("", "time", 0, 0)).toEqual({ message: "{time}", caret: 6 });
});
