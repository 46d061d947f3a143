import { boot } from "./boot";

/** The build replaces it with the SHA-256 of each part, in base64, in this file's language. */
declare const __INTEGRITY__: Record<string, string>;

/** What this file's address ends with, and what is added to it: `assets/loader-1A2B3C4D.de.js?v=1`. */
const own = /assets\/loader(-[\w.-]+js).*/;

try {
  const tag = ownTag();
  const key = tag?.dataset.key;
  if (tag && key) {
    const base = tag.src.replace(own, key);
    boot(tag, key, base, (part) => load(tag, part));
  }
} catch {
  // Nothing that fails here may show on a customer's page.
}

/** The tag of this script; whoever inserts it later than it is parsed may leave no `currentScript`. */
function ownTag(): HTMLScriptElement | null {
  const current = document.currentScript as HTMLScriptElement | null;
  return current?.dataset.key
    ? current
    : document.querySelector<HTMLScriptElement>('script[data-key^=px_][src*="/p/assets/loader-"]');
}

/**
 * Imports a part only if it is the file that this loader was built with. A link, because `import`
 * takes no hash: what the link has checked is the very module that the import gets (HTML,
 * "modulepreload" and the module map). A script element's address would be a Trusted Types sink.
 * Where links cannot do this, nothing is loaded.
 */
function load(tag: HTMLScriptElement, part: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hash = __INTEGRITY__[part];
    // A type of notification that came after this build: its file cannot be known here.
    if (!hash) return reject();
    const link = document.createElement("link");
    link.onload = () => {
      link.remove();
      resolve(import(link.href));
    };
    link.onerror = () => {
      link.remove();
      reject();
    };
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.nonce = tag.nonce;
    link.integrity = `sha256-${hash}`;
    link.href = tag.src.replace(own, `assets/${part}$1`);
    document.head.append(link);
  });
}
