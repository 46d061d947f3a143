/** How long the provider keeps events, in milliseconds: https://docs.stripe.com/api/events */
const eventsKept = 30 * 24 * 3_600_000;

/** Milliseconds by which lists and events overlap: the oldest events go while an import is under way. */
const overlap = 24 * 3_600_000;

/** The provider filters by at most 20 types at once: our types are read in so many groups. */
export const eventGroups = 2;

/** One list to be read from its newest object to its oldest. */
export type ImportStage = { from: Date; to: Date } & (
  | { list: "events"; group: number }
  | { list: "charges" | "invoices" | "checkout_sessions" }
);

/**
 * The lists that tell of the sales between two times: events as far as they are kept, because they say
 * the most, and before that charges, the invoices that say which of them are renewals, and checkout
 * sessions. A pure function of the import, so that any
 * process can take it up.
 */
export function importStages({ from, to }: { from: Date; to: Date }): ImportStage[] {
  const eventsFrom = new Date(Math.max(from.getTime(), to.getTime() - eventsKept));
  const stages: ImportStage[] = Array.from({ length: eventGroups }, (_, group) => ({
    list: "events",
    group,
    from: eventsFrom,
    to,
  }));
  if (from < eventsFrom) {
    const until = new Date(Math.min(eventsFrom.getTime() + overlap, to.getTime()));
    for (const list of ["charges", "invoices", "checkout_sessions"] as const) {
      stages.push({ list, from, to: until });
    }
  }
  return stages;
}

type Progressing = { from: Date; to: Date; state: string; stage: number; reached: Date | null };

/** How much of the time to be read has been read, 0 to 1. */
export function importProgress(row: Progressing): number {
  if (row.state === "done") return 1;
  const stages = importStages(row);
  const total = sum(stages.map(length));
  const current = stages[row.stage];
  const before = sum(stages.slice(0, row.stage).map(length));
  const within = current && row.reached ? current.to.getTime() - row.reached.getTime() : 0;
  const read = before + Math.min(Math.max(within, 0), current ? length(current) : 0);
  return total > 0 ? Math.min(read / total, 1) : 0;
}

function length(stage: ImportStage): number {
  return stage.to.getTime() - stage.from.getTime();
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
