/** The files that pages import, each a bundle of its own; the first notification type is in `runtime`. */
export const parts = [
  { name: "runtime", entry: "src/runtime.ts" },
  { name: "follow", entry: "src/follow.ts" },
  { name: "api", entry: "src/api.ts" },
  { name: "debug", entry: "src/debug.ts" },
  { name: "announcement", entry: "src/announcement.tsx" },
  { name: "preview", entry: "src/preview.ts" },
];

/** What the editor's frame imports, and no page: the pinned loader does not vouch for it. */
export const editorParts = ["preview"];

/** Classic scripts: `loader` is made for each campaign by the server, `pinned` is one for all. */
export const loaders = [
  { name: "loader", entry: "src/loader.ts" },
  { name: "pinned", entry: "src/pinned.ts" },
];
