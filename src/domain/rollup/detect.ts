import { isBlank, type TableCell } from "../column/cell";
import type { Heading } from "../column/header";
import { matchHeadings } from "../column/match";
import { readDate } from "../column/number";
import { lineInputs } from "./fields";
import { isDate } from "../unit/range";
import type { SerialDate } from "../unit/unit";

type Rows = readonly (readonly TableCell[])[];

/** What makes a table look like invoice lines: its customers come again, and there is a date. */
export interface LinesSign {
  /** The column of the customers. */
  readonly column: number;
  readonly rows: number;
  readonly customers: number;
}

/** A customer named twice by mistake makes no list of invoices: so many rows must be the second or a later of their customer. */
const repeatedShare = 0.1;
/** Columns matched below this are no more than a guess by their content. */
const leastScore = 0.45;

/** A guess for the user to decide on; null where the table does not look like invoice lines. */
export function looksLikeLines(headings: readonly Heading[], rows: Rows): LinesSign | null {
  const { customer, date } = matchHeadings({ customer: lineInputs.customer, date: lineInputs.date }, headings, rows);
  if (!customer || !date || customer.score < leastScore || date.score < leastScore || latestDate(rows, date.columns[0]!) === null) return null;
  const column = customer.columns[0]!;
  const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell) && typeof cell !== "object");
  const customers = new Set(filled.map((cell) => String(cell).trim())).size;
  return filled.length - customers >= repeatedShare * filled.length && filled.length > customers ? { column, rows: filled.length, customers } : null;
}

/** The latest day of a column, days written as text or as 20260131 included; null where it has none. */
export function latestDate(rows: Rows, column: number): SerialDate | null {
  let latest: SerialDate | null = null;
  for (const row of rows) {
    const day = dayIn(row[column] ?? null);
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

function dayIn(cell: TableCell): SerialDate | null {
  if (typeof cell === "number" && isDate(cell)) return Math.floor(cell);
  return typeof cell === "number" || typeof cell === "string" ? readDate(String(cell)) : null;
}
