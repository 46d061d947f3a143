import { Domain } from "@growflyer/contracts/domain";
import { AppError } from "@growflyer/contracts/errors";
import { parse } from "@growflyer/contracts/parse";
import { newId } from "@growflyer/db/ids";
import * as z from "zod";
import { announceConfig } from "../campaigns/announce";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";

const NewDomain = z.object({ domain: Domain });
const maxDomains = 50;

/** Lets the pixel run on another host, or on `*.example.com`. Adding one twice changes nothing. */
export async function addDomain(ctx: Context, scope: CampaignScope, input: unknown): Promise<void> {
  const { domain } = parse(NewDomain, input);
  const campaign = await getCampaign(ctx, scope);
  if (campaign.domains.some((known) => known.pattern === domain)) return;
  if (campaign.domains.length >= maxDomains) {
    throw new AppError("invalid", `A campaign has at most ${maxDomains} domains`, {
      domain: `A campaign has at most ${maxDomains} domains`,
    });
  }
  const seen = campaign.unknownDomains.find((unknown) => unknown.host === domain);
  await ctx.db.$transaction([
    ctx.db.domain.createMany({
      data: {
        id: newId("dom"),
        campaignId: campaign.id,
        pattern: domain,
        lastSeenAt: seen?.lastSeenAt ?? null,
      },
      skipDuplicates: true,
    }),
    ctx.db.unknownDomain.deleteMany({ where: { campaignId: campaign.id, host: domain } }),
  ]);
  await announceConfig(ctx, campaign.id);
}
