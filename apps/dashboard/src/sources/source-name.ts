import { SourceKind } from "@growflyer/contracts/source";

const names: Record<SourceKind, string> = {
  stripe: "Stripe",
  manual: "Entered by hand",
  page: "Reported by the page",
};

/** How people call a kind of source; the kind itself when it is a new one. */
export function sourceName(kind: string): string {
  const known = SourceKind.safeParse(kind);
  return known.success ? names[known.data] : kind;
}
