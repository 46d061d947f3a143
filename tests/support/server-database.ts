import { randomBytes } from "node:crypto";
import { onServer } from "@growflyer/db/testing-server";
import { testEnv } from "./env";

export type EmptyDatabase = { env: Record<string, string>; drop(): Promise<void> };

/** A new, empty database on the server of TEST_DATABASE_URL, with the settings to use it; null without one. */
export async function createEmptyDatabase(): Promise<EmptyDatabase | null> {
  const server = testEnv.databaseUrl;
  if (!server) return null;
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    env: {
      DATABASE_URL: url.href,
      AUTH_SECRET: randomBytes(32).toString("base64"),
      ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    },
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
