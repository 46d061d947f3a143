import type { ConversionFilters } from "@growflyer/contracts/conversion";
import type { Mode } from "@growflyer/contracts/feed";
import Link from "next/link";
import { cn } from "@/ui/cn";
import { filterUrl } from "./filter-url";

const choices: { mode: Mode | null; label: string }[] = [
  { mode: null, label: "All" },
  { mode: "live", label: "Live mode" },
  { mode: "test", label: "Test mode" },
];

/** Live and test mode side by side: links, so that each has its address. */
export function ModeSwitch({ path, filters }: { path: string; filters: ConversionFilters }) {
  return (
    <nav aria-label="Mode" className="inline-flex rounded-lg border bg-muted p-0.5">
      {choices.map(({ mode, label }) => {
        const current = filters.mode === mode;
        return (
          <Link
            key={label}
            href={filterUrl(path, { ...filters, mode, page: 1 })}
            aria-current={current ? "true" : undefined}
            className={cn(
              "inline-flex h-8.5 items-center rounded-md px-3 text-sm font-medium whitespace-nowrap text-muted-foreground outline-none hover:text-foreground focus-visible:ring-3 focus-visible:ring-ring/45",
              current && "bg-card text-foreground shadow-xs",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
