/** What one visit showed, in milliseconds where nothing else is said. */
export type Observed = {
  /** Cumulative layout shift: a score without a unit. */
  shift: number;
  longTasks: number;
  /** What the long tasks took beyond 50 ms each. */
  blocking: number;
  largestPaint: number;
  /** The slowest and the average interaction, from the input to the next frame. */
  slowest: number;
  average: number;
  /** Frames of more than 50 ms in which scripts of ours ran. */
  ours: OurFrame[];
  /** When a popup first stood in the page since navigation began; null: never. */
  appeared: number | null;
};

export type OurFrame = {
  duration: number;
  /** What our scripts took of it, in milliseconds. */
  share: number;
  /** The scripts, and what called them. */
  scripts: string[];
};

type Entry = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  interactionId: number;
  scripts: {
    sourceURL: string;
    sourceFunctionName: string;
    invoker: string;
    duration: number;
    forcedStyleAndLayoutDuration: number;
  }[];
};

export type Measured = {
  read: () => Observed;
  /** Milliseconds since 1970 at which the popup first said this; 0: not yet. */
  said: (text: string) => number;
};

/** Runs in the page, before anything else does: it is sent there as text, and uses nothing of this file. */
export function observePage(ours: string): void {
  const times = { shift: 0, longTasks: 0, blocking: 0, largestPaint: 0 };
  const frames: OurFrame[] = [];
  const interactions = new Map<number, number>();
  const texts: { at: number; text: string }[] = [];
  let appeared: number | null = null;

  const on = (type: string, read: (entry: Entry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) read(entry as Entry);
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  on("layout-shift", (entry) => {
    if (!entry.hadRecentInput) times.shift += entry.value;
  });
  on("longtask", ({ duration }) => {
    times.longTasks += 1;
    times.blocking += duration - 50;
  });
  on("largest-contentful-paint", ({ startTime }) => {
    times.largestPaint = startTime;
  });
  on("event", ({ interactionId, duration }) => {
    if (!interactionId) return;
    interactions.set(interactionId, Math.max(interactions.get(interactionId) ?? 0, duration));
  });
  on("long-animation-frame", (frame) => {
    const own = frame.scripts.filter(({ sourceURL }) => sourceURL.startsWith(ours));
    if (own.length === 0) return;
    frames.push({
      duration: frame.duration,
      share: own.reduce((sum, { duration }) => sum + duration, 0),
      scripts: own.map(
        (one) =>
          `${one.sourceURL.slice(ours.length)} ${one.sourceFunctionName} by ${one.invoker} ` +
          `${Math.round(one.duration)} ms, layout ${Math.round(one.forcedStyleAndLayoutDuration)} ms`,
      ),
    });
  });

  // A popup lives in a shadow root, into which an observer of the document does not see.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    const look = () => {
      const text = root.textContent ?? "";
      if (!text.includes("bought")) return;
      if (appeared === null) appeared = performance.now();
      texts.push({ at: Date.now(), text });
    };
    new MutationObserver(look).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return root;
  };

  const measured: Measured = {
    read: () => {
      const delays = [...interactions.values()];
      const sum = delays.reduce((total, delay) => total + delay, 0);
      const average = delays.length ? sum / delays.length : 0;
      return { ...times, slowest: Math.max(0, ...delays), average, ours: frames, appeared };
    },
    said: (text) => texts.find((seen) => seen.text.includes(text))?.at ?? 0,
  };
  Object.defineProperty(window, "measured", { value: measured });
}
