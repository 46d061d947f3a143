import { AppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import { type OpenSource, openSecrets } from "@growflyer/services/sources/open-secrets";

/** Milliseconds after which another process's change is seen. */
const maxAge = 5000;
const maxSources = 5000;

const sourceId = /^[\w-]{1,64}$/;

type Reading = { source: Promise<OpenSource>; changed: Set<string> };

/**
 * Stripe's sources with their secrets readable, kept in memory: an event need not wait for what its
 * predecessor has just read. A change made in this process is seen at once.
 */
export class OpenSources {
  private readonly known = new Map<string, { source: OpenSource; readAt: number }>();
  private readonly reading = new Map<string, Reading>();
  private readonly queued = new Map<string, Promise<OpenSource>>();
  private readonly unsubscribe: () => void;

  constructor(private readonly ctx: Context) {
    this.unsubscribe = ctx.bus.subscribe((change) => {
      if (change.about === "source" && !change.events) this.forget(change.campaignId);
    });
  }

  /** What is in memory, unless it is too old. */
  peek(id: string): OpenSource | undefined {
    const entry = this.known.get(id);
    const age = entry ? this.ctx.now().getTime() - entry.readAt : Number.NaN;
    return age >= 0 && age < maxAge ? entry?.source : undefined;
  }

  /** Throws `not_found`. */
  async get(id: string): Promise<OpenSource> {
    if (!sourceId.test(id)) throw new AppError("not_found", "There is no such source");
    const reading = this.reading.get(id);
    return reading && reading.changed.size === 0 ? reading.source : this.reread(id);
  }

  /**
   * As it is in the database now, not as it was when an earlier question was asked. Whoever asks while
   * the database is being asked shares the next answer: a flood of bad signatures is no flood of reads.
   */
  reread(id: string): Promise<OpenSource> {
    const running = this.reading.get(id);
    if (!running) return this.read(id);
    const queued = this.queued.get(id);
    if (queued) return queued;
    const next = running.source
      .catch(() => {})
      .then(() => {
        this.queued.delete(id);
        return this.read(id);
      });
    this.queued.set(id, next);
    return next;
  }

  close(): void {
    this.unsubscribe();
  }

  private read(id: string): Promise<OpenSource> {
    const readAt = this.ctx.now().getTime();
    const source = openSecrets(this.ctx, "stripe", id);
    const reading: Reading = { source, changed: new Set() };
    this.reading.set(id, reading);
    const keep = (found: OpenSource | null) => {
      if (this.reading.get(id) === reading) this.reading.delete(id);
      if (!found) this.known.delete(id);
      // What changed while it was read may have been read before its change.
      else if (!reading.changed.has(found.campaignId)) this.remember(found, readAt);
    };
    source.then(keep, () => keep(null));
    return source;
  }

  private remember(source: OpenSource, readAt: number): void {
    if (this.known.size >= maxSources) this.known.clear();
    this.known.set(source.id, { source, readAt });
  }

  private forget(campaignId: string): void {
    for (const { changed } of this.reading.values()) changed.add(campaignId);
    for (const [id, { source }] of this.known) {
      if (source.campaignId === campaignId) this.known.delete(id);
    }
  }
}
