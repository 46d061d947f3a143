// Cc: controls (line ends and tabs are spaces by then); Cs: halves of a broken surrogate pair; then what turns or hides text:
// the Arabic letter mark, zero-width space, bidirectional marks, embeddings and isolates, byte order mark.
const unwanted =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\uffff]/gu;

/**
 * What somebody typed, as one line of at most `maxLength` code points without anything that disturbs
 * the text around it; null when nothing is left. Still plain text: whoever shows it escapes it.
 */
export function cleanText(text: unknown, maxLength: number): string | null {
  if (typeof text !== "string") return null;
  const line = text
    .slice(0, 100_000)
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(unwanted, "")
    // Stacked marks paint over the lines above; no script needs more than four.
    .replace(/(\p{Mn}{4})\p{Mn}+/gu, "$1")
    .trim();
  return [...line].slice(0, maxLength).join("").trim() || null;
}
