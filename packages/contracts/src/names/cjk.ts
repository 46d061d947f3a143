const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]+$/u;

/** Polite endings that follow a name, as words of their own or attached to it. */
const politeEnding = /(様|さま|さん|殿|氏|先生|女士|小姐|님|씨)$/u;

export function isCjk(text: string): boolean {
  return script.test(text);
}

/**
 * The given name is the last part: "太郎" of "山田 太郎". Names of foreigners joined by a middle dot begin
 * with it: "ジョン" of "ジョン・スミス". Null for a name in one piece, and for one of mixed scripts.
 */
export function givenNameInCjk(text: string): string | null {
  const parts = text.split(/[\s,、，]+/u).map((part) => part.replace(politeEnding, ""));
  const words = parts.filter(Boolean);
  const [only] = words;
  if (words.length === 1 && only) {
    const [given, family] = only.split(/[・·･]/u);
    return given && family && letters.test(given) ? given : null;
  }
  const last = words.at(-1);
  if (!last || !words.every((word) => letters.test(word))) return null;
  // One syllable of Hangul is as likely a family name, written last: "민준 김".
  return /^\p{Script=Hangul}$/u.test(last) ? null : last;
}
