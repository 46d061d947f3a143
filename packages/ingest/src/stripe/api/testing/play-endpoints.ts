import { type FarAnswer, type FarRequest, failed, listOf } from "../../../testing/far-end";

type Endpoint = { id: string; url: string; metadata: Record<string, string> };

export type PlayedEndpoints = {
  /** Those that are there, by id: `we_live_1` is the first that was made, in live mode. */
  endpoints: Map<string, Endpoint>;
  answer: (request: FarRequest) => FarAnswer;
};

/** Stripe's webhook endpoints, with idempotency, and empty lists of everything else. */
export function playEndpoints(): PlayedEndpoints {
  const endpoints: PlayedEndpoints["endpoints"] = new Map();
  const replies = new Map<string, FarAnswer>();

  function create(mode: string, { body: sent, headers }: FarRequest): FarAnswer {
    const idempotencyKey = mode + String(headers["idempotency-key"]);
    const first = replies.get(idempotencyKey);
    if (first) return first;
    const id = `we_${mode}_${replies.size + 1}`;
    const url = sent.get("url") ?? "";
    const source = sent.get("metadata[growflyer_source]") ?? "";
    endpoints.set(id, { id, url, metadata: { growflyer_source: source } });
    const body = { id, object: "webhook_endpoint", url, secret: `whsec_of_${id}_012345` };
    replies.set(idempotencyKey, { body });
    return { body };
  }

  function answer(request: FarRequest): FarAnswer {
    const { method, path, headers } = request;
    if (!path.startsWith("/v1/webhook_endpoints")) return listOf([]);
    const mode = String(headers.authorization).includes("rk_test_") ? "test" : "live";
    if (method === "POST") return create(mode, request);
    const id = path.split("/")[3];
    if (!id) return listOf([...endpoints.values()].filter((one) => one.id.includes(mode)));
    const endpoint = endpoints.get(id);
    if (!endpoint) return failed(404, `No such webhook endpoint: '${id}'`);
    if (method === "DELETE") endpoints.delete(id);
    return { body: endpoint };
  }

  return { endpoints, answer };
}
