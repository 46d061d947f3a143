/**
 * Puts a variable in place of the selected part of a message, apart from the words around it,
 * and says where the caret goes. `start` and `end` as in `HTMLTextAreaElement.selectionStart`.
 */
export function insertVariable(
  message: string,
  variable: string,
  start: number,
  end: number,
): { message: string; caret: number } {
  const before = message.slice(0, start);
  const after = message.slice(end);
  const inserted = `${/[\p{L}\p{N}}]$/u.test(before) ? " " : ""}{${variable}}`;
  const gap = /^[\p{L}\p{N}{]/u.test(after) ? " " : "";
  return {
    message: before + inserted + gap + after,
    caret: before.length + inserted.length + gap.length,
  };
}
