import type { ReactNode } from "react";

/** The page's title, a line about it, and what can be done here. */
export function PageHeader({
  title,
  description,
  actions,
}: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="grid min-w-0 gap-1.5">
        <h1 className="text-2xl font-semibold tracking-tight text-balance break-words sm:text-[1.75rem] sm:leading-9">
          {title}
        </h1>
        {description && (
          <div className="max-w-prose text-[0.9375rem] text-muted-foreground">{description}</div>
        )}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
    </header>
  );
}
