type Sighting = { text: string; at: number };

/** Looks at what the widget shows on this page, from now on until `stop`. Times are `performance.now()`. */
export function watchPopups() {
  const sightings: Sighting[] = [];
  let frame = 0;
  const look = () => {
    const text = popupText();
    if (text !== sightings.at(-1)?.text) sightings.push({ text, at: performance.now() });
    frame = requestAnimationFrame(look);
  };
  look();
  return {
    /** When a popup with all these words first appeared; null when none does within `timeout` milliseconds. */
    async appeared(words: string[], timeout: number): Promise<number | null> {
      const sighting = await within(timeout, () =>
        sightings.find(({ text }) => words.every((word) => text.includes(word))),
      );
      return sighting?.at ?? null;
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** Whether no popup with all these words is on the page, or leaves it within `timeout` milliseconds. */
export async function popupGone(words: string[], timeout: number): Promise<boolean> {
  const gone = await within(timeout, () => {
    const text = popupText();
    return words.every((word) => text.includes(word)) ? undefined : true;
  });
  return gone ?? false;
}

/** The popup lives in the widget's shadow root. */
function popupText(): string {
  return (
    document.querySelector("growflyer-popup")?.shadowRoot?.querySelector("[role=status]")
      ?.textContent ?? ""
  );
}

function within<T>(timeout: number, find: () => T | undefined): Promise<T | undefined> {
  const end = performance.now() + timeout;
  return new Promise((resolve) => {
    const check = () => {
      const found = find();
      if (found !== undefined || performance.now() > end) resolve(found);
      else setTimeout(check, 30);
    };
    check();
  });
}
