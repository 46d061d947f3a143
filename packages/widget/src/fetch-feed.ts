import type { Config } from "./config";
import { feedUrl } from "./routes";

/**
 * The current feed as text; the browser asks with the ETag of the one it has. Rejects when there is
 * none to be had just now; that of a campaign that is gone is empty.
 */
export async function fetchFeed({ base, mode, fetch }: Config): Promise<string> {
  const response = await fetch(feedUrl(base, mode), { credentials: "omit", cache: "no-cache" });
  if (response.status === 404) return '{"notifications":[],"conversions":[]}';
  if (!response.ok) throw response;
  return response.text();
}

/** As JSON.parse, which a page may have replaced by its own. */
export function parse<T>(text: string): Promise<T> {
  return new Response(text).json();
}
