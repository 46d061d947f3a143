// biome-ignore-all lint/a11y/noRedundantRoles: a browser forgets them once the display is another one
import type { ComponentProps, ReactNode } from "react";
import { Card } from "./card";
import { cn } from "./cn";

/**
 * A table whose rows are cards of their own on a phone. The roles stand there in words because a browser
 * forgets them together with the table's layout. The last cell of a row, without a column's name, is for
 * what can be done with it. `numeric` names the columns that stand on the right.
 */
export function CardTable({
  label,
  columns,
  numeric = [],
  children,
}: {
  label: string;
  columns: readonly string[];
  numeric?: readonly string[];
  children: ReactNode;
}) {
  return (
    <Card className="overflow-hidden max-lg:border-0 max-lg:bg-transparent max-lg:shadow-none">
      <table
        role="table"
        aria-label={label}
        className="w-full border-collapse text-left text-sm max-lg:block"
      >
        <thead role="rowgroup" className="border-b bg-muted/50 max-lg:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                className={cn(
                  "h-10 px-3 text-xs font-medium whitespace-nowrap text-muted-foreground first:pl-6",
                  numeric.includes(column) && "text-right",
                )}
              >
                {column}
              </th>
            ))}
            <th role="columnheader" scope="col" className="pr-4">
              <span className="sr-only">Action</span>
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-lg:grid max-lg:gap-3 lg:divide-y">
          {children}
        </tbody>
      </table>
    </Card>
  );
}

export function CardCell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td
      role="cell"
      className={cn("min-w-0 align-middle max-lg:block lg:h-14 lg:px-3 lg:py-2.5", className)}
      {...props}
    />
  );
}
