import type { NextConfig } from "next";

/** Routes with a policy of their own, like the preview's frame, set a stricter one. */
const hardening = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
];

const config: NextConfig = {
  // The packages are TypeScript source; Next compiles what it imports of them.
  transpilePackages: [
    "@growflyer/contracts",
    "@growflyer/db",
    "@growflyer/services",
    "@growflyer/ingest",
    "@growflyer/widget",
  ],
  serverExternalPackages: ["nodemailer"],
  // Titles come with the page's head for everybody, instead of being streamed in after it.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{ source: "/:path*", headers: hardening }],
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1"],
};

export default config;
