import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientIpHeader, setClientIp } from "./client-ip";

const ipOf = (remoteAddress: string, headers: Record<string, string>) => {
  const request = { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
  setClientIp(request);
  return request.headers[clientIpHeader];
};

test("a stranger cannot claim an address", () => {
  const claims = { "x-forwarded-for": "9.9.9.9", [clientIpHeader]: "9.9.9.9" };
  expect(ipOf("203.0.113.7", claims)).toBe("203.0.113.7");
});

test("a proxy on a private network names its client: the last one counts", () => {
  expect(ipOf("127.0.0.1", { "x-forwarded-for": "9.9.9.9, 203.0.113.7" })).toBe("203.0.113.7");
  expect(ipOf("::ffff:10.0.0.2", { "x-forwarded-for": "203.0.113.7" })).toBe("203.0.113.7");
  expect(ipOf("::1", {})).toBe("::1");
});
