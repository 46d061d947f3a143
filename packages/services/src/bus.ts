import type { Mode } from "@growflyer/contracts/feed";

/**
 * What has changed in a campaign. Messages carry ids and never facts about persons,
 * so that they may leave the process; whoever hears one reads the rest from the database.
 */
export type Change =
  /** The conversion is new, better known, taken back, hidden or gone. */
  | {
      about: "conversion";
      campaignId: string;
      conversionId: string;
      mode: Mode;
      /** Until then nobody may see it; announced again when it is over. */
      heldUntil?: Date;
      /** It is no news: it belongs into the next feed, and open pages need not hear of it. */
      quiet?: boolean;
    }
  /** Settings that reach a page: notifications, domains, the campaign itself. */
  | { about: "config"; campaignId: string; pixelKey: string }
  /** Something that only the dashboard shows. */
  | { about: "pixel" | "figures"; campaignId: string }
  /** `events`: only that some came, or what became of them; the source itself is as it was. */
  | { about: "source"; campaignId: string; events?: true };

export type Bus = {
  publish(change: Change): void;
  /** Calls `listener` for every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
};

/** A bus within one process. A listener that throws does not keep the others from hearing. */
export function createLocalBus(onError: (error: unknown) => void = () => {}): Bus {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish(change) {
      for (const listener of [...listeners]) {
        try {
          listener(change);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
