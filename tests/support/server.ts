import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testEnv } from "./env";
import { createEmptyDatabase } from "./server-database";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type GrowflyerServer = {
  url: string;
  /** Of its database; null when that is embedded. */
  databaseUrl: string | null;
  /** The process that runs now. */
  pid(): number;
  /** Everything that the process has written so far, both streams. */
  output(): string;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Starts another process on the same data and the same port. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
};

export type ServerOptions = {
  env?: Record<string, string>;
  /** Embedded even when there is a database server. */
  embedded?: boolean;
};

/**
 * The built server as `npm start` runs it, on a free port and on fresh data: embedded, or a new
 * database on the server of TEST_DATABASE_URL.
 */
export async function startServer(options: ServerOptions = {}): Promise<GrowflyerServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "growflyer-e2e-"));
  const database = options.embedded ? null : await createEmptyDatabase();
  const env: Record<string, string> = {
    GROWFLYER_DATA_DIR: dataDir,
    ...database?.env,
    ...options.env,
  };
  let running = await launch({ PORT: "0", ...env });
  const url = running.url;
  let log = "";
  return {
    url,
    databaseUrl: env.DATABASE_URL ?? null,
    pid: () => running.pid,
    output: () => log + running.output(),
    stop: () => running.end("SIGTERM"),
    kill: async () => void (await running.end("SIGKILL")),
    restart: async () => {
      log += running.output();
      running = await launch({ ...env, PORT: new URL(url).port });
    },
    dispose: async () => {
      await running.end("SIGTERM");
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, ["apps/dashboard/dist/server.js"], {
    cwd: root,
    env: { PATH: testEnv.path, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const url = await announcedUrl(child, () => output);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    end: async (signal: NodeJS.Signals) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}

/** The server says where its dashboard is once it is ready. */
function announcedUrl(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /Dashboard\s+(http\S+)/.exec(output())?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output()}`)));
  });
}
