import type { Mode } from "@growflyer/contracts/feed";
import { hasByteOrderMark, signedWithAny } from "./verify-signature";

/**
 * Longer or deeper bodies are not worth the work that a stranger could make of it: written with an
 * indentation, depth counts twice. Stripe's own events stay far below both.
 */
const maxBytes = 256 * 1024;
const maxDepth = 40;

type Mismatch = {
  payload: Buffer;
  header: string;
  secrets: readonly string[];
  /** The modes of the events that the secrets are known to have signed. */
  signedModes: readonly Mode[];
};

export type MismatchCause = "body_changed" | "mode_mismatch" | "wrong_secret";

/** Why none of the secrets makes the signature: as exactly as it can be told. */
export function diagnoseSignature(mismatch: Mismatch): MismatchCause {
  const { payload, header, secrets, signedModes } = mismatch;
  if (payload.length > maxBytes || isDeep(payload)) return "wrong_secret";
  const parsed = parseJson(payload);
  for (const original of originalsOf(payload, parsed)) {
    if (signedWithAny(secrets, original, header)) return "body_changed";
  }
  const mode = modeOf(parsed);
  const onlyOther = signedModes.length > 0 && mode !== null && !signedModes.includes(mode);
  return onlyOther ? "mode_mismatch" : "wrong_secret";
}

/** What the body may have been before something on its way read and wrote it, or touched its ends. */
function* originalsOf(payload: Buffer, parsed: unknown): Generator<Buffer> {
  const bare = hasByteOrderMark(payload) ? payload.subarray(3) : payload;
  if (bare !== payload) yield bare;
  const text = bare.toString("utf8");
  const unix = text.replaceAll("\r\n", "\n");
  for (const ends of [text.trimEnd(), `${text}\n`, unix, unix.trimEnd()]) {
    if (ends !== text) yield Buffer.from(ends);
  }
  if (parsed === undefined) return;
  const pretty = JSON.stringify(parsed, null, 2);
  const written = [pretty, emptyOnTwoLines(pretty), JSON.stringify(parsed)];
  for (const json of written) if (json !== text) yield Buffer.from(json);
}

/** Ruby's JSON, which Stripe writes with, has put the brackets of empty lists on lines of their own. */
function emptyOnTwoLines(pretty: string): string {
  return pretty.split("\n").map(withOpenEnd).join("\n");
}

function withOpenEnd(line: string): string {
  const comma = line.endsWith(",") ? "," : "";
  const text = comma ? line.slice(0, -1) : line;
  const indent = " ".repeat(line.length - line.trimStart().length);
  if (text.endsWith("[]")) return `${text.slice(0, -1)}\n\n${indent}]${comma}`;
  return text.endsWith("{}") ? `${text.slice(0, -1)}\n${indent}}${comma}` : line;
}

/** Brackets within strings count as well: what is turned away for them loses a hint. */
function isDeep(payload: Buffer): boolean {
  let depth = 0;
  for (const byte of payload) {
    if (byte === 0x5b || byte === 0x7b) depth += 1;
    if (byte === 0x5d || byte === 0x7d) depth -= 1;
    if (depth > maxDepth) return true;
  }
  return false;
}

function parseJson(payload: Buffer): unknown {
  try {
    const text = payload.toString("utf8");
    return JSON.parse(hasByteOrderMark(payload) ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** By the word of a stranger: good for a hint, and for nothing else. */
function modeOf(parsed: unknown): Mode | null {
  if (typeof parsed !== "object" || parsed === null || !("livemode" in parsed)) return null;
  if (typeof parsed.livemode !== "boolean") return null;
  return parsed.livemode ? "live" : "test";
}
