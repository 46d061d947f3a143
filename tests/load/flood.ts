import { connect, type Socket } from "node:net";

export type Flood = {
  /** Answered requests per second. */
  rate: number;
  /** Milliseconds from a request's first byte to the end of its answer. */
  times: number[];
};

/**
 * Sends each request once over so many connections, each sending its next when the last is answered.
 * Plain sockets and bytes made beforehand: the sender must cost less than what it measures.
 * Rejects when an answer is not 200.
 */
export async function flood(
  url: string,
  requests: readonly Buffer[],
  connections: number,
): Promise<Flood> {
  const { hostname, port } = new URL(url);
  const times: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname).setNoDelay();
      const answers = readAnswers(socket);
      try {
        for (let request = requests[next++]; request; request = requests[next++]) {
          const sent = performance.now();
          socket.write(request);
          const { value: status } = await answers.next();
          if (status !== 200) throw new Error(`${url} answered ${status}`);
          times.push(performance.now() - sent);
        }
      } finally {
        socket.destroy();
      }
    }),
  );
  return { rate: (requests.length / (performance.now() - start)) * 1000, times };
}

/** The bytes of a POST of JSON. */
export function postRequest(url: string, body: string, headers: Record<string, string>): Buffer {
  const { host, pathname } = new URL(url);
  const all = {
    host,
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${head.join("")}\r\n${body}`);
}

/** The statuses of the answers on a connection, each once its body is complete. */
async function* readAnswers(socket: Socket): AsyncGenerator<number, undefined> {
  let text = "";
  for await (const chunk of socket) {
    text += (chunk as Buffer).toString("latin1");
    const end = endOfAnswer(text);
    if (end === null) continue;
    yield Number(text.slice(9, 12));
    text = text.slice(end);
  }
  return undefined;
}

function endOfAnswer(text: string): number | null {
  const head = text.indexOf("\r\n\r\n") + 4;
  if (head < 4) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  if (length !== undefined)
    return text.length >= head + Number(length) ? head + Number(length) : null;
  const last = text.indexOf("0\r\n\r\n", head);
  return last < 0 ? null : last + 5;
}
