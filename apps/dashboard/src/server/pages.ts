import type { IncomingMessage, ServerResponse } from "node:http";
import next from "next";

export type Pages = {
  /** Resolves when the work for the request is done. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
};

/** Next, ready to answer. In development it compiles pages as they are asked for. */
export async function preparePages(dir: string, dev: boolean): Promise<Pages> {
  const app = next({ dev, dir, customServer: true });
  await app.prepare();
  return { answer: app.getRequestHandler(), close: () => app.close() };
}
