import type { ClaimedImport } from "@growflyer/services/imports/claim";
import { type ImportStage, importStages } from "@growflyer/services/imports/stages";
import type { ImportPage } from "@growflyer/services/imports/store-page";
import type Stripe from "stripe";
import {
  chargeEnvelopes,
  eventEnvelope,
  type Fetched,
  invoiceEnvelope,
  sessionEnvelope,
} from "./envelopes";
import { importGroups } from "./event-groups";

/** Stripe's most for a page. */
const limit = 100;

const nothing: ImportPage = { envelopes: [], found: 0, reached: null, cursor: null };

/** Fetches the import's next page; newest first, as Stripe lists. */
export async function fetchImportPage(stripe: Stripe, claimed: ClaimedImport): Promise<ImportPage> {
  const stage = importStages(claimed)[claimed.stage];
  if (!stage) return nothing;
  const fetched: Fetched = { ...claimed, origin: "import" };
  const page = {
    limit,
    created: within(stage),
    ...(claimed.cursor && { starting_after: claimed.cursor }),
  };
  switch (stage.list) {
    case "events": {
      const types = importGroups[stage.group];
      if (!types) return nothing;
      const list = await stripe.events.list({ ...page, types: [...types] });
      return pageOf(list, (event) => [eventEnvelope(fetched, event)]);
    }
    case "charges":
      return pageOf(await stripe.charges.list(page), (charge) => chargeEnvelopes(fetched, charge));
    case "invoices": {
      const expand = ["data.payments"];
      const list = await stripe.invoices.list({ ...page, status: "paid", expand });
      return pageOf(list, (invoice) => [invoiceEnvelope(fetched, invoice)]);
    }
    case "checkout_sessions": {
      const expand = ["data.line_items"];
      const list = await stripe.checkout.sessions.list({ ...page, status: "complete", expand });
      return pageOf(list, (session) => [sessionEnvelope(fetched, session)]);
    }
  }
}

type Listed = { id: string; created: number };

function pageOf<T extends Listed>(
  list: Stripe.ApiList<T>,
  read: (object: T) => ImportPage["envelopes"],
): ImportPage {
  const oldest = list.data.at(-1);
  return {
    envelopes: list.data.flatMap(read),
    found: list.data.length,
    reached: oldest ? new Date(oldest.created * 1000) : null,
    cursor: list.has_more && oldest ? oldest.id : null,
  };
}

/** Stripe counts in seconds; the last one is fetched whole. */
export function within({ from, to }: Pick<ImportStage, "from" | "to">) {
  return { gte: Math.floor(from.getTime() / 1000), lt: Math.ceil(to.getTime() / 1000) };
}
