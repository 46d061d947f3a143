import { type Expression, readExpression } from "./expression-tree";

/** What is matched is cut to so many characters. */
const length = 500;
/** Ways through an address: less than a second of a browser's time at the very worst. */
const maxWays = length ** 3;

/** Says what to write instead. */
export const endlessMessage =
  "This expression could keep a visitor's browser busy for long. Begin it with ^, write [^/]+ for one part of the path, use .* at most twice, and repeat no group in which parts may match the same";

/**
 * Whether matching the expression may take time out of all proportion to an address's length. Counts
 * the ways through an address that a backtracking engine may have to try: wherever the next character
 * does not decide how it goes on, each choice multiplies them.
 */
export function isEndless(source: string): boolean {
  try {
    const expression = readExpression(source);
    const setOf = characterSets(source);
    const scan: Scan = { setOf, all: setOf("."), walks: false };
    const ways = count(scan, expression, finish, false);
    const starts = isAnchored(expression) ? 1 : length;
    return !(ways * starts * (scan.walks ? length : 1) <= maxWays);
  } catch {
    return true;
  }
}

/** Characters as bits of a number. */
type Characters = bigint;
/**
 * What may come next: a character, or the end of the whole expression, where it has matched.
 * `fails`: whether it may fail although nothing of the address is left, or as long as something is.
 */
type Next = { characters: Characters; matched: boolean; fails: Fails };
type Fails = (typeof fails)[keyof typeof fails];
const fails = { never: 0, beforeEnd: 1, anywhere: 2 } as const;
type Scan = {
  setOf: (source: string) => Characters;
  all: Characters;
  /** Whether a repetition whose end is clear may walk through the address in vain. */
  walks: boolean;
};

const finish: Next = { characters: 0n, matched: true, fails: fails.never };
/** All of them: then no repetition's end is clear. */
const any: Characters = -1n;

/** The ways through `part` when `next` follows it. In a loop one is allowed: they would multiply each time. */
function count(scan: Scan, part: Expression, next: Next, inLoop: boolean): number {
  switch (part.kind) {
    case "reference":
      return Number.POSITIVE_INFINITY;
    case "look": {
      const isHard = (part.behind || inLoop) && repeats(part.body);
      return isHard
        ? Number.POSITIVE_INFINITY
        : count(scan, part.body, { ...finish, fails: fails.anywhere }, inLoop);
    }
    case "sequence": {
      let [ways, following] = [1, next];
      for (const each of [...part.parts].reverse()) {
        ways *= count(scan, each, following, inLoop);
        following = firstOf(scan, each, following);
      }
      return ways;
    }
    case "either": {
      const ways = part.options.map((option) => count(scan, option, next, inLoop));
      const firsts = part.options.map((option) => firstOf(scan, option, next));
      const isClear = firsts.every((one, at) => firsts.slice(0, at).every((o) => !overlap(one, o)));
      return isClear ? Math.max(...ways) : once(sum(ways), inLoop);
    }
    case "repeat":
      return countRepeat(scan, part, next, inLoop);
    default:
      return 1;
  }
}

function countRepeat(
  scan: Scan,
  { body, min, max }: Extract<Expression, { kind: "repeat" }>,
  next: Next,
  inLoop: boolean,
): number {
  const isLoop = max > 1;
  const first = firstOf(scan, body, finish);
  // What matches nothing can be repeated without end.
  if (isLoop && first.matched) return Number.POSITIVE_INFINITY;
  const around = isLoop ? either(firstOf(scan, body, next), next) : next;
  const ways = count(scan, body, around, inLoop || isLoop);
  if (min === max) return ways;
  const choices = Math.min(max - min + 1, length);
  if (first.matched || (first.characters & next.characters) !== 0n) {
    return once(ways * choices, inLoop);
  }
  const takesAll = next.fails === fails.beforeEnd && first.characters === scan.all;
  const isLast = next.characters === 0n && (next.fails === fails.never || takesAll);
  if (choices > 4 && !isLast) scan.walks = true;
  return ways;
}

function once(ways: number, inLoop: boolean): number {
  return inLoop && ways > 1 ? Number.POSITIVE_INFINITY : ways;
}

/** What `part` may begin with when `next` follows it. */
function firstOf(scan: Scan, part: Expression, next: Next): Next {
  switch (part.kind) {
    case "one":
      return { characters: scan.setOf(part.source), matched: false, fails: fails.anywhere };
    case "end": {
      const isLast = next.characters === 0n && next.fails !== fails.anywhere;
      return { characters: 0n, matched: false, fails: isLast ? fails.beforeEnd : fails.anywhere };
    }
    case "look":
      return { ...next, fails: fails.anywhere, ...(repeats(part.body) && { characters: any }) };
    case "start":
    case "nothing":
      return { ...next, fails: fails.anywhere };
    case "sequence":
      return part.parts.reduceRight((following, each) => firstOf(scan, each, following), next);
    case "either":
      return part.options.map((option) => firstOf(scan, option, next)).reduce(either);
    case "repeat": {
      const first = firstOf(scan, part.body, next);
      return part.min > 0 ? first : either(first, next);
    }
    default:
      return next;
  }
}

function either(one: Next, other: Next): Next {
  return {
    characters: one.characters | other.characters,
    matched: one.matched || other.matched,
    fails: one.fails > other.fails ? one.fails : other.fails,
  };
}

function overlap(one: Next, other: Next): boolean {
  return (one.characters & other.characters) !== 0n || (one.matched && other.matched);
}

function repeats(part: Expression): boolean {
  if (part.kind === "sequence") return part.parts.some(repeats);
  if (part.kind === "either") return part.options.some(repeats);
  return part.kind === "repeat" || (part.kind === "look" && repeats(part.body));
}

/** Whether it is tried at the beginning of an address alone. */
function isAnchored(part: Expression): boolean {
  if (part.kind === "either") return part.options.every(isAnchored);
  if (part.kind === "repeat") return part.min > 0 && isAnchored(part.body);
  if (part.kind !== "sequence") return part.kind === "start";
  const isCheap = (each: Expression) =>
    each.kind === "nothing" || (each.kind === "look" && !repeats(each));
  const first = part.parts.find((each) => !isCheap(each));
  return first !== undefined && isAnchored(first);
}

/**
 * The characters that a piece of the expression stands for, among enough of them to tell any two
 * pieces apart: ASCII, all that the expression names, and some that it does not.
 */
function characterSets(expression: string): (source: string) => Characters {
  const escaped = [...expression.matchAll(/\\(?:x([\da-f]{2})|u([\da-f]{4}))/gi)].map(
    ([, short, long]) => String.fromCharCode(Number.parseInt(short ?? long ?? "", 16)),
  );
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  const named = [...expression.split(""), ...escaped];
  const cases = named.flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()]);
  const sample = new Set([...ascii, "\u00a0", "\u2028", "ſ", "☃", "\uffff", ...cases]);
  const samples = [...sample].filter((each) => each.length === 1 && !/[\n\r\u2028]/.test(each));
  const known = new Map<string, Characters>();
  return (source) => {
    const expression = RegExp(`^${source}$`, "i");
    const find = () =>
      samples.reduce(
        (set, each, bit) => (expression.test(each) ? set | (1n << BigInt(bit)) : set),
        0n,
      );
    const set = known.get(source) ?? find();
    known.set(source, set);
    return set;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
