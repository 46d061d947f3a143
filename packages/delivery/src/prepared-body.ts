import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

type Variant = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** A body that is sent many times: hashed and compressed once, its headers ready. */
export type PreparedBody = {
  etag: string;
  identity: Variant;
  gzip: Variant;
  br: Variant;
  /** What a 304 repeats of the headers of the 200 (RFC 9110, section 15.4.5). */
  notModified: Record<string, string>;
};

/** Below this, compressing saves less than the header that tells of it. */
const worthCompressing = 256;

/**
 * Compresses off the main thread, for what is prepared while requests are served. "smallest" takes
 * ten times as long: for what hardly ever changes.
 */
export async function prepareBody(
  text: string,
  headers: Record<string, string>,
  effort: "quick" | "smallest" = "quick",
): Promise<PreparedBody> {
  const bytes = Buffer.from(text);
  if (bytes.byteLength < worthCompressing) return assemble(bytes, headers, null, null);
  const [level, quality] = effort === "quick" ? [constants.Z_DEFAULT_COMPRESSION, 5] : [9, 11];
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(bytes, { level }),
    promisify(brotliCompress)(bytes, brotliOptions(quality)),
  ]);
  return assemble(bytes, headers, zipped, brotli);
}

/** Compresses at once, for what is small and asked for at once. */
export function prepareBodySync(
  bytes: Uint8Array,
  headers: Record<string, string>,
  quality = 11,
): PreparedBody {
  const zipped = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  return assemble(bytes, headers, zipped, brotliCompressSync(bytes, brotliOptions(quality)));
}

/** The ETag is weak because all encodings share it. */
function assemble(
  body: Uint8Array,
  headers: Record<string, string>,
  zipped: Uint8Array | null,
  brotli: Uint8Array | null,
): PreparedBody {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const shared: Record<string, string> = { ...headers, etag };
  const { "content-type": _, ...notModified } = shared;
  const identity = variant(body, shared);
  return {
    etag,
    identity,
    gzip: zipped ? variant(zipped, shared, "gzip") : identity,
    br: brotli ? variant(brotli, shared, "br") : identity,
    notModified,
  };
}

function brotliOptions(quality: number) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality } };
}

/** A request's header by its name in lower case, or null. */
export type ReadHeader = (name: string) => string | null;

export type Answer = { status: 200 | 304 } & Omit<Variant, "bytes"> & {
    bytes: Variant["bytes"] | null;
  };

/** The 200 in the best encoding that the request accepts, or the 304. Synchronous: this is the hot path. */
export function answer(prepared: PreparedBody, header: ReadHeader): Answer {
  const known = header("if-none-match");
  if (known !== null && matchesEtag(known, prepared.etag)) {
    return { status: 304, bytes: null, headers: prepared.notModified };
  }
  const { bytes, headers } = prepared[encodingFor(header("accept-encoding"))];
  return { status: 200, bytes, headers };
}

export function respond(prepared: PreparedBody, request: Request): Response {
  const { status, bytes, headers } = answer(prepared, (name) => request.headers.get(name));
  return new Response(bytes, { status, headers });
}

/** The smallest encoding that an Accept-Encoding header allows; `q=0` forbids one. */
export function encodingFor(accepted: string | null): "br" | "gzip" | "identity" {
  if (!accepted) return "identity";
  if (acceptsBrotli.test(accepted)) return "br";
  return acceptsGzip.test(accepted) ? "gzip" : "identity";
}

const acceptsBrotli = /(?:^|[,\s])br(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))\s*(?:[;,]|$)/i;
const acceptsGzip = /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))\s*(?:[;,]|$)/i;

/** Weak comparison against the whole list of an If-None-Match (RFC 9110, section 13.1.2). */
function matchesEtag(header: string, etag: string): boolean {
  if (header === etag || header === "*") return true;
  const opaque = etag.slice(2);
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === opaque);
}

/** Copies the bytes: a slice of Node's pool would keep the whole of it. */
function variant(
  body: Uint8Array,
  headers: Record<string, string>,
  encoding?: "gzip" | "br",
): Variant {
  const bytes = Uint8Array.from(body);
  const length = { "content-length": String(bytes.byteLength) };
  return {
    bytes,
    headers: { ...headers, ...length, ...(encoding && { "content-encoding": encoding }) },
  };
}
