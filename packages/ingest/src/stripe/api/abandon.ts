/** The work was given up because the process is closing. */
export class Abandoned extends Error {}

/** Waits for a request, but no longer than until `closing`: then it throws Abandoned. */
export async function unlessClosing<T>(request: Promise<T>, closing: AbortSignal): Promise<T> {
  // Nobody waits for an abandoned request any more, not even for its failure.
  request.catch(() => {});
  let abandon = () => {};
  const closed = new Promise<never>((_, reject) => {
    abandon = () => reject(new Abandoned("The process is closing"));
    if (closing.aborted) abandon();
    else closing.addEventListener("abort", abandon, { once: true });
  });
  try {
    return await Promise.race([request, closed]);
  } finally {
    closing.removeEventListener("abort", abandon);
  }
}
