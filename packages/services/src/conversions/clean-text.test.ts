import { expect, it } from "vitest";
import { cleanText } from "./clean-text";

it("keeps names as people write them", () => {
  for (const name of ["Zoë", "Nguyễn", "محمد", "מרים", "王小明", "O’Brien", "👩‍🚀"]) {
    expect(cleanText(name, 40)).toBe(name);
  }
});

it("drops control characters and those that turn the direction of writing", () => {
  expect(cleanText("\u202ejpg\u2069.\u200fexe\u0007\ufeff", 40)).toBe("jpg.exe");
  expect(cleanText("a\ud800b", 40)).toBe("ab");
});

it("makes one line of it", () => {
  expect(cleanText("  Trail\r\n\tShoes\u2028red ", 40)).toBe("Trail Shoes red");
});

it("leaves nothing of nothing", () => {
  expect(cleanText(null, 40)).toBeNull();
  expect(cleanText(" \u200b ", 40)).toBeNull();
  expect(cleanText("\u200d", 40)).toBeNull();
});

it("shortens by what people take for one character", () => {
  expect(cleanText("a".repeat(40), 40)).toBe("a".repeat(40));
  expect(cleanText("a".repeat(41), 40)).toBe(`${"a".repeat(39)}…`);
  expect(cleanText("👨‍👩‍👧".repeat(10), 4)).toBe(`${"👨‍👩‍👧".repeat(3)}…`);
  expect(cleanText("x".repeat(10_000), 40)).toHaveLength(40);
});

it("takes markup for what it is: text", () => {
  expect(cleanText("<b>Jane</b>", 40)).toBe("<b>Jane</b>");
});

it("writes the same letter in one way", () => {
  expect(cleanText("Zoe\u0308", 40)).toBe("Zo\u00eb");
});
