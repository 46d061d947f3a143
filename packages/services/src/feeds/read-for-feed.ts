import { priorities } from "@growflyer/contracts/display-rules";
import type { FeedNotification } from "@growflyer/contracts/feed";
import type { Context } from "../context";
import { readNotification } from "../notifications/read";
import { toFeedNotification } from "./to-feed-notification";

type Row = { id: string; type: string; settings: unknown; rules: unknown };

/**
 * Stored notifications as pages get them: by priority, else in the order given. One that this version
 * cannot read is left out and reported, and the others show.
 */
export function readForFeed(ctx: Context, rows: Row[]): FeedNotification[] {
  const now = ctx.now();
  const read = rows.flatMap((row) => {
    try {
      const notification = readNotification(row);
      const rank = priorities.indexOf(notification.rules.priority);
      return [{ rank, notification: toFeedNotification(notification, now) }];
    } catch (error) {
      ctx.report(error, `feeds: reading notification ${row.id}`);
      return [];
    }
  });
  return read.sort((one, other) => one.rank - other.rank).map(({ notification }) => notification);
}
