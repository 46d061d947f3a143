import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody, readIncoming } from "./read-body";

/** A request as a webhook reads it. */
export type WebhookRequest = {
  method: string;
  header(name: string): string | null;
  /** The bytes as they were sent. Throws `too_large` or `invalid`. */
  body(maxBytes: number): Promise<Buffer>;
};

export type WebhookAnswer = { status: number; json: unknown; headers?: Record<string, string> };

/** By the routes: for tests, and for servers that have no better way. */
export async function exchange(
  request: Request,
  receive: (request: WebhookRequest) => Promise<WebhookAnswer>,
): Promise<Response> {
  return toResponse(await receive(fromRequest(request)));
}

/**
 * By the socket's own request and response: a Request, its stream, its signal and a Response would
 * cost more than verifying and storing. `receive` answers every failure and never rejects.
 */
export async function exchangeOnSocket(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  receive: (request: WebhookRequest) => Promise<WebhookAnswer>,
): Promise<void> {
  const { status, json, headers } = await receive(fromIncoming(incoming));
  // As a text it leaves together with the headers.
  const text = JSON.stringify(json);
  outgoing.writeHead(status, {
    ...headers,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    // What was not read to its end will not be read.
    ...(incoming.complete ? {} : { connection: "close" }),
  });
  outgoing.end(text);
}

export function toResponse({ status, json, headers = {} }: WebhookAnswer): Response {
  return Response.json(json, { status, headers });
}

function fromRequest(request: Request): WebhookRequest {
  return {
    method: request.method,
    header: (name) => request.headers.get(name),
    body: (maxBytes) => readBody(request, maxBytes),
  };
}

function fromIncoming(incoming: IncomingMessage): WebhookRequest {
  return {
    method: incoming.method ?? "GET",
    header: (name) => {
      const value = incoming.headers[name];
      return Array.isArray(value) ? value.join(", ") : (value ?? null);
    },
    body: (maxBytes) => readIncoming(incoming, maxBytes),
  };
}
