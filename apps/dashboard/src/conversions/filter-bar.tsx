"use client";

import type { ConversionFilters } from "@growflyer/contracts/conversion";
import type { FilterChoices } from "@growflyer/services/conversions/filter-choices";
import { ListFilter, Search, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { sourceName } from "@/sources/source-name";
import { Button } from "@/ui/button";
import { cn } from "@/ui/cn";
import { Input } from "@/ui/input";
import { FilterDate, FilterSelect } from "./filter-control";
import { countFilters } from "./filter-url";
import { stateWords } from "./state-words";
import { useFilters } from "./use-filters";

const states = (
  ["shown", "held", "not_shown", "hidden", "refunded", "past", "forgotten"] as const
).map((state) => ({ value: state, label: stateWords[state].label }));

/**
 * Narrows the list down by its address, as soon as something is chosen or typed; an ordinary form
 * until scripts run. On a phone all but the search is folded away.
 */
export function FilterBar({
  path,
  filters,
  choices: { sources, products },
}: {
  path: string;
  filters: ConversionFilters;
  choices: FilterChoices;
}) {
  const { form, pending, ...handlers } = useFilters(path, filters);
  const [open, setOpen] = useState(false);
  const count = countFilters(filters);
  const folded = countFilters({ ...filters, search: null, mode: null });
  // One that is chosen stays among the choices, though the latest sales may not have it.
  const { product } = filters;
  const allProducts = !product || products.includes(product) ? products : [product, ...products];
  return (
    <search aria-label="Conversions">
      <form ref={form} action={path} aria-busy={pending} className="grid gap-3" {...handlers}>
        <div className="flex gap-2">
          <div className="relative min-w-0 flex-1">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-3 left-3 size-4 text-muted-foreground"
            />
            <Input
              type="search"
              name="search"
              aria-label="Search"
              placeholder="Name, product, city or id like ch_…"
              autoComplete="off"
              maxLength={200}
              defaultValue={filters.search ?? ""}
              className="pl-9"
            />
          </div>
          <Button
            variant="secondary"
            className="sm:hidden"
            aria-expanded={open}
            aria-controls="conversion-filters"
            onClick={() => setOpen(!open)}
          >
            <ListFilter aria-hidden />
            Filters{folded > 0 && ` (${folded})`}
          </Button>
        </div>
        <input type="hidden" name="mode" value={filters.mode ?? ""} />
        <div
          id="conversion-filters"
          className={cn(
            "grid grid-cols-2 items-end gap-2 sm:grid-cols-3 lg:flex lg:flex-wrap",
            !open && "max-sm:hidden",
          )}
        >
          <FilterSelect
            name="state"
            label="State"
            any="Any state"
            value={filters.state}
            options={states}
          />
          <FilterSelect
            name="source"
            label="Source"
            any="Any source"
            value={filters.source}
            options={sources.map(({ id, kind }) => ({ value: id, label: sourceName(kind) }))}
          />
          <FilterSelect
            name="product"
            label="Product"
            any="Any product"
            value={product}
            options={allProducts.map((name) => ({ value: name, label: name }))}
            className="max-sm:col-span-2"
          />
          <FilterDate name="from" label="From" value={filters.from} />
          <FilterDate name="to" label="To" value={filters.to} />
          {count > 0 && (
            <Link
              href={path}
              className="inline-flex h-9 items-center gap-1.5 rounded-lg px-2.5 text-sm font-medium text-link outline-none hover:underline focus-visible:ring-3 focus-visible:ring-ring/45"
            >
              <X aria-hidden className="size-4" />
              Clear all
            </Link>
          )}
        </div>
        <button type="submit" className="sr-only">
          Apply filters
        </button>
      </form>
    </search>
  );
}
