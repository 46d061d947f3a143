import type { DisplayRules } from "@growflyer/contracts/display-rules";
import { TypedSettings } from "@growflyer/contracts/notification";
import type { Prisma } from "@growflyer/db/client";
import { readDisplayRules } from "./read-rules";

/** A notification's row as the database has it. */
export type StoredNotification = Prisma.NotificationGetPayload<object>;

type Row = { type: string; settings: unknown; rules: unknown };

/**
 * A notification's row with its settings and rules as their schemas have them. Throws for a type,
 * settings or rules that this version cannot read.
 */
export function readNotification<T extends Row>(
  row: T,
): Omit<T, keyof Row> & TypedSettings & { rules: DisplayRules } {
  const typed = TypedSettings.parse({ type: row.type, settings: row.settings });
  return { ...row, ...typed, rules: readDisplayRules(row.rules) };
}
