import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { shopPage } from "./pages";

export type Answer = {
  body: string | Uint8Array;
  status?: number;
  headers?: Record<string, string>;
};

export type Shop = {
  /** `http://localhost:<port>`: another origin than Growflyer's. */
  url: string;
  host: string;
  /** What the page has in its head, like the pixel's snippet. */
  setHead(html: string): void;
  /** What is at a path, whatever its query, from now on. HTML unless a header says otherwise. */
  serve(path: string, answer: string | Answer): void;
  /** The bodies that were POSTed to a path, oldest first. */
  posted(path: string): string[];
  close(): Promise<void>;
};

/**
 * A small shop on an origin of its own: what a marketer would have before Growflyer. The same page
 * is at every path at which nothing else is served.
 */
export async function startShop(): Promise<Shop> {
  let head = "";
  const pages = new Map<string, Answer>();
  const posts = new Map<string, string[]>();
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (request.method === "POST") return receive(request, response, keep(posts, pathname));
    send(response, pages.get(pathname) ?? { body: shopPage({ head }) });
  };
  const { port, close } = await listen(listener);
  return {
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    setHead: (html) => {
      head = html;
    },
    serve: (path, answer) => {
      pages.set(path, typeof answer === "string" ? { body: answer } : answer);
    },
    posted: (path) => posts.get(path) ?? [],
    close,
  };
}

/** A server on a free port, of all addresses of this machine. */
export async function listen(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, close };
}

/** Answers with HTML unless a header says otherwise. */
export function send(response: ServerResponse, { body, status = 200, headers }: Answer): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
  response.end(body);
}

function keep(posts: Map<string, string[]>, path: string): (body: string) => void {
  return (body) => posts.set(path, [...(posts.get(path) ?? []), body]);
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  done: (body: string) => void,
): void {
  let body = "";
  request.setEncoding("utf8").on("data", (text: string) => {
    body += text;
  });
  request.on("end", () => {
    done(body);
    send(response, { body: "", status: 204 });
  });
}
