import type { IncomingHttpHeaders } from "node:http";
import { givenKey } from "../access/authenticate";
import { type GivenParams, parseParams } from "../params/parse-params";
import { randomId } from "../random-id";

/** A request as it arrived, and how it was answered, for a test to look at. */
export type RequestEntry = {
  id: string;
  method: string;
  /** Without the query: `/v1/charges`. */
  path: string;
  /** The query, nested: `{ created: { gte: "1" }, types: ["charge.succeeded"] }`. */
  query: GivenParams;
  /** The form body, nested. */
  form: GivenParams;
  headers: {
    "content-type"?: string;
    "idempotency-key"?: string;
    "stripe-account"?: string;
    "stripe-version"?: string;
    "user-agent"?: string;
  };
  key: string | null;
  /** Null while it is unanswered, and when its connection was dropped. */
  status: number | null;
};

export type Incoming = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
};

export function makeEntry({ method, url, headers, body }: Incoming): RequestEntry {
  const { pathname, search } = new URL(url, "http://localhost");
  const named = (name: string) => {
    const value = headers[name]?.toString();
    return value === undefined ? {} : { [name]: value };
  };
  return {
    id: randomId("req", 14),
    method,
    path: pathname,
    query: parseParams(search),
    form: parseParams(body),
    headers: {
      ...named("content-type"),
      ...named("idempotency-key"),
      ...named("stripe-account"),
      ...named("stripe-version"),
      ...named("user-agent"),
    },
    key: givenKey(headers.authorization),
    status: null,
  };
}
