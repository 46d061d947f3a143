import * as z from "zod";
import { oneLine } from "./one-line";

export const maxTrackBytes = 16 * 1024;

/**
 * A sale that a page reports with `growflyer("track", "purchase", …)`. Anybody can write such a
 * report: what is no honest value is left out, and what is too long is cut; null is "not known".
 */
export const Tracked = z.object({
  kind: z.literal("purchase", { error: 'Only a "purchase" can be tracked' }),
  /** The order's own: the same order is one conversion, however often it is reported. */
  id: z
    .string({ error: "Give the order's own id, as a text" })
    .max(255, "Use an id of at most 255 characters")
    .transform((id) => oneLine(id) ?? "")
    .pipe(z.string().min(1, "Give the order's own id")),
  /** The first name alone, whatever the page says. */
  name: optional(z.string({ error: "The name is a text" })).transform(firstName),
  city: optional(z.string({ error: "The city is a text" })).transform(placeName),
  country: optional(
    z
      .string({ error: "The country is a code of two letters, like DE" })
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/, "The country is a code of two letters, like DE"),
  ),
  product: optional(
    z.union(
      [
        z.string().transform((name) => ({ name, url: null, image: null })),
        z.object({ name: z.string(), url: WebAddress(), image: WebAddress() }),
      ],
      { error: "The product is its name, or { name, url, image }" },
    ),
  ).transform((product) => {
    const name = cut(product?.name ?? "", 120);
    return product && name ? { ...product, name } : null;
  }),
  quantity: optional(
    z
      .int("The quantity is a whole number")
      .min(1, "The quantity is 1 or more")
      .max(9999, "The quantity is 9999 or less"),
  ),
  occurredAt: optional(
    z.iso
      .datetime({ offset: true, error: "Write the time like 2026-05-01T10:00:00Z" })
      .transform((time) => new Date(time)),
  ),
});
export type Tracked = z.infer<typeof Tracked>;

function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** Null for what is no address that a page could lead to. */
function WebAddress() {
  return optional(z.string())
    .catch(null)
    .transform((text) => {
      const url = text && text.length <= 2000 && URL.canParse(text) ? new URL(text) : null;
      return url && /^https?:$/.test(url.protocol) ? url.href : null;
    });
}

/** Cut at so many code points, so that no character is halved. */
function cut(text: string, max: number): string | null {
  return [...(oneLine(text) ?? "")].slice(0, max).join("").trim() || null;
}

/** Scripts in which the family name comes first. */
const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Null for what is no name, and where the family's name cannot be told from it. */
function firstName(text: string | null): string | null {
  const words = (oneLine(text ?? "") ?? "").split(" ");
  const [first = ""] = words;
  if (words.length > 1 && familyFirst.test(first)) return null;
  return /^\p{L}[\p{L}\p{M}'’-]+$/u.test(first) ? cut(first, 40) : null;
}

/** Null where it could be an address, or anything else but a place. */
function placeName(text: string | null): string | null {
  return text && /^[^\p{N}@<>{}/\\]*$/u.test(text) ? cut(text, 80) : null;
}
