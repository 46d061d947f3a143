import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { RelativeTime } from "@/ui/relative-time";
import { AddDomainForm } from "./add-domain-form";
import { RemoveDomainButton } from "./remove-domain-button";

type Domain = { id: string; pattern: string; lastSeenAt: Date | null };

export function DomainsCard({ campaignId, domains }: { campaignId: string; domains: Domain[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Domains</CardTitle>
        <CardDescription>
          Popups appear only on these. Write *.example.com for every subdomain of example.com.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-6">
        <ul className="divide-y rounded-xl border">
          {domains.map((domain) => (
            <li key={domain.id} className="flex items-center justify-between gap-4 py-2 pr-2 pl-4">
              <div className="grid min-w-0 gap-0.5 py-1 sm:flex sm:items-baseline sm:gap-3">
                <span className="font-mono text-[13px] font-medium break-all">
                  {domain.pattern}
                </span>
                <span className="text-sm text-muted-foreground">
                  {domain.lastSeenAt ? (
                    <>
                      Pixel seen <RelativeTime at={domain.lastSeenAt} />
                    </>
                  ) : (
                    "Pixel not seen yet"
                  )}
                </span>
              </div>
              {domains.length > 1 && (
                <RemoveDomainButton
                  campaignId={campaignId}
                  domainId={domain.id}
                  pattern={domain.pattern}
                />
              )}
            </li>
          ))}
        </ul>
        <AddDomainForm campaignId={campaignId} />
      </CardContent>
    </Card>
  );
}
