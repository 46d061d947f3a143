import { Skeleton } from "@/ui/skeleton";

/** A page that is being loaded: a title and some cards. */
export function PageSkeleton({ cards = 2 }: { cards?: number }) {
  return (
    <div role="status" className="grid gap-8">
      <span className="sr-only">Loading…</span>
      <div className="grid gap-3">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <div className="grid gap-4">
        {Array.from({ length: cards }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cards are all alike
          <Skeleton key={index} className="h-36 w-full rounded-2xl" />
        ))}
      </div>
    </div>
  );
}
