import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type FarRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
};
export type FarAnswer = { status?: number; headers?: Record<string, string>; body: unknown };

export type FarEnd = {
  url: string;
  requests: FarRequest[];
  /** What is answered from now on. */
  answer: (request: FarRequest) => FarAnswer | Promise<FarAnswer>;
  close(): Promise<void>;
};

/** A server that plays Stripe's API by a script: for what goes wrong on the way, not for what Stripe knows. */
export async function startFarEnd(): Promise<FarEnd> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://far.end");
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const seen = {
      method: request.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      body: new URLSearchParams(text),
      headers: request.headers,
    };
    farEnd.requests.push(seen);
    const { status = 200, headers = {}, body } = await farEnd.answer(seen);
    response.writeHead(status, {
      "content-type": "application/json",
      "request-id": `req_${farEnd.requests.length}`,
      ...headers,
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const farEnd: FarEnd = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: () => failed(500),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return farEnd;
}

export function listOf(data: unknown[], hasMore = false): FarAnswer {
  return { body: { object: "list", data, has_more: hasMore, url: "/v1/list" } };
}

export function failed(status: number, message = "no", headers = {}): FarAnswer {
  return { status, headers, body: { error: { type: "api_error", message } } };
}

/** In Stripe's words. */
export function lacking(permission: string): FarAnswer {
  return failed(
    403,
    `The provided key 'rk_live_*****a1b2' does not have the required permissions for this endpoint on account 'acct_1'. Having the '${permission}' permission would allow this request to continue.`,
  );
}
