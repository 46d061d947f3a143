import { ShoppingBag } from "lucide-react";

/** What the product does, as a picture: a page, and a sale that appears on it. */
export function Showcase() {
  return (
    <aside
      aria-hidden
      className="relative hidden overflow-hidden border-l bg-accent/60 lg:grid lg:place-items-center dark:bg-card"
    >
      <div className="absolute -top-40 -right-40 size-[36rem] rounded-full bg-[radial-gradient(closest-side,var(--glow),transparent)]" />
      <div className="absolute -bottom-52 -left-32 size-[34rem] rounded-full bg-[radial-gradient(closest-side,var(--glow),transparent)]" />
      <div className="relative grid w-[min(30rem,80%)] gap-10">
        <Page />
        <p className="text-2xl leading-snug font-medium tracking-tight text-balance">
          Every sale you make is the best argument for the next one.
        </p>
      </div>
    </aside>
  );
}

function Page() {
  return (
    <div className="relative rounded-2xl border bg-card shadow-overlay">
      <div className="flex gap-1.5 border-b px-4 py-3">
        {["close", "minimise", "maximise"].map((name) => (
          <span key={name} className="size-2.5 rounded-full bg-muted-strong" />
        ))}
      </div>
      <div className="grid grid-cols-[1fr_1.2fr] gap-6 p-6 pb-24">
        <div className="aspect-[4/5] rounded-xl bg-muted" />
        <div className="grid content-start gap-3">
          <span className="h-5 w-4/5 rounded-md bg-muted-strong" />
          <span className="h-3 w-full rounded bg-muted" />
          <span className="h-3 w-11/12 rounded bg-muted" />
          <span className="h-3 w-2/3 rounded bg-muted" />
          <span className="mt-2 h-9 w-28 rounded-lg bg-primary/85" />
        </div>
      </div>
      <div className="absolute -bottom-6 -left-6 flex animate-in items-center gap-3.5 rounded-2xl border bg-popover py-3 pr-6 pl-3 shadow-overlay duration-700 fade-in slide-in-from-bottom-6">
        <span className="grid size-12 place-items-center rounded-xl bg-accent text-accent-foreground">
          <ShoppingBag className="size-5" />
        </span>
        <span className="grid gap-0.5 text-sm">
          <span>
            <strong className="font-semibold">Anna</strong> from Lisbon bought Trail Shoes
          </span>
          <span className="text-xs text-muted-foreground">Just now</span>
        </span>
      </div>
    </div>
  );
}
