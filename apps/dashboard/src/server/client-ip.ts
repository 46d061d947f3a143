import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";

/** The header that rate limits read. Whatever a client sends in it is overwritten. */
export const clientIpHeader = "x-growflyer-ip";

/** Networks that a reverse proxy of the same installation speaks from (RFC 1918, RFC 4193, loopback). */
const proxies = new BlockList();
proxies.addSubnet("127.0.0.0", 8);
proxies.addSubnet("10.0.0.0", 8);
proxies.addSubnet("172.16.0.0", 12);
proxies.addSubnet("192.168.0.0", 16);
proxies.addAddress("::1", "ipv6");
proxies.addSubnet("fc00::", 7, "ipv6");

/**
 * The address to hold a client by: the socket's, or, behind a reverse proxy on a private network,
 * the last one in `X-Forwarded-For`, which is the one that the proxy itself has added.
 */
export function setClientIp(request: IncomingMessage): void {
  const socket = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  request.headers[clientIpHeader] = forwarded && isProxy(socket) ? forwarded : socket;
}

function isProxy(address: string): boolean {
  return address !== "" && proxies.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
