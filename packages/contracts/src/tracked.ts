import * as z from "zod";
import { cleanText } from "./names/clean-text";
import { personName } from "./names/person-name";
import { cityName, countryCode } from "./names/place";
import { oneLine } from "./one-line";

export const maxTrackBytes = 16 * 1024;

/**
 * A sale that a page reports with `growflyer("track", "purchase", …)`. Anybody can write such a
 * report: what is no honest value is left out, and what is too long is cut; null is "not known".
 * Only what says which order it is, and when it was, must be right.
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
  name: known(z.string()).transform((name) => personName(name)?.name ?? null),
  city: known(z.string()).transform((city) => withoutAddress(cityName(city))),
  /** ISO 3166-1 alpha-2. */
  country: known(z.string()).transform(countryCode),
  product: known(
    z.union([
      z.string().transform((name) => ({ name, url: null })),
      z.object({ name: z.string(), url: WebAddress() }),
    ]),
  ).transform((product) => {
    const name = withoutAddress(cleanText(product?.name, 120));
    return product && name ? { ...product, name } : null;
  }),
  quantity: known(z.int().min(1).max(9999)),
  occurredAt: z.iso
    .datetime({ offset: true, error: "Write the time like 2026-05-01T10:00:00Z" })
    .transform((time) => new Date(time))
    .nullable()
    .default(null),
});
export type Tracked = z.infer<typeof Tracked>;

/** Null for what is missing or of another kind. */
function known<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null).catch(null);
}

/** Null for what is no address that a page could lead to. */
function WebAddress() {
  return known(z.string()).transform((text) => {
    const url = text && text.length <= 2000 && URL.canParse(text) ? new URL(text) : null;
    return url && /^https?:$/.test(url.protocol) ? url.href : null;
  });
}

/** "evil.example", "www.evil", "evil.co.uk/x": whoever reads it could go there. "Node.js" is none. */
const webAddress =
  /:\/\/|\bwww\.|[\p{L}\p{N}-]\.(?:com|net|org|info|biz|io|co|me|app|dev|ai|shop|store|online|site|xyz|top|club|live|link|click|ru|cn|tk|de|fr|uk|us|eu|it|es|nl|at|ch|pl|br|in|jp|au|ca|tv|cc|gg|ly|to|example)(?![\p{L}\p{N}-])|\.\p{L}{2,}\/|\S@\S/iu;

function withoutAddress(text: string | null): string | null {
  return text && !webAddress.test(text) ? text : null;
}
