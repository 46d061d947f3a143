// npm run size: what visitors download, and how much that differs from the last commit.
// With --all, every language; otherwise English and, of each part, the language that takes most.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { ensureInstalled, fail, root, say } from "./prepare.mjs";

/** Published files of others, in bytes; gzip at its highest level. */
const others = [
  ["NotificationX 3.2.8", "195,641 + 50,653 css gzip"],
  ["66socialproof (a copy)", "5,025 + 6,111 gzip"],
  ["@formbricks/js 5.1.0, its loader alone", "1,646 gzip"],
];

const build = "packages/widget/scripts/build.mjs";
const all = process.argv.includes("--all");

ensureInstalled();
try {
  execFileSync(process.execPath, [build], { cwd: root, stdio: "inherit" });
} catch {
  fail("The widget cannot be built.");
}
const now = measure(join(root, "packages/widget/dist"));
const before = measureLastCommit();
print(now, before);

/** Sizes by a name that stays the same from build to build: `runtime`, `runtime.de`. */
function measure(dist) {
  const assets = readdirSync(join(dist, "assets")).map((name) => `assets/${name}`);
  const sizes = new Map();
  for (const path of ["loader.js", ...assets.sort()]) {
    const bytes = readFileSync(join(dist, path));
    const [, part, tag = ""] = /([a-z_]+)(?:-[A-Z0-9]{8})?(\.[a-z-]+)?\.js$/.exec(path) ?? [];
    const name = part === "loader" && path !== "loader.js" ? "pinned loader" : part;
    sizes.set(`${name}${tag}`, [
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes).length,
    ]);
  }
  return all ? sizes : withLongest(sizes);
}

/** Of each part the English file and, where there are languages, the one of most bytes in brotli. */
function withLongest(sizes) {
  const short = new Map();
  for (const [name, size] of sizes) {
    const [part, tag] = name.split(".");
    const row = tag ? `${part}, longest language` : part;
    if (!short.has(row) || short.get(row)[2] < size[2]) short.set(row, size);
  }
  return short;
}

/** Builds the widget of the last commit beside this folder; null when that cannot be done. */
function measureLastCommit() {
  const folder = mkdtempSync(join(tmpdir(), "growflyer-size-"));
  const quiet = { cwd: folder, stdio: ["ignore", "ignore", "pipe"] };
  try {
    const archive = join(folder, "commit.tar");
    execFileSync("git", ["archive", "-o", archive, "HEAD", "packages"], { ...quiet, cwd: root });
    execFileSync("tar", ["-xf", archive], quiet);
    for (const modules of ["node_modules", "packages/widget/node_modules"]) {
      const [from, to] = [join(root, modules), join(folder, modules)];
      if (existsSync(from)) symlinkSync(from, to, "junction");
    }
    execFileSync(process.execPath, [build], quiet);
    return measure(join(folder, "packages/widget/dist"));
  } catch (error) {
    const lines = String(error.stderr ?? error.message).split("\n");
    const reason = lines.find((line) => /error/i.test(line)) ?? lines[0];
    say("The last commit's widget cannot be built, so there is no difference to show:");
    say(`  ${reason}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(now, before) {
  const rows = [...now].map(([name, size]) => [name, ...cells(size, before?.get(name))]);
  const longest = (sizes) => sizes?.get("runtime, longest language") ?? sizes?.get("runtime");
  const first = (sizes) => sizes && longest(sizes)?.map((n, i) => n + sizes.get("loader")[i]);
  rows.push(["loader and runtime together", ...cells(first(now), first(before))]);
  say("");
  for (const row of [["bytes", "raw", "gzip", "brotli"], ...rows]) {
    say(row.map((cell, index) => (index ? cell.padStart(18) : cell.padEnd(32))).join(""));
  }
  say(before ? "\nIn brackets: the difference to the last commit." : "");
  say("Published sizes of others:");
  for (const [name, size] of others) say(`  ${name.padEnd(40)}${size}`);
}

function cells(size = [], known = undefined) {
  return size.map((bytes, index) => {
    const difference = known ? bytes - known[index] : 0;
    const sign = difference > 0 ? "+" : "";
    const note = difference ? ` (${sign}${difference.toLocaleString("en")})` : "";
    return `${bytes.toLocaleString("en")}${note}`;
  });
}
