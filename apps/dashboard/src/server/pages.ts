import type { RequestListener } from "node:http";
import next from "next";

/** Next, ready to answer. In development it compiles pages as they are asked for. */
export async function preparePages(dir: string, dev: boolean) {
  const app = next({ dev, dir, customServer: true });
  await app.prepare();
  return { listener: app.getRequestHandler() as RequestListener, close: () => app.close() };
}
