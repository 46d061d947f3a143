/** How an event came to us, as people say it. */
export const originNames: Record<string, string> = {
  webhook: "Webhook",
  reconciliation: "Comparison",
  import: "Import",
  lookup: "Looked up",
  manual: "By hand",
  page: "Page",
};
