import { parse } from "@growflyer/contracts/parse";
import type { CampaignScope, WorkspaceScope } from "@growflyer/services/context";
import * as z from "zod";

const Id = z.string().max(64);

/** A public id as a server action receives it: whatever its type says, anything may have been posted. */
export function parseId(id: string): string {
  return parse(Id, id);
}

/** The campaign that an action is about, within the member's workspace. Throws `invalid`. */
export function campaignScope(scope: WorkspaceScope, campaignId: string): CampaignScope {
  return { ...scope, campaignId: parseId(campaignId) };
}
