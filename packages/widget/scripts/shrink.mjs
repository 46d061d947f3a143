import { minify } from "terser";

/**
 * Terser finds about 2 % more than esbuild's own minifier.
 * @param {string} code
 */
export async function shrink(code) {
  const result = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 5, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
  });
  if (!result.code) throw new Error("The minifier returned nothing");
  return result.code;
}
