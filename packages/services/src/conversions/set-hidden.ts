import { AppError } from "@growflyer/contracts/errors";
import { Mode } from "@growflyer/contracts/feed";
import type { CampaignScope, Context } from "../context";

/** Takes a conversion from all pages, or gives it back to them. Throws `not_found` outside the workspace. */
export async function setConversionHidden(
  ctx: Context,
  scope: CampaignScope,
  conversionId: string,
  hidden: boolean,
): Promise<void> {
  const conversion = await ctx.db.conversion.findFirst({
    where: {
      id: conversionId,
      campaignId: scope.campaignId,
      campaign: { workspaceId: scope.workspaceId },
    },
  });
  if (!conversion) throw new AppError("not_found", "There is no such conversion");
  await ctx.db.conversion.update({
    where: { id: conversion.id },
    data: { hiddenAt: hidden ? (conversion.hiddenAt ?? ctx.now()) : null },
  });
  ctx.bus.publish({
    about: "conversion",
    campaignId: conversion.campaignId,
    conversionId: conversion.id,
    mode: Mode.parse(conversion.mode),
  });
}
