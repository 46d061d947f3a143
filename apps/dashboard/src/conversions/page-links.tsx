import { ChevronLeft, ChevronRight } from "lucide-react";
import { LinkButton } from "@/ui/link-button";

/** "26–50 of 130", with the ways to newer and older ones. */
export function PageLinks({
  hrefOf,
  page,
  perPage,
  total,
}: {
  hrefOf: (page: number) => string;
  page: number;
  perPage: number;
  total: number;
}) {
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, total);
  if (total <= perPage) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-sm text-muted-foreground tabular-nums">
        {first.toLocaleString("en")}–{last.toLocaleString("en")} of {total.toLocaleString("en")}
      </p>
      <div className="flex gap-2">
        {page > 1 && (
          <LinkButton href={hrefOf(page - 1)} variant="secondary" size="small">
            <ChevronLeft aria-hidden />
            Newer
          </LinkButton>
        )}
        {last < total && (
          <LinkButton href={hrefOf(page + 1)} variant="secondary" size="small">
            Older
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
