import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

/** What a list shows while it is empty: what will be here, and the way to the first one. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  className,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "grid justify-items-center gap-5 rounded-2xl border border-dashed border-input bg-card/50 px-6 py-14 text-center",
        className,
      )}
    >
      <span
        aria-hidden
        className="grid size-12 place-items-center rounded-2xl bg-accent text-accent-foreground"
      >
        <Icon className="size-6" strokeWidth={1.75} />
      </span>
      <div className="grid gap-1.5">
        <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
        {children && (
          <div className="max-w-md text-sm text-balance text-muted-foreground">{children}</div>
        )}
      </div>
      {action}
    </div>
  );
}
