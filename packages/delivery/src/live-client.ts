/** One open page, as its hub sees it. */
export type LiveClient = {
  /** Queues bytes for the page; drops a page that does not read what was queued before. */
  send(bytes: Uint8Array): void;
  /** Ends the stream in order; the browser comes back by itself. */
  end(): void;
};

type Options = {
  /** What may wait for a page that reads slowly, in bytes. */
  maxQueued?: number;
  /** Called once, however the stream ends. */
  onGone: (client: LiveClient) => void;
  /** Cuts the connection under the stream. Without it the stream fails, which its reader sees. */
  cut?: (() => void) | undefined;
};

/** A response body and the client that writes to it. Reading it slowly is what fills the queue. */
export function createLiveClient({ maxQueued = 64 * 1024, onGone, cut }: Options) {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  const leave = () => {
    if (!open) return false;
    open = false;
    onGone(client);
    return true;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(created) {
        controller = created;
      },
      cancel: () => void leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: maxQueued }),
  );
  const client: LiveClient = {
    send(bytes) {
      if (!open) return;
      if ((controller.desiredSize ?? 0) >= bytes.byteLength) return controller.enqueue(bytes);
      leave();
      // A stalled connection never asks for more, so that it would not notice the end of the stream.
      if (cut) cut();
      else controller.error(new Error("The page does not read its live stream"));
    },
    end() {
      if (!leave()) return;
      const stalled = (controller.desiredSize ?? 0) < maxQueued;
      controller.close();
      if (stalled) cut?.();
    },
  };
  return { client, body };
}
