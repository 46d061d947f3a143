import isSafe from "safe-regex2";

/** Each may try every place of an address; more of them take too long together. */
const maxRepetitions = 8;

/**
 * Whether matching may take time out of all proportion to the text's length: a repetition within a
 * repetition, or alternatives within one, of which two may match the same.
 */
export function isEndless(source: string): boolean {
  const plain = withoutOptions(source);
  return repeatsAlternatives(source) || !isSafe(plain, { limit: maxRepetitions });
}

const escapeOrClass = /\\.|\[(?:\\.|[^\]\\])*\]/gs;

/** "(/\d+)?" repeats nothing, but safe-regex2 counts it; and it cannot read names and looks behind. */
function withoutOptions(source: string): string {
  return source
    .replace(
      new RegExp(`(${escapeOrClass.source})\\?*|(?<=[^(])\\?+`, "gs"),
      (_, kept: string | undefined) => kept ?? "",
    )
    .replace(/\(\?<(?:[=!]|\w+>)/g, "(?:");
}

/** "(a|b)+" and "(ab?)+": what is optional is an alternative as well. */
function repeatsAlternatives(source: string): boolean {
  const groups: boolean[] = [false];
  const bare = source.replace(escapeOrClass, "x");
  for (const [index, character] of bare.split("").entries()) {
    if (character === "(") groups.push(false);
    const isOption = character === "?" && !"(*+?}".includes(bare[index - 1] ?? "(");
    if (character === "|" || isOption) groups[groups.length - 1] = true;
    if (character !== ")") continue;
    const alternates = groups.pop() ?? false;
    if (alternates && /[*+{]/.test(bare[index + 1] ?? "")) return true;
    if (alternates && groups.length > 0) groups[groups.length - 1] = true;
  }
  return false;
}
