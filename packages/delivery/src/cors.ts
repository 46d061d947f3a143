/** On everything that a customer's page loads: readable and embeddable from anywhere, never sniffed. */
export const publicHeaders = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};

/** The widget's requests need no preflight; whoever asks nevertheless is told what is allowed. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...publicHeaders,
      "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
      "access-control-allow-headers": "content-type, last-event-id",
      "access-control-max-age": "86400",
    },
  });
}
