import { AppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import { listWidgetBuilds } from "@growflyer/services/widget-builds/list";

/** Milliseconds for which a build that was not there is not looked for again. */
const patience = 1000;

/**
 * Which builds of the widget the database has. Anybody may ask for any name: however many they make
 * up, the database is asked once a second at most.
 */
export class KeptBuilds {
  readonly #ctx: Context;
  #ids = new Set<string>();
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> = Promise.resolve();

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  /** Rejects with `unavailable` when the database cannot be asked. */
  async has(id: string): Promise<boolean> {
    if (this.#ids.has(id)) return true;
    const now = this.#ctx.now().getTime();
    if (now - this.#askedAt >= patience) {
      this.#askedAt = now;
      this.#asking = this.#ask();
    }
    await this.#asking;
    return this.#ids.has(id);
  }

  async #ask(): Promise<void> {
    try {
      this.#ids = new Set(await listWidgetBuilds(this.#ctx));
    } catch (error) {
      // Once, for all who are turned away until it is asked again.
      this.#ctx.report(error, "delivery: looking for a build of the widget");
      throw new AppError("unavailable", "This cannot be looked up just now");
    }
  }
}
