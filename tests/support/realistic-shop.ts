import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { type Product, Shop } from "./realistic-shop-app";
import { paintPhoto } from "./realistic-shop-images";
import { type Answer, listen, send } from "./shop";

export type RealisticShop = {
  /** `http://localhost:<port>`; `/` is the page. */
  url: string;
  host: string;
  /** Added to the page's head at `/with`. */
  setPixel(snippet: string): void;
  close(): Promise<void>;
};

const count = 36;

/**
 * A shop as they are: photographs, two web fonts, a hundred kilobytes of styles and markup, and a
 * framework that takes over what the server rendered. `/` is the page without the pixel and `/with`
 * the same with it.
 */
export async function startRealisticShop(): Promise<RealisticShop> {
  const files = await makeFiles();
  const { before, after } = makePage();
  let pixel = "";
  const { port, close } = await listen((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/" || path === "/with") {
      return send(
        response,
        compressed(before + (path === "/with" ? pixel : "") + after, "text/html"),
      );
    }
    send(response, files.get(path) ?? { body: "", status: 404 });
  });
  return {
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    setPixel: (snippet) => {
      pixel = snippet;
    },
    close,
  };
}

async function makeFiles(): Promise<Map<string, Answer>> {
  const png = { "content-type": "image/png", "cache-control": "max-age=3600" };
  const files = new Map<string, Answer>();
  files.set("/images/hero.png", { body: paintPhoto(1200, 480, 1), headers: png });
  for (const { id, image } of products()) {
    files.set(image, { body: paintPhoto(320, 320, id), headers: png });
  }
  for (const name of ["geist-sans/Geist-Variable", "geist-mono/GeistMono-Variable"]) {
    const path = import.meta.resolve("geist/font").replace(/font\.js$/, `fonts/${name}.woff2`);
    files.set(`/fonts/${name.split("/")[1]}.woff2`, {
      body: await readFile(fileURLToPath(path)),
      headers: { "content-type": "font/woff2" },
    });
  }
  files.set("/app.js", compressed(await bundleClient(), "text/javascript"));
  return files;
}

async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("realistic-shop-client.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}

function compressed(text: string, type: string): Answer {
  return {
    body: brotliCompressSync(text),
    headers: { "content-type": `${type}; charset=utf-8`, "content-encoding": "br" },
  };
}

/** The page in two halves: the pixel's place is between them. */
function makePage(): { before: string; after: string } {
  const before = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Northern Trails</title>
<link rel="preload" href="/fonts/Geist-Variable.woff2" as="font" type="font/woff2" crossorigin>
<style>${styles()}</style>`;
  const after = `<script defer src="/app.js"></script></head>
<body><div id="root">${renderToString(createElement(Shop, { products: products() }))}</div>
<script type="application/json" id="products">${JSON.stringify(products())}</script>
</body></html>`;
  return { before, after };
}

function products(): Product[] {
  const kinds = ["Trail Shoe", "Rain Shell", "Wool Sock", "Day Pack", "Cap", "Bottle"];
  return Array.from({ length: count }, (_, id) => ({
    id,
    name: `${kinds[id % kinds.length]} No. ${id + 1}`,
    price: 1900 + id * 350,
    image: `/images/${id}.png`,
    words: "Light and grippy, sewn where it is worn, repaired for as long as you keep it. ".repeat(
      3,
    ),
  }));
}

/** What a shop's theme weighs: some rules that are used, and very many that are not. */
function styles(): string {
  const unused = Array.from(
    { length: 1000 },
    (_, at) => `.tint-${at}>.pad-${at}:hover{padding:${at % 40}px;color:hsl(${at % 360} 40% 40%)}`,
  );
  return `@font-face{font-family:Sans;src:url(/fonts/Geist-Variable.woff2);font-display:swap;size-adjust:100%}
@font-face{font-family:Mono;src:url(/fonts/GeistMono-Variable.woff2);font-display:optional}
*{box-sizing:border-box}body{margin:0;font:16px/1.5 Sans,sans-serif;color:#1f2937}
.shop{max-width:1200px;margin:auto;padding:0 16px}.bar{display:flex;gap:16px;height:64px;align-items:center}
.hero{width:100%;height:auto;aspect-ratio:5/2;object-fit:cover}.cart{margin-left:auto}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px;padding:0;list-style:none}
.card{border:1px solid #e5e7eb;border-radius:12px;padding:12px;transition:box-shadow .2s}
.card:hover{box-shadow:0 4px 16px #0002}.card img{width:100%;height:auto}.price{font:500 14px Mono,monospace}
dl{display:grid;grid-template-columns:1fr 1fr;font-size:12px}dd{margin:0}
${unused.join("\n")}`;
}
