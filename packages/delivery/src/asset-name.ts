/** `runtime-1A2B3C4D.pt-br.js`: a part of the widget, the build it belongs to, and a language. */
export type AssetName = { part: string; build: string; language: string };

const pattern = /^([a-z_]+)-([A-Z0-9]{8})(?:\.([a-z\d-]{2,12}))?\.js$/;

/** Null for what no file of the widget is called. Without a language it is the English one. */
export function parseAssetName(name: string): AssetName | null {
  const [, part, build, language = "en"] = pattern.exec(name) ?? [];
  return part && build ? { part, build, language } : null;
}

/** The names under which the file may be there, the one to prefer first. */
export function candidateFiles({ part, build, language }: AssetName): string[] {
  return preferredLanguages(language).map((tag) =>
    tag === "en" ? `${part}-${build}.js` : `${part}-${build}.${tag}.js`,
  );
}

/** Tags that mean a language which the words know under another name. */
const aliases: Record<string, string> = {
  no: "nb",
  nn: "nb",
  iw: "he",
  in: "id",
  "zh-hant": "zh-tw",
  "zh-hk": "zh-tw",
  "zh-mo": "zh-tw",
};

/** A page's language tag, in lower case, shortened step by step (RFC 4647, lookup); English last. */
export function preferredLanguages(tag: string): string[] {
  const subtags = tag.split("-");
  const shorter = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join("-"));
  return [...shorter.map((known) => aliases[known] ?? known), "en"];
}
