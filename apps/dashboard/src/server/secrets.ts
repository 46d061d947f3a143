import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Env } from "../../env";

const StoredSecrets = z.object({ authSecret: z.string().min(32), encryptionKey: z.string() });

export type Secrets = { authSecret: string; encryptionKey: Uint8Array };

/**
 * The secrets from the environment; what is not set there is made once and kept in the data folder,
 * readable by its owner alone.
 */
export async function loadSecrets(env: Env): Promise<Secrets> {
  if (env.AUTH_SECRET && env.ENCRYPTION_KEY) {
    return { authSecret: env.AUTH_SECRET, encryptionKey: env.ENCRYPTION_KEY };
  }
  const stored = await readOrCreate(env.GROWFLYER_DATA_DIR);
  return {
    authSecret: env.AUTH_SECRET ?? stored.authSecret,
    encryptionKey: env.ENCRYPTION_KEY ?? Buffer.from(stored.encryptionKey, "base64"),
  };
}

async function readOrCreate(dataDir: string) {
  const path = join(dataDir, "secrets.json");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const fresh = {
    authSecret: randomBytes(32).toString("base64"),
    encryptionKey: randomBytes(32).toString("base64"),
  };
  // Linking a finished file into place: of two processes that start at once, both read the same.
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, JSON.stringify(fresh, null, 2), { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft);
  }
  return StoredSecrets.parse(JSON.parse(await readFile(path, "utf8")));
}
