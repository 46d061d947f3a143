/** Enough for any honest value, and cheap to walk through. */
const maxLength = 1000;
const segmenter = new Intl.Segmenter();

/**
 * A value from outside as one line of harmless text (NFC), at most `limit` characters as people count
 * them; null when nothing is left. Drops what cannot be seen (control characters, those that turn the
 * direction of writing, halves of characters), except the joiners that emoji and Persian need.
 */
export function cleanText(text: string | null, limit: number): string | null {
  if (text === null) return null;
  const line = text
    .slice(0, maxLength)
    .replace(/\s+/g, " ")
    .replace(/(?![\u200c\u200d])\p{C}/gu, "")
    .normalize("NFC")
    .trim();
  // Without anything that is seen, joiners are nothing either.
  if (!/[^\s\u200c\u200d]/.test(line)) return null;
  const characters = Array.from(segmenter.segment(line), ({ segment }) => segment);
  if (characters.length <= limit) return line;
  return `${characters
    .slice(0, limit - 1)
    .join("")
    .trim()}…`;
}
