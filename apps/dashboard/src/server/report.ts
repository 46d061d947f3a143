/**
 * Writes a failure to the server's output: its class, code and where it was thrown.
 * Messages of the database's client quote what was being stored, so that they stay out of the log.
 */
export function report(error: unknown, where: string): void {
  const line = { at: new Date().toISOString(), where, ...describe(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error ? { code: String(error.code) } : {};
  const quotesData = error.name.startsWith("Prisma") || error.name === "DriverAdapterError";
  const message = quotesData ? {} : { message: error.message };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    error: error.name,
    ...code,
    ...message,
    stack: frames.slice(0, 8).map((line) => line.trim()),
  };
}
