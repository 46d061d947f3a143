import { createHash } from "node:crypto";

/** A page that could be anybody's, in light and dark. The preview script sets `color-scheme` and background. */
const styles = `
html,body{height:100%;margin:0;overflow:hidden}
body{color:CanvasText;font:14px/1.5 system-ui,sans-serif}
i{display:block;border-radius:6px;background:currentColor;opacity:.1}
header{display:flex;gap:16px;align-items:center;padding:18px 28px;border-bottom:1px solid color-mix(in srgb,currentColor 10%,transparent)}
header i{width:56px;height:10px}
header i:first-child{width:84px;height:18px;margin-inline-end:auto;opacity:.22}
main{display:grid;grid-template-columns:1fr 1fr;gap:32px;padding:32px 28px}
.art{aspect-ratio:4/3;border-radius:16px}
.words{display:grid;gap:14px;align-content:center}
.words i{height:10px}
.words i:nth-child(1){height:22px;width:80%;opacity:.2}
.words i:nth-child(3){width:92%}
.words i:nth-child(4){width:64%}
.words i:nth-child(5){height:36px;width:128px;border-radius:10px;margin-top:10px;opacity:.22}
@media (max-width:480px){header i:nth-child(n+3){display:none}main{grid-template-columns:1fr;padding:20px}header{padding:16px 20px}}
`;

const styleHash = createHash("sha256").update(styles).digest("base64");

/**
 * The preview's page and its Content-Security-Policy: one script, the built widget of this server,
 * and nothing else. `origin` stands beside 'self' for browsers that give a sandboxed frame no self.
 */
export function previewFrame(scriptPath: string, origin: string): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style>${styles}</style>
<script type="module" crossorigin="anonymous" src="${scriptPath}"></script>
</head>
<body>
<header aria-hidden="true"><i></i><i></i><i></i><i></i></header>
<main aria-hidden="true"><i class="art"></i><div class="words"><i></i><i></i><i></i><i></i><i></i></div></main>
</body>
</html>
`;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    `style-src 'sha256-${styleHash}'`,
    // As on a visitor's page: the widget loads pictures from its own host alone.
    `img-src 'self' ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
  return { html, policy };
}
