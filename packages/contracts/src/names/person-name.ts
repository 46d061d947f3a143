import { givenNameInCjk, isCjk } from "./cjk";
import { cleanText } from "./clean-text";
import { familyInitial } from "./family-initial";
import { businessWords, familyParticles, honorifics, placeholders, suffixes } from "./name-words";
import { titleCase } from "./title-case";

/** As a person may be publicly called: "Ana", and "B" where a family name is known and has an initial. */
export type PersonName = { name: string; initial: string | null };

const maxLength = 40;

/** E-mail addresses, numbers, web addresses, markup, card tracks, and two persons or a firm in one. */
const notAName =
  /[\p{N}@<>{}[\]|\\/=_*#$%^~;:&+]|\b\p{L}+\.(com|net|org|io|shop|store|co|de|fr|uk)\b|\bwww\./iu;

/**
 * The first name and the family name's initial: "Ana", "B" of "Dr. Ana María van der Berg". Null where the
 * family name cannot be told from the given one: a stranger's popup must not publish that. The order of
 * Latin names is taken to be given name first, as Stripe's forms ask for them.
 */
export function personName(fullName: unknown): PersonName | null {
  const text = cleanText(fullName, 200)
    ?.replace(/\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\ufe0f|\u200d/gu, "")
    .trim();
  if (!text || notAName.test(text)) return null;
  if (isCjk(text)) return called(givenNameInCjk(text), null);
  return calledBy(wordsOf(text));
}

/** The first of several names that is a person's. */
export function firstPerson(fullNames: readonly unknown[]): {
  name: string | null;
  initial: string | null;
} {
  for (const fullName of fullNames) {
    const person = personName(fullName);
    if (person) return person;
  }
  return { name: null, initial: null };
}

function called(name: string | null, initial: string | null): PersonName | null {
  const clean = name && cleanText(titleCase(name), maxLength);
  return clean ? { name: clean, initial } : null;
}

/** A name's words with what comes before a comma apart: it is the family's. */
type Words = { words: string[]; family: string[] };

/** "Doe, Dr. Jane" is "Dr. Jane" of the family "Doe"; "Jane Doe, MD" is "Jane Doe" without the degree. */
function wordsOf(text: string): Words {
  const parts = text
    .split(/[,،]/)
    .map((part) =>
      part
        .replace(/\(.*?\)|["“”„«»()]/gu, " ")
        .split(/\s+/)
        .filter(Boolean),
    )
    .filter((words) => !words.every((word) => suffixes.has(plain(word))));
  const [first = [], second] = parts;
  if (second) return { words: second, family: first };
  // "Doe," and "Smith, Jr." name the family alone.
  const alone = first.length === 1 && /[,،]/.test(text);
  return { words: alone ? [] : first, family: [] };
}

function calledBy({ words, family }: Words): PersonName | null {
  if ([...words, ...family].some((word) => businessWords.has(plain(word)))) return null;
  const start = words.findIndex((word) => !honorifics.has(plain(word)));
  const rest = start < 0 ? [] : words.slice(start);
  const all = [...rest, ...family];
  const capitals = family.length > 0 ? [] : capitalFamilyName(rest);
  const word = (rest.filter((each) => !capitals.includes(each))[0] ?? "").replace(
    /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu,
    "",
  );
  // "Herr Müller" is a family name, and so is "van der Berg".
  if (start > 0 && all.length === 1) return null;
  if (all.length > 1 && familyParticles.has(word)) return null;
  // "JD Smith" or "LI Wei": initials, or a family name in capitals.
  if (/^\p{Lu}{2}$/u.test(word) && all.some((other) => other !== other.toUpperCase())) return null;
  if (placeholders.has(plain(word)) || !isPronounceable(word)) return null;
  const [known] = [family, capitals].filter((named) => named.length > 0);
  return called(word, familyInitial(known ?? rest.slice(1), known ? "first" : "last"));
}

/** Some write "DUPONT Marie": the capitals then are the family name. */
function capitalFamilyName(words: string[]): string[] {
  const mixed = words.filter((word) => !/^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word));
  const isCapitalised = (word: string) => /^\p{Lu}.*\p{Ll}/u.test(word);
  const told = mixed.length > 0 && mixed.every(isCapitalised);
  return told ? words.filter((word) => !mixed.includes(word)) : [];
}

/** Letters, joined by hyphens or apostrophes; initials are no name. */
function isPronounceable(word: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M}\u200c]+(['’ʼ‘`\-‐][\p{L}\p{M}]+)*$/u.test(word) ||
    /^\p{L}['’ʼ][\p{L}\p{M}]{2,}$/u.test(word)
  );
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[.'’]/g, "");
}
