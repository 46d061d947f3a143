import type { CampaignRules } from "@growflyer/contracts/campaign-rules";
import { Mode } from "@growflyer/contracts/feed";
import type { Prisma } from "@growflyer/db/client";
import { type AnyConversionState, stateOf } from "./conversion-state";
import { campaignSourceColumns, ruledSource, shownWithin } from "./visible-in";

export const listColumns = {
  id: true,
  account: true,
  mode: true,
  origin: true,
  name: true,
  city: true,
  country: true,
  productName: true,
  productId: true,
  quantity: true,
  amount: true,
  currency: true,
  refunded: true,
  renewal: true,
  occurredAt: true,
  retractedAt: true,
  hiddenAt: true,
  heldUntil: true,
  forgottenAt: true,
  createdAt: true,
  source: { select: campaignSourceColumns },
} as const satisfies Prisma.ConversionSelect;

export type ListRow = Prisma.ConversionGetPayload<{ select: typeof listColumns }>;

/** A conversion as a member sees it. Amounts are in the currency's minor unit. */
export type ConversionListItem = {
  id: string;
  mode: Mode;
  account: string;
  name: string | null;
  city: string | null;
  country: string | null;
  productName: string | null;
  quantity: number | null;
  amount: number | null;
  currency: string | null;
  /** What was given back of `amount` in parts; null when nothing was. */
  refunded: number | null;
  renewal: boolean;
  /** Entered by a member. */
  manual: boolean;
  /** Reported by a page of the campaign, which anybody could have made it do. */
  tracked: boolean;
  sourceKind: string;
  state: AnyConversionState;
  /** Why the rules of the source or of the campaign keep it from visitors, as a clause. */
  because: string | null;
  hidden: boolean;
  occurredAt: Date;
};

/** `rules` are the campaign's; null: they cannot be read. */
export function toListItem(
  row: ListRow,
  now: Date,
  rules: CampaignRules | null,
): ConversionListItem {
  return {
    id: row.id,
    mode: Mode.parse(row.mode),
    account: row.account,
    name: row.name,
    city: row.city,
    country: row.country,
    productName: row.productName,
    quantity: row.quantity,
    amount: toNumber(row.amount),
    currency: row.currency,
    refunded: toNumber(row.refunded),
    renewal: row.renewal,
    manual: row.origin === "manual" || row.source.kind === "manual",
    tracked: row.source.kind === "page",
    sourceKind: row.source.kind,
    ...stateOf(row, ruledSource(row.source, rules), now, shownWithin(rules)),
    hidden: row.hiddenAt !== null,
    occurredAt: row.occurredAt ?? row.forgottenAt ?? row.createdAt,
  };
}

function toNumber(amount: bigint | null): number | null {
  return amount === null ? null : Number(amount);
}
