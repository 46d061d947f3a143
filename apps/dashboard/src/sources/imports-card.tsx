import type { Mode } from "@growflyer/contracts/feed";
import type { ImportListItem } from "@growflyer/services/imports/list";
import { Card, CardContent, CardDescription, CardTitle } from "@/ui/card";
import { ImportRow } from "./import-row";
import { StartImport } from "./start-import";

/** Past sales on their way from Stripe: what is running, what has run, and the way to older ones. */
export function ImportsCard({
  campaignId,
  sourceId,
  modes,
  imports,
}: {
  campaignId: string;
  sourceId: string;
  /** Those with a key. */
  modes: readonly Mode[];
  imports: ImportListItem[];
}) {
  const running = imports.filter(({ state }) => state === "running").map(({ mode }) => mode);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b px-5 py-4 sm:px-6">
        <div className="grid gap-1">
          <CardTitle>Past sales</CardTitle>
          <CardDescription>
            Imported sales keep their own time, and never pop up as news.
          </CardDescription>
        </div>
        {modes.length > 0 && (
          <StartImport
            campaignId={campaignId}
            sourceId={sourceId}
            modes={modes}
            running={running}
          />
        )}
      </div>
      <CardContent className="py-0 sm:py-0">
        {imports.length === 0 ? (
          <p className="py-5 text-sm text-muted-foreground">Nothing was imported yet.</p>
        ) : (
          <ul className="divide-y">
            {imports.slice(0, shown).map((item) => (
              <ImportRow
                key={item.id}
                campaignId={campaignId}
                item={item}
                canRepeat={modes.includes(item.mode) && !running.includes(item.mode)}
              />
            ))}
          </ul>
        )}
      </CardContent>
    </Card>
  );
}

/** Imports before these are history that nobody reads. */
const shown = 8;
