import { cn } from "./cn";

/** The sign, a flyer on the rise, and the name. */
export function Logo({ className }: { className?: string }) {
  return (
    <span
      className={cn("inline-flex items-center gap-2.5 font-semibold tracking-tight", className)}
    >
      <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7 shrink-0">
        <rect width="28" height="28" rx="8" className="fill-primary" />
        <path d="M7 15.5 21.5 7l-4 14-3.6-5.2Z" className="fill-primary-foreground" />
        <path
          d="m13.9 15.8 4.4-4.9"
          className="stroke-primary"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      <span>Growflyer</span>
    </span>
  );
}
