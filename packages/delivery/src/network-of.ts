import { isIPv4, isIPv6 } from "node:net";

/**
 * Whom an address may be counted as: an IPv4 address is one, however it is written; of an IPv6
 * address the first 64 bits, because whoever has one has all that share them (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.trim().replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  // ::ffff:192.0.2.1 (RFC 4291, section 2.5.5.2).
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535";
  if (!isMapped) return `${groups.slice(0, 4).map(hex).join(":")}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [head = [], tail = []] = address.split("::").map(numbersIn);
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function numbersIn(text: string): number[] {
  return text
    .split(":")
    .filter(Boolean)
    .flatMap((group) => {
      if (!isIPv4(group)) return Number.parseInt(group, 16);
      const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
      return [a * 256 + b, c * 256 + d];
    });
}

function hex(group: number): string {
  return group.toString(16);
}
