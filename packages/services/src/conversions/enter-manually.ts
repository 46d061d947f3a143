import { ManualEntry } from "@growflyer/contracts/conversion";
import { AppError } from "@growflyer/contracts/errors";
import type { Purchase } from "@growflyer/contracts/fact";
import { parse } from "@growflyer/contracts/parse";
import type { Tx } from "@growflyer/db/client";
import { newId } from "@growflyer/db/ids";
import type { Change } from "../bus";
import { getCampaign } from "../campaigns/get";
import type { CampaignScope, Context } from "../context";
import { sourceOfKind } from "../sources/of-kind";
import { recordFact } from "./record";
import { shownFor } from "./showable";

/** A clock may be a little ahead of ours. */
const clockSkew = 60_000;

/**
 * Records a sale that a member tells of, marked as such for ever. Resolves to the conversion's id.
 * Throws `invalid` for what cannot have been sold, `conflict` while the campaign does not allow it,
 * `not_found` outside the workspace.
 */
export async function enterConversion(ctx: Context, scope: CampaignScope, input: unknown) {
  const entry = parse(ManualEntry, input);
  checkTime(entry.occurredAt, ctx.now());
  const campaign = await getCampaign(ctx, scope);
  const changes = await ctx.db.$transaction(async (tx) => {
    // Locked, so that two members at once make one source.
    const [{ allowed } = { allowed: false }] = await tx.$queryRaw<{ allowed: boolean }[]>`
      SELECT manual_entry AS allowed FROM campaigns WHERE id = ${campaign.id} FOR UPDATE`;
    if (!allowed) {
      throw new AppError("conflict", "Entering by hand is switched off. Switch it on in Settings");
    }
    return record(tx, ctx.now(), campaign.id, entry);
  });
  for (const change of changes) ctx.bus.publish(change);
  ctx.bus.publish({ about: "source", campaignId: campaign.id });
  const made = changes.find((change) => change.about === "conversion");
  if (!made) throw new Error("A sale that was entered is a conversion");
  return { conversionId: made.conversionId };
}

function checkTime(occurredAt: Date, now: Date): void {
  const age = now.getTime() - occurredAt.getTime();
  const message =
    (age < -clockSkew && "This is in the future. Say when it was sold") ||
    (age > shownFor && "This is more than 30 days ago, and would not be shown");
  if (message) throw new AppError("invalid", message, { occurredAt: message });
}

async function record(
  tx: Tx,
  now: Date,
  campaignId: string,
  entry: ManualEntry,
): Promise<Change[]> {
  const sourceId = await sourceOfKind(tx, campaignId, "manual");
  const id = newId("env");
  await tx.envelope.create({
    data: {
      id,
      sourceId,
      providerEventId: id,
      type: "manual",
      mode: "live",
      origin: "manual",
      state: "processed",
      outcome: "purchase",
      result: "A member has entered this sale",
      receivedAt: now,
      processedAt: now,
    },
  });
  const envelope = { id, sourceId, campaignId, origin: "manual" } as const;
  return (await recordFact(tx, now, envelope, toFact(id, entry))).changes;
}

function toFact(alias: string, entry: ManualEntry): Purchase {
  const { productName, productUrl, amount, currency, ...said } = entry;
  return {
    kind: "purchase",
    account: null,
    mode: "live",
    aliases: [alias],
    origin: "manual",
    initial: null,
    ...said,
    product: productName
      ? { name: productName, id: null, url: productUrl, image: null, toldBy: "item" }
      : null,
    amount,
    currency: amount === null ? null : currency,
    renewal: false,
  };
}
