import { EnvelopeFilter, listEnvelopes } from "@growflyer/services/envelopes/list";
import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { EnvelopeFilters } from "@/envelopes/envelope-filters";
import { EnvelopeTable } from "@/envelopes/envelope-table";
import { filterQuery, isFiltered } from "@/envelopes/filter-query";
import { BackLink } from "@/notifications/back-link";
import { loadSource } from "@/sources/load-source";
import { sourceName } from "@/sources/source-name";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Event log" };

export default async function EventsPage({
  params,
  searchParams,
}: PageProps<"/campaigns/[campaignId]/sources/[sourceId]/events">) {
  const { campaignId, sourceId } = await params;
  const { context, scope, source, path } = await loadSource(campaignId, sourceId);
  const filter = EnvelopeFilter.parse(await searchParams);
  const { envelopes, next } = await listEnvelopes(context, scope, source.id, filter);
  const log = `${path}/${source.id}/events`;
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <BackLink href={path}>Sources</BackLink>
        <PageHeader
          title={`${sourceName(source.kind)} event log`}
          description="Every event as it arrived, and what was understood of it. What the events hold is encrypted, and never shown here."
        />
      </div>
      <EnvelopeFilters path={log} filter={filter} />
      {envelopes.length > 0 ? (
        <EnvelopeTable campaignId={scope.campaignId} envelopes={envelopes} />
      ) : (
        <EmptyState
          icon={Inbox}
          title={isFiltered(filter) || filter.after ? "No event like that" : "No event yet"}
          action={
            isFiltered(filter) || filter.after ? (
              <LinkButton href={log} variant="secondary">
                Show all events
              </LinkButton>
            ) : undefined
          }
        >
          {isFiltered(filter) || filter.after
            ? "Nothing in the log fits this search."
            : "Events appear here by themselves as they arrive."}
        </EmptyState>
      )}
      {(filter.after || next) && (
        <nav aria-label="Pages" className="flex justify-end gap-2">
          {filter.after && (
            <LinkButton
              href={`${log}${filterQuery({ ...filter, after: undefined })}`}
              variant="secondary"
              size="small"
            >
              Newest
            </LinkButton>
          )}
          {next && (
            <LinkButton
              href={`${log}${filterQuery({ ...filter, after: next })}`}
              variant="secondary"
              size="small"
            >
              Older
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}
