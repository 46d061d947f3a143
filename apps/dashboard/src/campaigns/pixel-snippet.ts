/** The line that a website loads its pixel with. */
export function pixelSnippet(appUrl: string, pixelKey: string): string {
  return `<script async src="${appUrl}/p/${pixelKey}.js"></script>`;
}

/** Keeps the calls of a page until the pixel is there to carry them out. */
export const queueStub =
  "window.growflyer=window.growflyer||function(){(growflyer.q=growflyer.q||[]).push(arguments)}";

/** The two lines for pages that call `growflyer(…)` themselves. */
export function advancedSnippet(appUrl: string, pixelKey: string): string {
  return `<script>${queueStub}</script>\n${pixelSnippet(appUrl, pixelKey)}`;
}

/** For pages whose policy allows scripts by a nonce, which their server makes anew for every answer. */
export function noncedSnippet(appUrl: string, pixelKey: string): string {
  return `<script async nonce="…" src="${appUrl}/p/${pixelKey}.js"></script>`;
}

/** The widget of one build for ever, by its name; browsers refuse it if a byte differs. */
export function pinnedSnippet(
  appUrl: string,
  pixelKey: string,
  { file, integrity }: { file: string; integrity: string },
): string {
  return `<script async src="${appUrl}/p/assets/${file}" data-key="${pixelKey}" integrity="${integrity}" crossorigin="anonymous"></script>`;
}
