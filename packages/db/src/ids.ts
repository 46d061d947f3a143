import { customAlphabet } from "nanoid";

const prefixes = [
  "ws",
  "mem",
  "px",
  "cmp",
  "dom",
  "ntf",
  "src",
  "sec",
  "env",
  "key",
  "imp",
  "cnv",
  "usr",
] as const;
export type IdPrefix = (typeof prefixes)[number];

/** 20 characters of 62: 119 bits, as unguessable as a random UUID. */
const random = customAlphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 20);

/** A new public id, like `cmp_4fT0…`: a prefix that names the noun, then 20 random letters and digits. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${random()}`;
}
