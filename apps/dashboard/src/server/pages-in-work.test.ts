import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { releaseAsyncContexts, watchAsyncContexts } from "./async-contexts";
import { watchPages } from "./pages-in-work";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(page: RequestListener, work: () => Promise<void> = async () => {}) {
  let quiet = 0;
  const watch = watchPages(() => quiet++);
  server = createServer((request, response) => {
    watch(response, work());
    page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, quiet: () => quiet };
}

const moment = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test("it is quiet once all pages are answered, and not before", async () => {
  const answers: (() => void)[] = [];
  const { url, quiet } = await serve((_request, response) => {
    answers.push(() => response.end("done"));
  });
  const pages = [fetch(url), fetch(url)];
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.();
  await moment(400);
  expect(quiet()).toBe(0);
  answers[1]?.();
  await Promise.all(pages);
  await expect.poll(quiet).toBe(1);
});

test("a page that its visitor has left is in work until its handler is done", async () => {
  let finish = () => {};
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let asked = false;
  const { url, quiet } = await serve(
    () => {
      asked = true;
    },
    () => work,
  );
  const controller = new AbortController();
  const page = fetch(url, { signal: controller.signal }).catch(() => {});
  await expect.poll(() => asked).toBe(true);
  controller.abort();
  await page;
  await moment(400);
  expect(quiet()).toBe(0);
  finish();
  await expect.poll(quiet).toBe(1);
});

test("a live stream does not count as work, and its end is no second one", async () => {
  const { url, quiet } = await serve((_request, response) => {
    response.setHeader("content-type", "text/event-stream");
    response.writeHead(200);
    response.write(": hello\n\n");
  });
  const controller = new AbortController();
  await fetch(url, { signal: controller.signal });
  await expect.poll(quiet).toBe(1);
  controller.abort();
  await moment(400);
  expect(quiet()).toBe(1);
});

test("a released context is empty, and comes back with its next use", async () => {
  server = createServer();
  watchAsyncContexts();
  const storage = new AsyncLocalStorage<string>();
  const later = storage.run("page", () => moment(20).then(() => storage.getStore()));
  expect(await later).toBe("page");
  storage.enterWith("left behind");
  releaseAsyncContexts();
  if (process.versions.node.startsWith("20.")) expect(storage.getStore()).toBeUndefined();
  expect(await storage.run("next", async () => storage.getStore())).toBe("next");
});
