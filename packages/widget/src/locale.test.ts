import { expect, it } from "vitest";
import { chooseLocale } from "./locale";

it("takes the first tag that names a language", () => {
  expect(chooseLocale("de", "en-US")).toBe("de");
  expect(chooseLocale("", "en-US")).toBe("en-US");
  expect(chooseLocale("not a language", "fr")).toBe("fr");
  expect(chooseLocale(null, undefined, "x")).toBeUndefined();
});

it("reads the underscore that some pages write", () => {
  expect(chooseLocale("pt_br")).toBe("pt-BR");
});
