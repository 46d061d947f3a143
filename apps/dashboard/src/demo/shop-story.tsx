const steps = [
  {
    title: "A sale comes in",
    text: "The event is signed like Stripe’s own and sent to this campaign’s webhook. A wrong signature would be turned away.",
  },
  {
    title: "It becomes a conversion",
    text: "Stored first, understood next. The surname and the e‑mail address never leave the server.",
  },
  {
    title: "Visitors see it",
    text: "The pixel on this page holds a live stream, so the popup appears at once, and a refund takes it back.",
  },
];

/** What a newcomer has just seen, and where to see it from the other side. */
export function ShopStory({ campaignUrl }: { campaignUrl: string }) {
  return (
    <section className="mx-auto mt-16 w-full max-w-6xl px-5 sm:px-8 lg:mt-24">
      <div className="grid gap-8 border-t border-(--shop-line) pt-10">
        <h2 className="font-serif text-3xl tracking-tight">What happens when you click</h2>
        <ol className="grid gap-8 md:grid-cols-3">
          {steps.map(({ title, text }, index) => (
            <li key={title} className="grid content-start gap-2">
              <span aria-hidden className="font-serif text-2xl text-(--shop-rust-deep)">
                {index + 1}
              </span>
              <h3 className="font-semibold">{title}</h3>
              <p className="text-sm leading-relaxed text-(--shop-soft)">{text}</p>
            </li>
          ))}
        </ol>
        <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm font-medium text-(--shop-rust-deep) [&_a]:underline [&_a]:underline-offset-4 [&_a:hover]:no-underline">
          <a href={`${campaignUrl}/conversions`}>See these sales in the dashboard</a>
          <a href={`${campaignUrl}/notifications`}>Change how the popup looks</a>
        </p>
      </div>
    </section>
  );
}
