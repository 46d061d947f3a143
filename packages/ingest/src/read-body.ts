import type { IncomingMessage } from "node:http";
import { AppError } from "@growflyer/contracts/errors";

/**
 * The request's bytes as they were sent, at most `maxBytes` of them: what says that it is longer is
 * refused unread, what turns out to be is not read to its end. Throws `too_large` or `invalid`.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new AppError("invalid", "The body ended before it was complete");
    });
    if (done) return Buffer.concat(chunks, length);
    length += value.byteLength;
    if (length > maxBytes) {
      // The sender may be gone already; it is told either way.
      await reader.cancel().catch(() => {});
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
}

/** The same, from a socket. What is left unread is for the server to drain. */
export async function readIncoming(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(incoming.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    const broken = () => {
      if (incoming.complete) return;
      reject(new AppError("invalid", "The body ended before it was complete"));
    };
    const read = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= maxBytes) return;
      incoming.off("data", read).pause();
      reject(tooLarge(maxBytes));
    };
    incoming.on("data", read);
    incoming.on("end", () => {
      const [only] = chunks;
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks, length));
    });
    incoming.on("error", broken);
    incoming.on("close", broken);
  });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too_large", `The body is longer than ${maxBytes} bytes`);
}
