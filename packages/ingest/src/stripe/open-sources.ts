import { AppError, isAppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import { type OpenSource, openSecrets } from "@growflyer/services/sources/open-secrets";

/** Milliseconds after which another process's change is seen. */
const maxAge = 5000;
const maxSources = 5000;

/** Milliseconds for which an id that names no source is not looked for again: anybody can make them up. */
const missingFor = 250;

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
  private readonly missing = new Map<string, number>();
  private readonly unsubscribe: () => void;

  constructor(private readonly ctx: Context) {
    this.unsubscribe = ctx.bus.subscribe((change) => {
      if (change.about === "source" && !change.events) this.forget(change.campaignId);
    });
  }

  /** What is in memory, unless it is too old. */
  peek(id: string): OpenSource | undefined {
    const entry = this.known.get(id);
    return entry && this.age(entry.readAt) < maxAge ? entry.source : undefined;
  }

  /** Throws `not_found`. */
  async get(id: string): Promise<OpenSource> {
    if (!sourceId.test(id) || this.isMissing(id)) throw notFound();
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
    source.then(keep, (error) => {
      keep(null);
      if (isAppError(error)) this.rememberMissing(id);
    });
    return source;
  }

  private remember(source: OpenSource, readAt: number): void {
    if (this.known.size >= maxSources) this.known.clear();
    this.known.set(source.id, { source, readAt });
  }

  /** A clock that was set back makes everything old. */
  private age(since: number): number {
    const age = this.ctx.now().getTime() - since;
    return age >= 0 ? age : Number.POSITIVE_INFINITY;
  }

  private rememberMissing(id: string): void {
    if (this.missing.size >= maxSources) this.missing.clear();
    this.missing.set(id, this.ctx.now().getTime());
  }

  private isMissing(id: string): boolean {
    const since = this.missing.get(id);
    return since !== undefined && this.age(since) < missingFor;
  }

  private forget(campaignId: string): void {
    for (const { changed } of this.reading.values()) changed.add(campaignId);
    for (const [id, { source }] of this.known) {
      if (source.campaignId === campaignId) this.known.delete(id);
    }
  }
}

function notFound(): AppError {
  return new AppError("not_found", "There is no such source");
}
