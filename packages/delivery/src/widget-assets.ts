import type { Context } from "@growflyer/services/context";
import { findWidgetBuild } from "@growflyer/services/widget-builds/find";
import type { BuildFiles } from "@growflyer/services/widget-builds/pack";
import { LRUCache } from "lru-cache";
import { candidateFiles, parseAssetName } from "./asset-name";
import { publicHeaders } from "./cors";
import { KeptBuilds } from "./kept-builds";
import { type PreparedBody, prepareBody } from "./prepared-body";

/** A build's files are about 1.5 MB; more than a few are asked for only after many deployments. */
const maxBuilds = 3;
/** About 40 kB each, in all encodings. */
const maxPrepared = 500;

const assetHeaders = {
  ...publicHeaders,
  "content-type": "text/javascript; charset=utf-8",
  vary: "accept-encoding",
  "cache-control": "public, max-age=31536000, immutable",
};

/**
 * The widget's files by name: those of this server's build from memory, those of others from the
 * database, so that a page with yesterday's loader finds what belongs to it. Each is compressed, off
 * the main thread, when it is first asked for.
 */
export class WidgetAssets {
  readonly #current: { id: string; files: BuildFiles };
  readonly #kept: KeptBuilds;
  readonly #builds: LRUCache<string, BuildFiles>;
  readonly #prepared = new LRUCache<string, PreparedBody>({ max: maxPrepared });
  readonly #preparing = new Map<string, Promise<PreparedBody>>();

  constructor(ctx: Context, current: { id: string; files: BuildFiles }) {
    this.#current = current;
    this.#kept = new KeptBuilds(ctx);
    this.#builds = new LRUCache({
      max: maxBuilds,
      // Once for all who ask meanwhile.
      fetchMethod: async (id) => (await findWidgetBuild(ctx, id)) ?? undefined,
    });
  }

  /** Null for a name that no build has. Rejects when the database that would know cannot be asked. */
  find(name: string): PreparedBody | null | Promise<PreparedBody | null> {
    const asked = parseAssetName(name);
    if (!asked) return null;
    const choose = (files: BuildFiles | undefined) => {
      const file = candidateFiles(asked).find((known) => files && Object.hasOwn(files, known));
      return file === undefined ? null : this.#prepare(file, files?.[file] ?? "");
    };
    if (asked.build === this.#current.id) return choose(this.#current.files);
    return this.#findBuild(asked.build).then(choose);
  }

  async #findBuild(id: string): Promise<BuildFiles | undefined> {
    return (
      this.#builds.get(id) ?? ((await this.#kept.has(id)) ? this.#builds.fetch(id) : undefined)
    );
  }

  #prepare(file: string, text: string): PreparedBody | Promise<PreparedBody> {
    const known = this.#prepared.get(file) ?? this.#preparing.get(file);
    if (known) return known;
    const preparing = prepareBody(text, assetHeaders, "smallest")
      .then((prepared) => {
        this.#prepared.set(file, prepared);
        return prepared;
      })
      .finally(() => this.#preparing.delete(file));
    this.#preparing.set(file, preparing);
    return preparing;
  }
}
