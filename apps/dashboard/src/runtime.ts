import type { Context } from "@growflyer/services/context";

/**
 * What the whole process shares: made once by the server, used by both of its fronts.
 * Next bundles its own copy of every module, so a module-level variable would be two of them;
 * the global symbol registry is one.
 */
export type Runtime = {
  context: Context;
  /** The public origin, like `https://proof.example.com`. */
  appUrl: string;
  /** The origins that a form may be posted from. */
  trustedOrigins: string[];
  authSecret: string;
  /** Null when mail is shown in the server's output instead of being sent. */
  smtpUrl: string | null;
  /** Where Stripe's API is played; null for Stripe's own. */
  stripeApiUrl: string | null;
  /** Whether something in front of the server tells it a visitor's country. */
  tellsCountry: boolean;
  /** Where this very process listens, for requests to itself. */
  localUrl: string;
  /** Paths of the widget's files, like `/p/assets/preview-1A2B3C4D.js`. */
  assets: { preview: string };
  /** The tags of the languages in which the widget has words of its own, like `pt-br`. */
  widgetLanguages: string[];
  /** A loader that never changes (below `/p/assets/`), and its hash, for pages in a language. */
  pinnedLoader: (language: string) => { file: string; integrity: string };
};

const key = Symbol.for("growflyer.runtime");

export function getRuntime(): Runtime {
  const runtime = (globalThis as { [key]?: Runtime })[key];
  if (!runtime) {
    throw new Error("The runtime is made by the server; start the dashboard with npm start");
  }
  return runtime;
}

export function setRuntime(runtime: Runtime): void {
  (globalThis as { [key]?: Runtime })[key] = runtime;
}
