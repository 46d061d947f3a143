import type { ReactNode } from "react";

/** A page that has only something to say: nothing is here, something went wrong. */
export function MessagePage({
  code,
  title,
  children,
  action,
}: {
  code: string;
  title: string;
  children: ReactNode;
  action: ReactNode;
}) {
  return (
    <div className="mx-auto grid min-h-[60vh] max-w-md content-center justify-items-start gap-5 px-5 py-16">
      <p className="rounded-full border bg-card px-3 py-1 font-mono text-xs text-muted-foreground">
        {code}
      </p>
      <h1 className="text-3xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="text-muted-foreground">{children}</div>
      <div className="flex flex-wrap gap-3">{action}</div>
    </div>
  );
}
