import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodingFor, prepareBody, prepareBodySync, respond } from "./prepared-body";

const text = JSON.stringify({ items: Array.from({ length: 50 }, (_, i) => `item ${i} ünïcode`) });
const headers = { "content-type": "application/json", "cache-control": "no-cache" };
const ask = (headers: Record<string, string> = {}) => new Request("http://localhost/", { headers });

test("picks the smallest encoding that the client accepts", () => {
  expect(encodingFor("gzip, deflate, br, zstd")).toBe("br");
  expect(encodingFor("GZIP")).toBe("gzip");
  expect(encodingFor("gzip;q=0.5, br;q=0")).toBe("gzip");
  expect(encodingFor("br;q=0.1")).toBe("br");
  expect(encodingFor("br;q=0.0, gzip;q=0")).toBe("identity");
  expect(encodingFor("abr, gzipped")).toBe("identity");
  expect(encodingFor("")).toBe("identity");
  expect(encodingFor(null)).toBe("identity");
});

test("each encoding holds the same text, and says how long it is", async () => {
  for (const prepared of [
    await prepareBody(text, headers),
    prepareBodySync(Buffer.from(text), headers),
  ]) {
    const read = async (accepted: string) => {
      const response = respond(prepared, ask({ "accept-encoding": accepted }));
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get("content-length")).toBe(String(bytes.byteLength));
      return { encoding: response.headers.get("content-encoding"), bytes };
    };
    const [plain, gzip, br] = [await read("identity"), await read("gzip"), await read("br")];
    expect(plain).toEqual({ encoding: null, bytes: Buffer.from(text) });
    expect(gzip.encoding).toBe("gzip");
    expect(gunzipSync(gzip.bytes).toString()).toBe(text);
    expect(br.encoding).toBe("br");
    expect(brotliDecompressSync(br.bytes).toString()).toBe(text);
  }
});

test("answers 304 to who has it already", async () => {
  const prepared = await prepareBody(text, headers);
  const strong = prepared.etag.slice(2);
  for (const known of [prepared.etag, strong, `"a", ${prepared.etag}`, "*"]) {
    const response = respond(prepared, ask({ "if-none-match": known }));
    expect(response.status).toBe(304);
    expect(response.body).toBeNull();
    expect(response.headers.get("etag")).toBe(prepared.etag);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  }
  expect(respond(prepared, ask({ "if-none-match": '"a"' })).status).toBe(200);
});

test("does not compress what is too short for it", async () => {
  const prepared = await prepareBody("{}", headers);
  const response = respond(prepared, ask({ "accept-encoding": "br" }));
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(await response.text()).toBe("{}");
});
