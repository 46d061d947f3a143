// A PostgreSQL server for one test run: the one of TEST_DATABASE_URL, or a temporary cluster made
// from installed binaries and thrown away at the end.
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Resolves to `{ url, stop }`, or to null when no server is named and no binaries are installed. */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} };
  const bin = findBinaries();
  return bin ? startCluster(bin) : null;
}

async function startCluster(bin) {
  const folder = mkdtempSync(join(tmpdir(), "growflyer-postgres-"));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  const command = (name, args) =>
    execFileSync(join(bin, name), args, {
      ...as,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
  const data = join(folder, "data");
  const port = await freePort();
  command("initdb", [
    "-D",
    data,
    "-U",
    "growflyer",
    "--auth=trust",
    "--encoding=UTF8",
    "--no-sync",
  ]);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  command("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start"]);
  return {
    url: `postgresql://growflyer@127.0.0.1:${port}/postgres`,
    stop() {
      spawnSync(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], {
        ...as,
        cwd: folder,
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps the server's programs off the PATH. */
function findBinaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find(
    (folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl")),
  );
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    const found = spawnSync("getent", ["passwd", name], { encoding: "utf8" });
    const [, , uid, gid] = found.stdout?.split(":") ?? [];
    if (found.status === 0 && uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
