import type { Widget } from "./config";

/** A sentence for the page's developer, whose address asks for it with `growflyer=debug`. */
export function say({ config: { debug, key } }: Widget, sentence: string): void {
  // biome-ignore lint/suspicious/noConsole: to speak in the console is what debug mode is for
  if (debug) console.info(`Growflyer ${key}: ${sentence}.`);
}
