/**
 * Opens a page as somebody else than before: with a full load, so that nothing that was
 * rendered for the previous visitor remains. Never resolves, so that the button goes on waiting.
 */
export function enter(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => {});
}
