import type { Buyer } from "@growflyer/contracts/fact";
import type { Context } from "../context";

/**
 * What a buyer is found again by within a campaign: a keyed hash of the e-mail address and one of the
 * customer's id, as far as they are known. The same address makes another key in another campaign.
 */
export function buyerKeys(
  ctx: Pick<Context, "vault">,
  campaignId: string,
  { email, customer }: Buyer,
): string[] {
  const purpose = `buyer:${campaignId}`;
  // Addresses are told apart by case in theory and by nobody in practice.
  const address = email?.normalize("NFC").trim().toLowerCase();
  const id = customer?.trim();
  return [
    ...(address ? [ctx.vault.blind(`email:${address}`, purpose)] : []),
    ...(id ? [ctx.vault.blind(`customer:${id}`, purpose)] : []),
  ];
}
