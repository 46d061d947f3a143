import { familyParticles, suffixes } from "./name-words";

/** Scripts in which a capital letter stands for a name. Elsewhere one letter says too little, or all. */
const initialOf =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]\p{Mn}{0,3}/u;

/** What is written together with a family name without being its beginning: "al-Rashid", "d'Artagnan". */
const attachedParticle = /^(al-|el-|d['’]|l['’])(?=\p{L})/u;

/**
 * The initial of a family name, in upper case: of its first word, or of the last one where it is not told
 * how many of the words are middle names. Particles and what follows a name are skipped: "B" of
 * "van der Berg", "D" of "Doe Jr.".
 */
export function familyInitial(words: readonly string[], of: "first" | "last"): string | null {
  const named = words.filter((word) => !familyParticles.has(word));
  while (named.length > 1 && suffixes.has((named.at(-1) ?? "").toLowerCase().replace(/\./g, ""))) {
    named.pop();
  }
  const word = of === "first" ? named[0] : named.at(-1);
  const letters = word?.replace(attachedParticle, "").replace(/^[^\p{L}]+/u, "") ?? "";
  return initialOf.exec(letters)?.[0].toUpperCase() ?? null;
}
