/** A live event as tabs tell it to one another: its id, the one before it, its name, its data as JSON. */
export type Told = [after: string, id: string, type: string, text: string];

/** What one tab has heard of the live stream. */
export type EventLog = {
  /** The id of the last event that this tab knows of. */
  last: () => string;
  /**
   * Delivers an event that is new to this tab, and leaves out one that is not. False: something
   * between the last one and this one is missing, and nothing was delivered.
   */
  take: (event: Told) => boolean;
  /** What a tab has to be told that knows everything until `cursor`: `config` when that is uncertain. */
  missed: (cursor: string) => Told[];
};

const maxRemembered = 50;

/** `last`: the cursor of the feed that the page began with. */
export function createEventLog(
  last: string,
  deliver: (type: string, text: string) => void,
): EventLog {
  const told: Told[] = [];
  return {
    last: () => last,
    take(event) {
      const [after, id, type, text] = event;
      // A whole feed needs nothing before it, and is worth a look even if no event came between.
      if (type !== "feed") {
        if (isKnown(id, last)) return true;
        if (!isKnown(after, last)) return false;
        told.push(event);
        if (told.length > maxRemembered) told.shift();
      }
      last = id;
      deliver(type, text);
      return true;
    },
    missed(cursor) {
      const first = told.findIndex(([after, id]) => isKnown(after, cursor) && !isKnown(id, cursor));
      if (first >= 0) return told.slice(first);
      return isKnown(last, cursor) ? [] : [[cursor, last, "config", "{}"]];
    },
  };
}

/**
 * Whether who knows of everything until `last` knows of `id`. Ids are `epoch-sequence`; those of
 * two epochs cannot be compared.
 */
function isKnown(id: string, last: string): boolean {
  const [epoch, sequence] = id.split("-");
  const [lastEpoch, lastSequence] = last.split("-");
  return id === last || (epoch === lastEpoch && Number(sequence) <= Number(lastSequence));
}
