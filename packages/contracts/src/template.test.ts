import { expect, test } from "vitest";
import { Template } from "./template";

const messageFor = (text: string) => Template.safeParse(text).error?.issues[0]?.message;

test("accepts every variable, and text without any", () => {
  const text = "{name} from {city}, {country} bought {product} {time}";
  expect(Template.parse(text)).toBe(text);
  expect(Template.parse("  Free shipping today  ")).toBe("Free shipping today");
});

test("names the unknown variables and those that exist", () => {
  expect(messageFor("{name} paid {amount} with {card}")).toBe(
    "There is no variable {amount}, {card}. Use {name}, {city}, {country}, {product}, {time}",
  );
  expect(messageFor("{}")).toMatch(/no variable \{\}/);
  expect(messageFor("{ name }")).toMatch(/no variable \{ name \}/);
});

test("notices a brace that is not closed", () => {
  expect(messageFor("{name bought {product}")).toMatch(/brace is missing/);
  expect(messageFor("name} bought")).toMatch(/brace is missing/);
});

test("has an end and is not empty", () => {
  expect(messageFor("   ")).toMatch(/Write the message/);
  expect(messageFor("a".repeat(201))).toMatch(/200/);
});
