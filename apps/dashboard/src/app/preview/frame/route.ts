import { previewFrame } from "@/notifications/preview-frame";
import { getRuntime } from "@/runtime";

export const dynamic = "force-dynamic";

/** The page that the editor shows in a sandboxed frame. It holds nobody's data: the editor posts that in. */
export function GET(): Response {
  const { appUrl, assets } = getRuntime();
  const { html, policy } = previewFrame(assets.preview, appUrl);
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}
