export type ReceivedEvent = { id: string; type: string; data: unknown };

/** Reads a live stream as EventSource does. `next` resolves to null at the stream's end. */
export function readLive(response: Response) {
  if (!response.body) throw new Error(`No stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<ReceivedEvent | null> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const event = parseBlock(block);
        if (event) return event;
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      text += value;
    }
  };
  return { next, cancel: () => reader.cancel() };
}

/** Null for comments and `retry`. */
function parseBlock(block: string): ReceivedEvent | null {
  const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
  const data = field("data");
  if (data === undefined) return null;
  return { id: field("id") ?? "", type: field("event") ?? "message", data: JSON.parse(data) };
}
