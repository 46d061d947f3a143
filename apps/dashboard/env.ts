import * as z from "zod";

const url = (protocols: string[], example: string) =>
  z.string().refine((text) => hasProtocol(text, protocols), `must be a URL like ${example}`);

/** Base64 or hexadecimal, 32 bytes. */
const Key = z
  .string()
  .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64"))
  .refine(
    (bytes) => bytes.length === 32,
    "must be 32 random bytes in base64: openssl rand -base64 32",
  );

const Settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce
    .number("must be a port number like 3000")
    .int("must be a port number like 3000")
    .min(0, "must be a port number like 3000")
    .max(65535, "must be a port number like 3000")
    .default(3000),
  APP_URL: url(["http:", "https:"], "https://proof.example.com")
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "postgresql://user:password@host:5432/growflyer",
  ).optional(),
  GROWFLYER_DATA_DIR: z.string().min(1, "must be a folder's path").default("./data"),
  SMTP_URL: url(["smtp:", "smtps:"], "smtp://user:password@mail.example.com:587").optional(),
  STRIPE_API_URL: url(["http:", "https:"], "http://127.0.0.1:12111")
    .transform((text) => new URL(text).origin)
    .optional(),
  COUNTRY_HEADER: z
    .string()
    .regex(/^[\w-]+$/, "must be the name of a header like cf-ipcountry")
    .toLowerCase()
    .optional(),
  PAYLOAD_RETENTION_DAYS: z.coerce
    .number("must be a number of days like 30")
    .int("must be a number of days like 30")
    .min(1, "must be at least 1")
    .max(3650, "must be at most 3650")
    .default(30),
  AUTH_SECRET: z
    .string()
    .min(32, "must have at least 32 random characters: openssl rand -base64 32")
    .optional(),
  ENCRYPTION_KEY: Key.optional(),
});

/** The settings of this process, as parsed. An empty variable counts as unset. */
export type Env = z.infer<typeof Settings>;

/** Throws an Error of one line that names the setting and says what to put there. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Settings.safeParse(set);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`${String(issue?.path[0])} ${issue?.message}`);
  }
  if (result.data.DATABASE_URL) requireSecrets(result.data);
  return result.data;
}

/** A server's database outlives this machine's data folder: secrets that were made up here would be lost. */
function requireSecrets(env: Env): void {
  for (const name of ["AUTH_SECRET", "ENCRYPTION_KEY"] as const) {
    if (!env[name]) {
      throw new Error(
        `${name} is required with DATABASE_URL: put there the output of: openssl rand -base64 32`,
      );
    }
  }
}

function hasProtocol(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
