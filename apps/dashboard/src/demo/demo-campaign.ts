import { randomBytes } from "node:crypto";
import { canonicalDomain } from "@growflyer/contracts/domain";
import { ensureDemoCampaign } from "@growflyer/services/campaigns/ensure-demo";
import type { CampaignScope, WorkspaceScope } from "@growflyer/services/context";
import { connectStripe } from "@growflyer/services/sources/connect-stripe";
import { openSecrets } from "@growflyer/services/sources/open-secrets";
import { saveSecret } from "@growflyer/services/sources/save-secret";
import { getRuntime } from "@/runtime";

/**
 * The workspace's demo campaign, installed on this server's own host. `pageHost` is where the visitor
 * has opened the page (the Host header): this machine has several names, and the pixel knows hosts.
 */
export async function openDemoCampaign(scope: WorkspaceScope, pageHost: string | null) {
  const { context, appUrl } = getRuntime();
  const ownHost = new URL(appUrl).host;
  const campaign = await ensureDemoCampaign(context, scope, ownHost);
  const otherHost = pageHost && canonicalDomain(pageHost);
  if (otherHost && otherHost !== ownHost && isThisMachine(otherHost)) {
    await ensureDemoCampaign(context, scope, otherHost);
  }
  return campaign;
}

/** The campaign's Stripe source and its secret, made again should a member have disconnected it. */
export async function ensureDemoSource(scope: CampaignScope) {
  const { context } = getRuntime();
  const { id } = await connectStripe(context, scope);
  const { secrets } = await openSecrets(context, "stripe", id);
  if (secrets[0]) return { id, secret: secrets[0] };
  const signingSecret = `whsec_${randomBytes(24).toString("base64url")}`;
  await saveSecret(context, scope, id, { signingSecret });
  return { id, secret: signingSecret };
}

function isThisMachine(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
