/** A link within a sentence. */
export const linkClass =
  "rounded font-medium text-link underline underline-offset-4 outline-none hover:no-underline focus-visible:ring-3 focus-visible:ring-ring/45";
