/** The line that a website loads its pixel with. */
export function pixelSnippet(appUrl: string, pixelKey: string): string {
  return `<script async src="${appUrl}/p/${pixelKey}.js"></script>`;
}
