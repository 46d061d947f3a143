import { describe, expect, it } from "vitest";
import languages from "../words.json";
import { words } from "./words";

const all = Object.entries(languages);
/** Characters. */
const longest = { someone: 10, something: 13, close: 9, never: 24 };

// "{name} bought {product}" is the marketer's sentence; what stands in for a name or a product that
// is not known must fit in there, in the words' one form. It cannot be perfect everywhere:
// - Hungarian and Arabic give `something` as an object ("valamit", "شيئًا"), so it is wrong as a subject.
// - Finnish does too ("jotain", the partitive); "Joku osti jotain" is right, "Jotain myytiin" as well.
// - Hindi's `someone` is the oblique form, because what a buyer did is told with "ने" after the name.
// - Turkish, Finnish and Hungarian templates that glue an ending to the name ("{name}'nin") do not
//   agree with the vowels of the word. Neither do they with most names.
// - Japanese, Korean, Chinese, Vietnamese and Thai shops do not say "something" but "goods", and
//   Japanese and Korean ones say "customer" for `someone`: "{name}님" is then right, "{name}さん" is not.
// - Verbs that agree with the buyer's gender (Slavic, Hebrew, Hindi) agree with the masculine form.
describe("the built-in words", () => {
  it("are there in English as in the source, and in more than twenty languages", () => {
    expect(languages.en).toEqual(words);
    expect(all.length).toBeGreaterThanOrEqual(24);
  });

  it("have tags that a page's language is reduced to", () => {
    for (const [tag] of all) expect(tag).toMatch(/^[a-z]{2}(-[a-z]{2})?$/);
    for (const [tag] of all) expect(languages).toHaveProperty(tag.slice(0, 2));
  });

  it.each(all)("are complete, short and no markup: %s", (_tag, translated) => {
    expect(Object.keys(translated)).toEqual(Object.keys(words));
    for (const [name, word] of Object.entries(translated)) {
      expect(word.trim()).toBe(word);
      expect(word.normalize("NFC")).toBe(word);
      expect(word.length).toBeGreaterThan(0);
      expect(word.length).toBeLessThanOrEqual(longest[name as keyof typeof longest]);
      // Nor anything that would end or change the script's text that it is put into.
      expect(word).not.toMatch(/[<>&"'`\\${}|\p{Cc}\p{Cf}]/u);
    }
  });

  it("differ between the languages, and between Brazil and Portugal", () => {
    const texts = all.map(([, translated]) => Object.values(translated).join());
    expect(new Set(texts).size).toBe(all.length);
  });
});
