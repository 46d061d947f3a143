/** Enough for any honest value, and cheap to walk through. */
const maxLength = 1000;

/**
 * A value from outside as one line of harmless text, at most `limit` characters as people count them;
 * empty when nothing is left. Drops what cannot be seen (control characters, those that turn the
 * direction of writing, halves of characters), except the joiners that emoji and Persian need.
 */
export function cleanText(text: string | null | undefined, limit: number): string {
  const characters = graphemes(
    `${text || ""}`
      .slice(0, maxLength)
      .replace(/\s+/g, " ")
      .replace(/(?![\u200c\u200d])\p{C}/gu, "")
      .trim(),
  );
  if (characters.length <= limit) return characters.join("");
  return `${characters
    .slice(0, limit - 1)
    .join("")
    .trim()}…`;
}

/** The characters of a text as people count them. */
export function graphemes(text: string): string[] {
  if (!Intl.Segmenter) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
