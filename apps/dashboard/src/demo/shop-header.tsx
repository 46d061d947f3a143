/** The shop's own bar; above it, what this page really is. Plain links: leaving ends the pixel's page. */
export function ShopHeader({ campaignUrl }: { campaignUrl: string }) {
  return (
    <>
      <aside
        aria-label="About this demo"
        className="flex flex-wrap items-center justify-center gap-x-5 gap-y-1 bg-(--shop-ink) px-4 py-2.5 text-center text-sm text-[#e9e2d2]"
      >
        <p>
          A demo shop, made for your workspace. Buyers are invented and purchases happen in test
          mode.
        </p>
        <a
          href={campaignUrl}
          className="rounded font-medium text-white underline underline-offset-4 outline-none hover:no-underline focus-visible:ring-3 focus-visible:ring-white/60"
        >
          Back to the dashboard
        </a>
      </aside>
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-4 px-5 py-6 sm:px-8">
        <p className="flex items-center gap-2.5 font-serif text-xl tracking-tight">
          <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8">
            <circle cx="16" cy="16" r="16" fill="var(--shop-rust)" />
            <path d="M4 23l8-12 5 7 3-4 8 9z" fill="var(--shop-paper)" />
          </svg>
          Talus &amp; Fern
        </p>
        <p className="text-sm text-(--shop-soft)">Footwear for rough ground</p>
      </header>
    </>
  );
}
