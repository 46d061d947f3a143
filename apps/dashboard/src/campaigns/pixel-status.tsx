import { Check } from "lucide-react";
import { RelativeTime } from "@/ui/relative-time";

type SeenDomain = { pattern: string; lastSeenAt: Date | null };

/** Whether a page with the pixel was opened yet; announced when it changes. */
export function PixelStatus({ domains }: { domains: SeenDomain[] }) {
  const seen = domains
    .flatMap(({ pattern, lastSeenAt }) => (lastSeenAt ? { pattern, lastSeenAt } : []))
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())[0];
  return (
    <div role="status" className="flex items-center gap-4">
      {seen ? (
        <>
          <span
            aria-hidden
            className="grid size-11 shrink-0 animate-in place-items-center rounded-full bg-primary text-primary-foreground zoom-in-50"
          >
            <Check className="size-5" strokeWidth={2.5} />
          </span>
          <div className="grid min-w-0 gap-0.5">
            <p className="font-semibold">Pixel detected</p>
            <p className="text-sm break-words text-muted-foreground">
              on {seen.pattern}, <RelativeTime at={seen.lastSeenAt} />
            </p>
          </div>
        </>
      ) : (
        <>
          <span aria-hidden className="relative grid size-11 shrink-0 place-items-center">
            <span className="absolute inset-0 rounded-full bg-warning-soft" />
            <span className="absolute inset-3 animate-ping rounded-full bg-warning/40 [animation-duration:2s]" />
            <span className="relative size-2.5 rounded-full bg-warning" />
          </span>
          <div className="grid min-w-0 gap-0.5">
            <p className="font-semibold">Waiting for the pixel…</p>
            <p className="text-sm text-muted-foreground">
              Open a page of your website. This changes by itself.
            </p>
          </div>
        </>
      )}
    </div>
  );
}
