import { NewCampaign } from "@growflyer/contracts/campaign";
import { parse } from "@growflyer/contracts/parse";
import { newId } from "@growflyer/db/ids";
import type { Context, WorkspaceScope } from "../context";

/** Makes a campaign with its first domain. Throws `invalid` with a message for each field. */
export async function createCampaign(ctx: Context, scope: WorkspaceScope, input: unknown) {
  const { name, domain } = parse(NewCampaign, input);
  return ctx.db.campaign.create({
    data: {
      id: newId("cmp"),
      pixelKey: newId("px"),
      workspaceId: scope.workspaceId,
      name,
      domains: { create: { id: newId("dom"), pattern: domain } },
    },
  });
}
