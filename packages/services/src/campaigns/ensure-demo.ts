import { randomBytes } from "node:crypto";
import { recentSalesDefaults } from "@growflyer/contracts/notification";
import { newId } from "@growflyer/db/ids";
import type { Context, WorkspaceScope } from "../context";
import { secretPurpose } from "../sources/open-secrets";
import { announceConfig } from "./announce";

/**
 * The workspace's demo campaign, made at the first call: installed on `host`, with an enabled
 * notification and a Stripe source whose secret only this server knows.
 */
export async function ensureDemoCampaign(ctx: Context, scope: WorkspaceScope, host: string) {
  const created = await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM workspaces WHERE id = ${scope.workspaceId} FOR UPDATE`;
    const existing = await tx.campaign.findFirst({
      where: { workspaceId: scope.workspaceId, isDemo: true },
    });
    if (existing) return existing;
    const sourceId = newId("src");
    const secret = `whsec_${randomBytes(24).toString("base64url")}`;
    const sealed = ctx.vault.seal(Buffer.from(secret), secretPurpose(sourceId));
    return tx.campaign.create({
      data: {
        id: newId("cmp"),
        pixelKey: newId("px"),
        workspaceId: scope.workspaceId,
        name: "Demo shop",
        isDemo: true,
        notifications: {
          create: {
            id: newId("ntf"),
            type: "recent_sales",
            settings: recentSalesDefaults,
            enabled: true,
          },
        },
        sources: {
          create: {
            id: sourceId,
            kind: "stripe",
            secrets: { create: { id: newId("sec"), sealed } },
          },
        },
      },
    });
  });
  const { count } = await ctx.db.domain.createMany({
    data: { id: newId("dom"), campaignId: created.id, pattern: host },
    skipDuplicates: true,
  });
  if (count > 0) {
    await ctx.db.unknownDomain.deleteMany({ where: { campaignId: created.id, host } });
    await announceConfig(ctx, created.id);
  }
  return created;
}
