/** A regular expression (as without the flags `u` and `v`) as a tree of its parts. */
export type Expression =
  /** One character, by the source that stands for it: "a", "\d", "[^/]". */
  | { kind: "one"; source: string }
  | { kind: "start" | "end" | "nothing" | "reference" }
  | { kind: "look"; behind: boolean; body: Expression }
  | { kind: "sequence"; parts: Expression[] }
  | { kind: "either"; options: Expression[] }
  | { kind: "repeat"; body: Expression; min: number; max: number };

/** Throws for what is no expression, or one of a syntax that is not known here. */
export function readExpression(source: string): Expression {
  const reader = { source, at: 0 };
  const expression = readEither(reader);
  if (reader.at < source.length) throw new Error("A group is closed that was not opened");
  return expression;
}

type Reader = { source: string; at: number };

/** What follows, when it is as `pattern` (sticky) says; it is behind the reader then. */
function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source);
  if (found) reader.at = pattern.lastIndex;
  return found;
}

function readEither(reader: Reader): Expression {
  const options = [readSequence(reader)];
  while (take(reader, /\|/y)) options.push(readSequence(reader));
  const [only] = options;
  return options.length === 1 && only ? only : { kind: "either", options };
}

function readSequence(reader: Reader): Expression {
  const parts: Expression[] = [];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? "")) {
    const part = readAtom(reader);
    const [min, max] = readTimes(reader);
    parts.push(min === 1 && max === 1 ? part : { kind: "repeat", body: part, min, max });
  }
  return { kind: "sequence", parts };
}

function readTimes(reader: Reader): [min: number, max: number] {
  const found = take(reader, /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
  if (!found) return [1, 1];
  const [, sign, from, comma, until] = found;
  if (sign) return [sign === "+" ? 1 : 0, sign === "?" ? 1 : Number.POSITIVE_INFINITY];
  const max = until ? Number(until) : Number.POSITIVE_INFINITY;
  return [Number(from), comma ? max : Number(from)];
}

function readAtom(reader: Reader): Expression {
  const open = take(reader, /\((?:\?(?::|<?[=!]|<\w+>))?/y);
  if (open) return readGroup(reader, open[0]);
  if (take(reader, /\\(?:[1-9]|k<)/y)) return { kind: "reference" };
  if (take(reader, /\^/y)) return { kind: "start" };
  if (take(reader, /\$/y)) return { kind: "end" };
  if (take(reader, /\\b/iy)) return { kind: "nothing" };
  const one = take(reader, oneCharacter);
  if (!one) throw new Error("There is nothing to repeat");
  return { kind: "one", source: one[0] };
}

const oneCharacter =
  /\[\^?(?:\\.|[^\]\\])*\]|\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|c[A-Za-z]|.)|[^*+?[\\]/sy;

function readGroup(reader: Reader, open: string): Expression {
  if (open === "(" && reader.source[reader.at] === "?") throw new Error("The group is unknown");
  const body = readEither(reader);
  if (!take(reader, /\)/y)) throw new Error("A group is not closed");
  return /[=!]$/.test(open) ? { kind: "look", behind: open.includes("<"), body } : body;
}
