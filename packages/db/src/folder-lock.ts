import { createHash } from "node:crypto";
import { realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { AppError } from "@growflyer/contracts/errors";

/** Milliseconds. A process that was told to stop may still be closing its database. */
const patience = 5000;

/**
 * Holds a folder for this process. The lock is a listening local socket, so the operating system
 * releases it however the process ends; on Linux it has no file that a crash could leave behind.
 * Throws `conflict` when another process goes on holding the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = await socketPath(folder);
  const server = await listenPatiently(path);
  if (!server) {
    throw new AppError(
      "conflict",
      `Another Growflyer process is using ${folder}. Stop it first, or set GROWFLYER_DATA_DIR to another folder.`,
    );
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

async function socketPath(folder: string): Promise<string> {
  const real = await realpath(folder);
  const name = `growflyer-${createHash("sha256").update(real).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(real, "lock");
}

async function listenPatiently(path: string): Promise<Server | null> {
  for (const end = Date.now() + patience; ; ) {
    const server = (await listen(path)) ?? (await listenInPlaceOfTheDead(path));
    if (server || Date.now() > end) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resolves to null when somebody listens there already, or a dead process left its socket file. */
function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

async function listenInPlaceOfTheDead(path: string): Promise<Server | null> {
  const isFile = path.startsWith("/");
  if (!isFile || (await answers(path))) return null;
  await rm(path, { force: true });
  return listen(path);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
