import type { BuyerOf } from "@growflyer/contracts/conversion";
import { AppError } from "@growflyer/contracts/errors";
import type { Tx } from "@growflyer/db/client";
import type { CampaignScope, Context } from "../context";
import { conversionsNamed } from "../conversions/conversions-named";
import { buyerKeys } from "./buyer-key";

/** No buyer buys that often: an address or a customer that many share, and erasing cannot be undone. */
const tooMany = 5000;

export type BuyerMatch = { conversionIds: string[]; keys: string[] };

/**
 * All conversions of one buyer in the campaign, in both modes, and all keys that they are known by:
 * the ones that the input names, those that share a key with them, and so on until no more are found.
 * Throws `not_found` for a conversion outside the workspace, `invalid` for more than one buyer has.
 */
export async function matchBuyer(
  ctx: Context,
  tx: Tx,
  { campaignId, workspaceId }: CampaignScope,
  input: BuyerOf,
): Promise<BuyerMatch> {
  const scope = { campaignId, campaign: { workspaceId } };
  const named = input.by === "buyer" ? await asNamed(ctx, tx, scope, input.buyer) : null;
  const keys = new Set(named?.keys);
  const found = new Set<string>();
  let next = await tx.conversion.findMany({
    where: {
      ...scope,
      forgottenAt: null,
      ...(input.by === "conversion" ? { id: input.conversionId } : null),
      ...(named && {
        OR: [
          { buyers: { some: { key: { in: named.keys } } } },
          { id: { in: named.conversionIds } },
        ],
      }),
    },
    take: tooMany + 1,
    select: columns,
  });
  if (input.by === "conversion" && next.length === 0) {
    throw new AppError(
      "not_found",
      "There is no such conversion, or its buyer was forgotten already",
    );
  }
  while (next.length > 0) {
    for (const row of next) found.add(row.id);
    if (found.size > tooMany) throw new AppError("invalid", manyBuyers);
    const fresh = next
      .flatMap((row) => row.buyers.map(({ key }) => key))
      .filter((key) => !keys.has(key));
    for (const key of fresh) keys.add(key);
    next = await tx.conversion.findMany({
      where: { ...scope, buyers: { some: { key: { in: fresh } } }, id: { notIn: [...found] } },
      take: tooMany + 1,
      select: columns,
    });
  }
  return { conversionIds: [...found], keys: [...keys] };
}

const columns = { id: true, buyers: { select: { key: true } } } as const;

const manyBuyers = `These are more than ${tooMany.toLocaleString("en")} conversions, and so hardly one buyer's. Name the buyer by another address or id`;

type Scope = { campaignId: string; campaign: { workspaceId: string } };

/** What is no e-mail address may be a customer's id as well as a payment's. */
async function asNamed(ctx: Context, tx: Tx, scope: Scope, buyer: string) {
  const { campaignId } = scope;
  const isEmail = buyer.includes("@");
  const keys = buyerKeys(ctx, campaignId, {
    email: isEmail ? buyer : null,
    customer: isEmail ? null : buyer,
  });
  if (isEmail) return { keys, conversionIds: [] };
  const sources = await tx.source.findMany({ where: scope, select: { id: true } });
  const rows = await tx.$queryRaw<{ conversionId: string }[]>(
    conversionsNamed(
      sources.map(({ id }) => id),
      buyer,
    ),
  );
  return { keys, conversionIds: rows.map(({ conversionId }) => conversionId) };
}
