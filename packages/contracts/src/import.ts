import * as z from "zod";
import { Mode } from "./feed";

/** What past sales to fetch: those of one mode, of so many days up to now. */
export const NewImport = z.object({
  mode: Mode,
  days: z
    .number("Say for how many days")
    .int("Use whole days")
    .min(1, "Import at least one day")
    .max(3650, "Import at most 3650 days"),
});
export type NewImport = z.infer<typeof NewImport>;

export const importStates = ["running", "done", "cancelled", "failed"] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;
