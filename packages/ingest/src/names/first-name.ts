import { cleanText } from "../clean-text";
import { titleCase } from "../title-case";
import { givenNameInCjk, isCjk } from "./cjk";
import { businessWords, familyParticles, honorifics, placeholders, suffixes } from "./name-words";

const maxLength = 40;

/** E-mail addresses, numbers, web addresses, markup, card tracks, and two persons or a firm in one. */
const notAName =
  /[\p{N}@<>{}[\]|\\/=_*#$%^~;:&+]|\b\p{L}+\.(com|net|org|io|shop|store|co|de|fr|uk)\b|\bwww\./iu;

/**
 * The name that a person may be publicly called by: "Ana" of "Dr. Ana María van der Berg". Null where the
 * family name cannot be told from it: a stranger's popup must not publish that. The order of Latin names
 * is taken to be given name first, as Stripe's forms ask for them.
 */
export function firstName(fullName: unknown): string | null {
  const text = cleanText(fullName, 200)
    ?.replace(/\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\ufe0f|\u200d/gu, "")
    .trim();
  if (!text || notAName.test(text)) return null;
  if (isCjk(text)) return cleanText(givenNameInCjk(text), maxLength);
  const name = givenName(wordsBeforeFamilyName(text));
  return name && cleanText(titleCase(name), maxLength);
}

/** The words of the name in Western order: "Doe, Dr. Jane" as "Dr. Jane Doe", "Jane Doe, MD" without the degree. */
function wordsBeforeFamilyName(text: string): string[] {
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
  if (second) return [...second, ...first];
  // "Doe," and "Smith, Jr." name the family alone.
  return first.length === 1 && /[,،]/.test(text) ? [] : first;
}

function givenName(words: string[]): string | null {
  if (words.some((word) => businessWords.has(plain(word)))) return null;
  const start = words.findIndex((word) => !honorifics.has(plain(word)));
  const rest = start < 0 ? [] : words.slice(start);
  const named = withoutCapitalFamilyName(rest);
  const word = (named[0] ?? "").replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "");
  // "Herr Müller" is a family name, and so is "van der Berg".
  if (start > 0 && rest.length === 1) return null;
  if (rest.length > 1 && familyParticles.has(word)) return null;
  // "JD Smith" or "LI Wei": initials, or a family name in capitals.
  if (/^\p{Lu}{2}$/u.test(word) && rest.some((other) => other !== other.toUpperCase())) return null;
  if (placeholders.has(plain(word))) return null;
  return isPronounceable(word) ? word : null;
}

/** Some write "DUPONT Marie": the capitals then are the family name. */
function withoutCapitalFamilyName(words: string[]): string[] {
  const mixed = words.filter((word) => !/^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word));
  const isCapitalised = (word: string) => /^\p{Lu}.*\p{Ll}/u.test(word);
  return mixed.length > 0 && mixed.every(isCapitalised) ? mixed : words;
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
