import { invalidRequest } from "../api-error";

/**
 * Throws what Stripe answers to a URL that it would not deliver to. Tests deliver to loopback
 * addresses, which Stripe refuses: `acceptsLocal` lets those through, and nothing else.
 */
export function checkEndpointUrl(url: string, livemode: boolean, acceptsLocal: boolean): void {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.");
  }
  if (isLocal(parsed.hostname)) {
    if (acceptsLocal) return;
    throw invalid(
      "Invalid URL: URL must be publicly accessible. Consider using a tool like the Stripe CLI to test webhooks locally: https://github.com/stripe/stripe-cli",
    );
  }
  if (livemode && parsed.protocol !== "https:") {
    throw invalid(`Invalid URL: ${url}. URLs in livemode must begin with "https://"`);
  }
}

const isLocal = (hostname: string) =>
  hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);

const invalid = (message: string) => invalidRequest(message, { code: "url_invalid", param: "url" });
