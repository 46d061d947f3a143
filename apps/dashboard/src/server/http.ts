import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Delivery } from "@growflyer/delivery/delivery";
import type { Ingest } from "@growflyer/ingest/ingest";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { releaseAsyncContexts } from "./async-contexts";
import { setClientIp } from "./client-ip";
import type { Pages } from "./pages";
import { watchPages } from "./pages-in-work";
import { report } from "./report";

const machinePaths = /^\/(p\/|webhooks\/|healthz$|healthz\?|readyz$|readyz\?)/;

type Machines = { delivery: Delivery; ingest: Ingest; routes: Hono };

/**
 * One port, two fronts: machines' requests go to Hono, which answers them some thirty times faster,
 * people's to Next. `pages` may still be starting; machines do not wait for it.
 */
export function createFronts(
  { delivery, ingest, routes }: Machines,
  pages: Promise<Pages>,
): Server {
  const watch = watchPages(releaseAsyncContexts);
  const toMachine = getRequestListener(routes.fetch, { overrideGlobalObjects: false });
  return createServer((request, response) => {
    if (delivery.answerFeed(request, response) || ingest.answerWebhook(request, response)) return;
    setClientIp(request);
    if (machinePaths.test(request.url ?? "")) return void toMachine(request, response);
    watch(response, answerPage(pages, request, response));
  });
}

async function answerPage(
  pages: Promise<Pages>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    const { answer } = await pages;
    await answer(request, response);
  } catch (error) {
    report(error, "pages");
    if (response.headersSent) response.destroy();
    else response.writeHead(503).end();
  }
}

/** Resolves to the port, once the server listens. Rejects with one plain line when it is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is taken: set PORT to another one`) : error);
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Stops taking connections, and ends those that are open: live streams would never end by themselves. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
