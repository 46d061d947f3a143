import { ConversionFilters } from "@growflyer/contracts/conversion";
import { exportConversions } from "@growflyer/services/conversions/export";
import { requireMember } from "@/accounts/require-member";
import { loadCampaign } from "@/campaigns/load-campaign";
import { csvHead, csvRow } from "@/conversions/conversion-csv";
import { getRuntime } from "@/runtime";

/** The filtered conversions as a file, read and sent batch by batch; 404 outside the workspace. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/campaigns/[campaignId]/conversions/export.csv">,
): Promise<Response> {
  const { id: campaignId } = await loadCampaign((await params).campaignId);
  const { workspaceId } = await requireMember();
  const { context } = getRuntime();
  const said = Object.fromEntries(new URL(request.url).searchParams);
  const scope = { workspaceId, campaignId };
  const batches = exportConversions(context, scope, ConversionFilters.parse(said));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvHead)),
    async pull(controller) {
      try {
        const { done, value } = await batches.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value.map(csvRow).join("")));
      } catch (error) {
        context.report(error, "conversions: exporting");
        // A broken download is better than one that seems whole.
        controller.error(new Error("The export was interrupted"));
      }
    },
    cancel: () => void batches.return(undefined),
  });
  const day = context.now().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="conversions-${day}.csv"`,
      "cache-control": "no-store",
    },
  });
}
