import { envelopeOrigins } from "@growflyer/contracts/envelope";
import { type EnvelopeFilter, envelopeOutcomes } from "@growflyer/services/envelopes/list";
import Form from "next/form";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";
import { isFiltered } from "./filter-query";
import { originNames } from "./origin-names";
import { outcomeName } from "./outcome-badge";

/** What the log is narrowed down to. It is all in the address: to be linked to, and to work without scripts. */
export function EnvelopeFilters({ path, filter }: { path: string; filter: EnvelopeFilter }) {
  return (
    <Card className="p-4 sm:p-5">
      {/* A new form for each answer, or its fields would keep what was asked before. */}
      <Form key={JSON.stringify(filter)} action={path} role="search" aria-label="Events">
        <div className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-3 lg:grid-cols-[1.5fr_repeat(3,1fr)_auto_auto]">
          <Labelled label="Type" className="max-sm:col-span-2">
            <input
              name="type"
              defaultValue={filter.type}
              placeholder="Like refund"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={cn(controlClass, "h-10")}
            />
          </Labelled>
          <Labelled label="Mode">
            <Select name="mode" defaultValue={filter.mode ?? ""}>
              <option value="">Both</option>
              <option value="live">Live</option>
              <option value="test">Test</option>
            </Select>
          </Labelled>
          <Labelled label="Outcome">
            <Select name="outcome" defaultValue={filter.outcome ?? ""}>
              <option value="">All</option>
              {envelopeOutcomes.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {outcomeName(outcome)}
                </option>
              ))}
            </Select>
          </Labelled>
          <Labelled label="Origin" className="max-sm:col-span-2">
            <Select name="origin" defaultValue={filter.origin ?? ""}>
              <option value="">All</option>
              {envelopeOrigins.map((origin) => (
                <option key={origin} value={origin}>
                  {originNames[origin]}
                </option>
              ))}
            </Select>
          </Labelled>
          <Labelled label="From (UTC)">
            <input
              type="date"
              name="from"
              defaultValue={filter.from}
              className={cn(controlClass, "h-10")}
            />
          </Labelled>
          <Labelled label="To (UTC)">
            <input
              type="date"
              name="to"
              defaultValue={filter.to}
              className={cn(controlClass, "h-10")}
            />
          </Labelled>
        </div>
        <div className="mt-4 flex items-center gap-4">
          <Button type="submit" variant="secondary" size="small">
            Filter
          </Button>
          {isFiltered(filter) && (
            <Link
              href={path}
              className="rounded text-sm font-medium text-link underline underline-offset-4 outline-none hover:no-underline focus-visible:ring-3 focus-visible:ring-ring/45"
            >
              Show all events
            </Link>
          )}
        </div>
      </Form>
    </Card>
  );
}

function Labelled({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label
      className={cn("grid min-w-0 gap-1.5 text-xs font-medium text-muted-foreground", className)}
    >
      {label}
      {children}
    </label>
  );
}

function Select(props: ComponentProps<"select">) {
  return <select className={cn(controlClass, "h-10")} {...props} />;
}
