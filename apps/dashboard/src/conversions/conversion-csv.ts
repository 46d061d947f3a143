import type { ConversionListItem } from "@growflyer/services/conversions/list-item";
import { majorUnits } from "./format-amount";
import { stateWords } from "./state-words";
import { csvLine } from "./write-csv";

type Column = [name: string, value: (row: ConversionListItem) => string | number | null];

/** What the page shows of a conversion, and nothing else. */
const columns: Column[] = [
  ["id", (row) => row.id],
  ["time_utc", (row) => row.occurredAt.toISOString()],
  ["name", (row) => row.name],
  ["city", (row) => row.city],
  ["country", (row) => row.country],
  ["product", (row) => row.productName],
  ["quantity", (row) => row.quantity],
  ["amount", (row) => majorUnits(row.amount, row.currency)],
  ["refunded", (row) => majorUnits(row.refunded, row.currency)],
  ["currency", (row) => row.currency?.toUpperCase() ?? null],
  ["state", (row) => stateWords[row.state].label],
  ["mode", (row) => row.mode],
  ["source", (row) => row.sourceKind],
  ["account", (row) => row.account],
  ["renewal", (row) => (row.renewal ? "yes" : "no")],
  ["reported_by_page", (row) => (row.tracked ? "yes" : "no")],
  ["manual", (row) => (row.manual ? "yes" : "no")],
];

/** The file's first line. The mark tells spreadsheets that it is UTF-8. */
export const csvHead = `\ufeff${csvLine(columns.map(([name]) => name))}`;

export function csvRow(conversion: ConversionListItem): string {
  return csvLine(columns.map(([, value]) => value(conversion)));
}
