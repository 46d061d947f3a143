import { boot } from "./boot";
import type { Part } from "./config";

// The server replaces both names in the built file, for each campaign.
const key = "__PIXEL_KEY__";
const build = "__BUILD__";

try {
  load();
} catch {
  // Nothing that fails here may show on a customer's page.
}

function load(): void {
  const tag = ownTag();
  if (!tag) return;
  const base = tag.src.replace(/\.js([?#].*)?$/, "");
  boot(
    tag,
    key,
    base,
    (part: Part, language?: string) =>
      import(new URL(`assets/${part}-${build}.${language}.js`, base).href),
  );
}

/** The tag of this script; a tag manager or an optimiser may leave no `currentScript`. */
function ownTag(): HTMLScriptElement | null {
  const path = `/p/${key}.js`;
  const current = document.currentScript as HTMLScriptElement | null;
  if (current?.src?.includes(path)) return current;
  return document.querySelector<HTMLScriptElement>(`script[src*="${path}"]`);
}
