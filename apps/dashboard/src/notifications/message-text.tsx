import { Fragment } from "react";

/** A message template in one line, with its variables set apart. */
export function MessageText({ message }: { message: string }) {
  return message.split(/(\{[a-z]+\})/).map((piece, index) =>
    piece.startsWith("{") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
      <span key={index} className="rounded bg-accent px-1 py-0.5 text-accent-foreground">
        {piece.slice(1, -1)}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
