import { SourceSettings } from "@growflyer/contracts/source";

/**
 * A source as its conversions are judged by it; `settings` as stored. `off`: why none of them is shown,
 * as a clause after "Not shown: ".
 */
export type RuledSource = { id: string; settings: unknown; off?: string | null };

/** What the rules look at. */
export type Ruled = {
  account: string;
  renewal: boolean;
  amount: bigint | null;
  currency: string | null;
  productName: string | null;
  productId: string | null;
};

/** A source's settings as stored. What an older version stored is read with today's defaults. */
export function readSettings(stored: unknown): SourceSettings {
  return SourceSettings.parse(stored);
}

/** Why the rules keep a conversion from visitors, as a clause after "Not shown: "; null when they do not. */
export function excludedBecause(settings: SourceSettings, conversion: Ruled): string | null {
  const own = settings.accounts.find(({ account }) => account === conversion.account);
  if (own?.rules === null) return "nothing of this connected account is shown";
  const rules = own?.rules ?? settings.rules;
  const { minimum, currencies, products } = rules;
  if (conversion.renewal && !rules.renewals) return "it renews a subscription";
  if (
    minimum &&
    conversion.currency === minimum.currency &&
    conversion.amount !== null &&
    conversion.amount < BigInt(minimum.amount)
  ) {
    return "its amount is below the minimum";
  }
  if (currencies.length > 0 && !(conversion.currency && currencies.includes(conversion.currency))) {
    return "its currency is not among those shown";
  }
  if (products.show === "only" && !isNamed(conversion, products.names)) {
    return "its product is not among those shown";
  }
  if (products.show === "never" && isNamed(conversion, products.names)) {
    return "its product is never shown";
  }
  return null;
}

function isNamed({ productName, productId }: Ruled, names: readonly string[]): boolean {
  const known = [productName, productId].map((text) => text?.toLowerCase());
  return names.some((name) => known.includes(name.toLowerCase()));
}
