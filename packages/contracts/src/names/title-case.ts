/** Scripts in which a word begins with a capital. Georgian has capitals and does not. */
const cased = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\P{L}]+$/u;

/** "JANE O'NEILL" and "jane o'neill" become "Jane O'Neill"; what has both cases is left as it is. */
export function titleCase(text: string): string {
  const lower = text.toLowerCase();
  if (!cased.test(text) || (text !== lower && text !== text.toUpperCase())) return text;
  // After an apostrophe only where more than an ending follows: O'Neill, but Jane's.
  return lower.replace(
    /(^|[\s\-–.(/]|(?<=\p{L})['’](?=\p{L}{3}))(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
