/** The address in its canonical form, or null: of another protocol, with a password in it, or too long. */
export function webAddress(text: unknown, protocols: readonly string[]): string | null {
  if (typeof text !== "string" || text.length > 2000) return null;
  try {
    const url = new URL(text.trim());
    const plain = url.username === "" && url.password === "";
    return plain && protocols.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
