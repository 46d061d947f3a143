const unwanted = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What somebody wrote as one line, without what turns or hides the text around it; null when nothing is left. */
export function oneLine(text: string): string | null {
  return text.replace(/\s+/gu, " ").replace(unwanted, "").trim() || null;
}
