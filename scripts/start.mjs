// npm start: installs, builds, migrates and serves everything, in this one process.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, ensureInstalled, root, say } from "./prepare.mjs";

ensureInstalled();
say("Building what has changed (the first time takes about a minute)…");
build();
say("Opening the database…");
process.chdir(root);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
await import(pathToFileURL(join(root, "apps/dashboard/dist/server.js")).href);
