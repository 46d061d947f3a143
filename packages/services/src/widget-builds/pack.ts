import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";

/** Contents by name. */
export type BuildFiles = Record<string, string>;

/**
 * Small, because the files of the languages hardly differ: the window spans all of them.
 * Off the main thread.
 */
export async function packFiles(files: BuildFiles): Promise<Uint8Array<ArrayBuffer>> {
  const json = Buffer.from(JSON.stringify(files));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.byteLength,
  };
  return Uint8Array.from(await promisify(brotliCompress)(json, { params }));
}

export async function unpackFiles(packed: Uint8Array): Promise<BuildFiles> {
  return JSON.parse((await promisify(brotliDecompress)(packed)).toString("utf8"));
}
