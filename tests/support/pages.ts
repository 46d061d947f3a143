/** What differs between the pages of a shop. Everything is HTML as it stands. */
export type PageParts = {
  head?: string;
  body?: string;
  /** Attributes of the root element. */
  html?: string;
};

/** A page of a small shop. */
export const shopPage = ({ head = "", body = shoes, html = 'lang="en"' }: PageParts = {}) =>
  `<!doctype html>
<html ${html}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>A shop</title>
<style>body{font:16px/1.5 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
${head}</head>
<body>${body}</body>
</html>`;

/** The same without any style: for pages whose policy allows none. */
export const plainPage = ({ head = "", body = shoes, html = 'lang="en"' }: PageParts = {}) =>
  `<!doctype html>
<html ${html}><head><meta charset="utf-8"><title>A shop</title>${head}</head>
<body>${body}</body></html>`;

const shoes = "<h1>Trail Shoes</h1><p>Light, grippy, made to last.</p><button>Add to cart</button>";
