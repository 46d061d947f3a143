import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@growflyer/db/database";
import { createDelivery, type Delivery } from "@growflyer/delivery/delivery";
import { createIngest } from "@growflyer/ingest/ingest";
import { createLocalBus } from "@growflyer/services/bus";
import type { Context } from "@growflyer/services/context";
import { createVault } from "@growflyer/services/vault";
import { Hono } from "hono";
import { type Env, readEnv } from "./env";
import { setRuntime } from "./src/runtime";
import { watchAsyncContexts } from "./src/server/async-contexts";
import { healthRoutes } from "./src/server/health";
import { closeServer, createFronts, listen } from "./src/server/http";
import { logWidgetFailure } from "./src/server/log-widget-failure";
import { preparePages } from "./src/server/pages";
import { report } from "./src/server/report";
import { loadSecrets, type Secrets } from "./src/server/secrets";

const root = findRoot();
const assetsDir = join(root, "packages/widget/dist");

const nothingHere = { error: { code: "not_found", message: "There is nothing at this address" } };

/** The composition root: everything that the process shares is made here, once, and closed in reverse. */
async function main(): Promise<void> {
  const env = readEnv();
  const dataDir = resolve(env.GROWFLYER_DATA_DIR);
  const secrets = await loadSecrets(env);
  const database = await openDatabase({
    url: env.DATABASE_URL,
    dataDir,
    migrationsDir: join(root, "prisma/migrations"),
  });
  const context = createContext(database, secrets);
  const delivery = createDelivery(context, {
    assetsDir,
    countryHeader: env.COUNTRY_HEADER,
    onFailures: logWidgetFailure,
  });
  const ingest = createIngest(context, {
    concurrency: database.kind === "server" ? 4 : 1,
    stripeApiUrl: env.STRIPE_API_URL ?? null,
    retentionDays: env.PAYLOAD_RETENTION_DAYS,
  });
  const routes = new Hono()
    .route("/p", delivery.routes)
    .route("/webhooks", ingest.routes)
    .route("/", healthRoutes(database))
    .notFound(() => Response.json(nothingHere, { status: 404 }));
  watchAsyncContexts();
  const pages = preparePages(join(root, "apps/dashboard"), env.NODE_ENV === "development");
  // Whoever waits for the pages hears of their failure; nobody may be waiting yet.
  pages.catch(() => {});
  const server = createFronts({ delivery, ingest, routes }, pages);
  const port = await listen(server, env.PORT);
  const appUrl = shareRuntime(env, port, context, secrets, delivery);
  const kept = keepBuild(env, delivery);
  closeOnSignal(async () => {
    // What is still answered must still be counted: the counters are written when nobody asks any more.
    const closing = closeServer(server);
    delivery.endStreams();
    await closing;
    await Promise.all([delivery.close(), ingest.close(), kept]);
    await pages.then(
      (prepared) => prepared.close(),
      () => {},
    );
    await database.close();
  });
  await Promise.all([pages, kept]);
  announce(appUrl, env.DATABASE_URL ? "a PostgreSQL server (DATABASE_URL)" : dataDir);
}

function createContext(database: Database, secrets: Secrets): Context {
  return {
    db: database.db,
    bus: createLocalBus((error) => report(error, "bus")),
    vault: createVault(secrets.encryptionKey),
    now: () => new Date(),
    report,
  };
}

function shareRuntime(
  env: Env,
  port: number,
  context: Context,
  secrets: Secrets,
  delivery: Delivery,
): string {
  const localUrl = `http://localhost:${port}`;
  const appUrl = env.APP_URL ?? localUrl;
  setRuntime({
    context,
    appUrl,
    localUrl: `http://127.0.0.1:${port}`,
    trustedOrigins: env.APP_URL ? [appUrl] : [localUrl, `http://127.0.0.1:${port}`],
    authSecret: secrets.authSecret,
    smtpUrl: env.SMTP_URL ?? null,
    stripeApiUrl: env.STRIPE_API_URL ?? null,
    tellsCountry: env.COUNTRY_HEADER !== undefined,
    assets: { preview: `/p/${delivery.preview}` },
    widgetLanguages: delivery.languages,
    pinnedLoader: delivery.pinnedLoader,
  });
  return appUrl;
}

/** A server without it still serves everything; each change while developing is no build to keep. */
async function keepBuild(env: Env, delivery: Delivery): Promise<void> {
  if (env.NODE_ENV === "development") return;
  await delivery.keepBuild().catch((error) => report(error, "keeping the widget's build"));
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    process.stdout.write("\nStopping…\n");
    close().then(
      () => process.exit(0),
      (error) => {
        report(error, "shutdown");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function announce(appUrl: string, data: string): void {
  process.stdout.write(
    `\n  Growflyer is running\n\n  Dashboard  ${appUrl}\n  Demo shop  ${appUrl}/demo\n  Data       ${data}\n\n  Stop with Ctrl-C.\n\n`,
  );
}

/** The repository's root, from the source as well as from the built file one folder deeper. */
function findRoot(): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  return resolve(here, here.endsWith("dist/") ? "../../.." : "../..");
}

main().catch((error: unknown) => {
  process.stderr.write(
    `Growflyer cannot start: ${error instanceof Error ? error.message : error}\n`,
  );
  process.exit(1);
});
