import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Shop = {
  /** `http://localhost:<port>`: another origin than Growflyer's. */
  url: string;
  host: string;
  /** What the page has in its head, like the pixel's snippet. */
  setHead(html: string): void;
  close(): Promise<void>;
};

/** A small shop on an origin of its own: what a marketer would have before Growflyer. */
export async function startShop(): Promise<Shop> {
  let head = "";
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page(head));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    setHead: (html) => {
      head = html;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const page = (head: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>A shop</title>
<style>body{font:16px/1.5 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
${head}</head>
<body><h1>Trail Shoes</h1><p>Light, grippy, made to last.</p><button>Add to cart</button></body>
</html>`;
