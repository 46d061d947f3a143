/**
 * `text` as a pattern of LIKE that matches nothing else. Prisma's `contains`, `startsWith` and
 * case-insensitive `equals` hand their text to LIKE as it is: https://github.com/prisma/orm/issues/19506
 */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
