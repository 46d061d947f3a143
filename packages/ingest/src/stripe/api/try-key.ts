import { AppError } from "@growflyer/contracts/errors";
import type Stripe from "stripe";
import type { MadeEndpoint } from "./endpoint";
import { readStripeFailure } from "./failure";
import { inOrder, readProbes, type StripePermissionLabel } from "./permissions";

type Failed = { permission: StripePermissionLabel; error: unknown };

/**
 * Tries all that a key must be allowed, at once: every read, and to make the endpoint. The endpoint may
 * be there although the key is refused.
 */
export async function tryKey(
  stripe: Stripe,
  make: () => Promise<MadeEndpoint | null>,
): Promise<{ endpoint: MadeEndpoint | null; refused: unknown }> {
  const failed: Failed[] = [];
  const reads = readProbes(stripe).map(({ permission, ask }) =>
    ask().catch((error: unknown) => void failed.push({ permission, error })),
  );
  const making = make().catch((error: unknown) => {
    failed.push({ permission: "Webhook Endpoints: Write", error });
    return null;
  });
  const [endpoint] = await Promise.all([making, ...reads]);
  return { endpoint, refused: failed.length > 0 ? explainRefusal(failed) : null };
}

/** All that is wrong with the key, so that it is mended in one go. */
function explainRefusal(failed: Failed[]): unknown {
  const missing = new Set<string>();
  const known = failed.map(({ permission, error }) => {
    const failure = readStripeFailure(error);
    if (failure?.lacksPermission) missing.add(permission);
    return failure;
  });
  const ours = failed.find((_, index) => known[index] === null);
  if (ours) return ours.error;
  if (known.some((failure) => failure?.kind === "unauthorized")) {
    return refuse("Stripe does not know this key. Copy it again, as a whole");
  }
  if (missing.size > 0) {
    return refuse(["Allow this key at Stripe:", ...inOrder(missing)].join("\n"));
  }
  return explainFailure(failed[0]?.error);
}

/** What to tell a person about a request that failed while they wait; `error` itself when it is not Stripe's. */
export function explainFailure(error: unknown): unknown {
  const failure = readStripeFailure(error);
  if (!failure) return error;
  if (failure.kind === "away" || failure.kind === "busy") {
    return new AppError("unavailable", `${failure.message}. Try again in a moment`);
  }
  return refuse(failure.message);
}

function refuse(message: string): AppError {
  return new AppError("invalid", message, { restrictedKey: message });
}
