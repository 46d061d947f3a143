import type { ReactNode } from "react";

export function AccountHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="grid gap-2">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      {children && <p className="text-[0.9375rem] text-muted-foreground">{children}</p>}
    </header>
  );
}
