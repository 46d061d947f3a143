import type { Db } from "@growflyer/db/client";
import type { Bus } from "./bus";
import type { Vault } from "./vault";

/** What every verb needs, made once per process and handed in. */
export type Context = {
  db: Db;
  bus: Bus;
  vault: Vault;
  now: () => Date;
  /** Logs a failure that nobody else is told of. `where` names the work, never a person. */
  report: (error: unknown, where: string) => void;
};

/** Who asks, and which noun of theirs is meant. Every tenant's row is found through its workspace. */
export type WorkspaceScope = { workspaceId: string };
export type CampaignScope = WorkspaceScope & { campaignId: string };
