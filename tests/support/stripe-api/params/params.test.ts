import { afterAll, beforeAll, expect, test } from "vitest";
import { type StripeApi, startStripeApi } from "../start-stripe-api";
import { secretKey } from "../testing/stripe-client";
import { parseParams } from "./parse-params";

let api: StripeApi;

beforeAll(async () => {
  api = await startStripeApi();
  api.addKey(secretKey);
});
afterAll(() => api.close());

async function errorOf(path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${secretKey}`, ...init.headers };
  const response = await fetch(`${api.url}${path}`, { ...init, headers });
  const { error } = (await response.json()) as { error?: Record<string, string> };
  return { status: response.status, ...error };
}

test("reads brackets into hashes and arrays", () => {
  expect(parseParams("a[b][c]=1&d[]=2&d[]=3&e[1]=4&f=5&a[g]=")).toEqual({
    a: { b: { c: "1" }, g: "" },
    d: ["2", "3"],
    e: ["4"],
    f: "5",
  });
});

test("refuses a parameter that the endpoint does not have", async () => {
  expect(await errorOf("/v1/charges?colour=red&limit=1")).toMatchObject({
    status: 400,
    type: "invalid_request_error",
    code: "parameter_unknown",
    param: "colour",
    message: "Received unknown parameter: colour",
  });
  expect(await errorOf("/v1/charges?created[since]=1&created[to]=2")).toMatchObject({
    message: "Received unknown parameters: created[since], created[to]",
  });
});

test.each([
  ["/v1/chargs", "Unrecognized request URL (GET: /v1/chargs). Please see"],
  ["/v1/charges/", "If you are trying to list objects, remove the trailing slash."],
  ["/v2/core/events", "Unrecognized request URL (GET: /v2/core/events)"],
])("knows no %s", async (path, message) => {
  expect(await errorOf(path)).toMatchObject({
    status: 404,
    message: expect.stringContaining(message),
  });
});

test("knows a path only with its method", async () => {
  expect(await errorOf("/v1/events", { method: "POST" })).toMatchObject({ status: 404 });
});

test.each([
  ["limit=0", "This value must be greater than or equal to 1 (it currently is '0')."],
  ["limit=101", "This value must be less than or equal to 100 (it currently is '101')."],
  ["limit=ten", "Invalid integer: ten"],
  ["created[gte]=2026-01-01", "Invalid integer: 2026-01-01"],
  ["created=now", "Invalid integer: now"],
  ["delivery_success=1", "Invalid boolean: 1"],
  ["types=charge.succeeded", "Invalid array"],
  ["types[][a]=b", "Invalid string"],
  ["type=", "You passed an empty string for 'type'."],
  ["type=a&types[]=b", "You may only specify one of these parameters: type, types."],
  [
    Array.from({ length: 21 }, (_, n) => `types[]=t${n}`).join("&"),
    "Array types exceeded maximum 20 allowed elements.",
  ],
  ["starting_after=evt_unknown", "No such event: 'evt_unknown'"],
  [
    "starting_after=evt_1&ending_before=evt_2",
    "Received both starting_after and ending_before parameters. Please pass in only one.",
  ],
])("refuses events?%s", async (query, message) => {
  expect(await errorOf(`/v1/events?${query}`)).toMatchObject({
    status: 400,
    message: expect.stringContaining(message),
  });
});

test("refuses a value that is none of those an endpoint knows", async () => {
  expect(await errorOf("/v1/checkout/sessions?status=paid")).toMatchObject({
    message: "Invalid status: must be one of open, complete, or expired",
    param: "status",
  });
  expect(await errorOf("/v1/invoice_payments?payment[payment_intent]=pi_1")).toMatchObject({
    code: "parameter_missing",
    param: "payment[type]",
  });
});

test.each([
  ["charges?expand[]=customer", "(customer). You may want to try expanding 'data.customer'"],
  ["charges?expand[]=data.metadata", "This property cannot be expanded (data.metadata)."],
  [
    "checkout/sessions?expand[]=data.line_items.data.price.product",
    "You cannot expand more than 4 levels of a property.",
  ],
])("refuses %s", async (path, message) => {
  expect(await errorOf(`/v1/${path}`)).toMatchObject({
    status: 400,
    message: expect.stringContaining(message),
  });
});

test("refuses JSON, and versions that never were", async () => {
  const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  expect(await errorOf("/v1/webhook_endpoints", json)).toMatchObject({
    status: 400,
    message: expect.stringContaining("application/x-www-form-urlencoded"),
  });
  const version = { headers: { "stripe-version": "2026-02-30" } };
  expect(await errorOf("/v1/events", version)).toMatchObject({
    message: "Invalid Stripe API version: 2026-02-30",
  });
});
