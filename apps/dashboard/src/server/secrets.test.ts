import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "../../env";
import { loadSecrets } from "./secrets";

test("secrets are made once, kept for their owner alone, and give way to settings", async () => {
  const folder = await mkdtemp(join(tmpdir(), "growflyer-secrets-"));
  const env = (more: object) =>
    readEnv({ GROWFLYER_DATA_DIR: join(folder, "data"), ...more } as unknown as NodeJS.ProcessEnv);
  const [first, second] = await Promise.all([loadSecrets(env({})), loadSecrets(env({}))]);
  expect(first).toEqual(second);
  expect(first.encryptionKey).toHaveLength(32);
  expect((await stat(join(folder, "data/secrets.json"))).mode & 0o777).toBe(0o600);
  const given = await loadSecrets(env({ AUTH_SECRET: "y".repeat(40) }));
  expect(given.authSecret).toBe("y".repeat(40));
  expect(given.encryptionKey).toEqual(first.encryptionKey);
  await rm(folder, { recursive: true });
});
