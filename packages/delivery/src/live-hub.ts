import type { LiveEvent } from "@growflyer/contracts/feed";
import { encodeEvent } from "./event-text";
import type { LiveClient } from "./live-client";

const maxRemembered = 100;
/** A page that missed more than this is better off with a new feed. */
const maxReplayed = 32 * 1024;

/** Numbers the live events of a process, over all hubs, so that ids of one hub never repeat. */
export type EventIds = {
  /** The next id's number. */
  next(): number;
  /** The number of the last event of any hub. */
  last(): number;
  id(sequence: number): string;
  /** The number in an id of this process, or null when it is another's or nobody's. */
  sequenceOf(id: string): number | null;
};

/** `epoch` tells the ids of one process from those of all others. */
export function createEventIds(epoch: string): EventIds {
  let sequence = 0;
  const prefix = `${epoch}-`;
  return {
    next: () => ++sequence,
    last: () => sequence,
    id: (number) => prefix + number,
    sequenceOf(id) {
      const digits = id.startsWith(prefix) ? id.slice(prefix.length) : "";
      const number = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
      return number <= sequence ? number : null;
    },
  };
}

/** The open pages of one campaign in one mode, and the events that a page may have missed. */
export class LiveHub {
  readonly clients = new Set<LiveClient>();
  private readonly ring: { sequence: number; bytes: Uint8Array }[] = [];

  /** `since`: all events after this one are remembered here, until there are too many. */
  constructor(
    private readonly ids: EventIds,
    private since: number,
  ) {}

  /** The id after which a page that knows everything until now takes up. */
  cursor(): string {
    return this.ids.id(this.ring.at(-1)?.sequence ?? this.since);
  }

  /** Sends an event to every page and remembers it. */
  emit(event: LiveEvent): void {
    const sequence = this.ids.next();
    const bytes = encodeEvent(this.ids.id(sequence), event);
    this.ring.push({ sequence, bytes });
    if (this.ring.length > maxRemembered) this.since = this.ring.shift()?.sequence ?? sequence;
    this.broadcast(bytes);
  }

  /** Sends bytes that are no event, and need no remembering. */
  broadcast(bytes: Uint8Array): void {
    for (const client of this.clients) client.send(bytes);
  }

  /**
   * Adds a page that has seen all events until the one with the id `after` (null: a page that has seen none).
   * When what it missed is not known any more it is told to fetch the feed again.
   */
  join(client: LiveClient, after: string | null): void {
    this.clients.add(client);
    if (after === null) return;
    for (const bytes of this.missed(after) ?? [this.refetch()]) client.send(bytes);
  }

  private missed(after: string): Uint8Array[] | null {
    const sequence = this.ids.sequenceOf(after);
    if (sequence === null || sequence < this.since) return null;
    const missed = this.ring.filter((event) => event.sequence > sequence).map(({ bytes }) => bytes);
    const size = missed.reduce((sum, bytes) => sum + bytes.byteLength, 0);
    return size <= maxReplayed ? missed : null;
  }

  /** Has the hub's latest id, so that a page which comes back with it is not told again. */
  private refetch(): Uint8Array {
    return encodeEvent(this.cursor(), { type: "config", data: {} });
  }
}
