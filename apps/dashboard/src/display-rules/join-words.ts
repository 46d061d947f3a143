const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** "a, b and c", or with "or". */
export function joinWords(words: readonly string[], by: keyof typeof lists): string {
  return lists[by].format(words);
}

/** A number that somebody is still typing may be none. */
export function numberInWords(number: number): string {
  return Number.isFinite(number) ? String(number) : "…";
}

/** "1 day", "7 days", "… days". */
export function countOf(number: number, noun: string): string {
  return `${numberInWords(number)} ${noun}${number === 1 ? "" : "s"}`;
}
