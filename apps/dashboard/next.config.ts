import type { NextConfig } from "next";

const config: NextConfig = {
  // The packages are TypeScript source; Next compiles what it imports of them.
  transpilePackages: [
    "@growflyer/contracts",
    "@growflyer/db",
    "@growflyer/services",
    "@growflyer/ingest",
  ],
  serverExternalPackages: ["nodemailer"],
  // Titles come with the page's head for everybody, instead of being streamed in after it.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1"],
};

export default config;
