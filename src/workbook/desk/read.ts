import type { DeskBook, DeskRows } from "../../domain/desk/book";
import type { DeskIssue } from "../../domain/desk/command";
import { readConfig } from "../../domain/desk/config";
import type { DeskTableName } from "../../domain/desk/tables";
import type { Locale } from "../../domain/method/text";
import { deskFacts } from "../../i18n/desk";
import { cellAddress, type Area } from "../address";
import type { Control } from "../control";
import type { DeskPlaces, DeskRead } from "./contract";
import { findDesk, type FoundDesk } from "./pointer";
import { tableNames } from "./schema";
import { missingTable, readTable, type TableReading, type TableState } from "./tableState";

export type TableStates = { readonly [N in DeskTableName]: TableState };

/** The credit workbook with the places of everything in it. */
export type DeskState =
  | { readonly ok: true; readonly book: DeskBook; readonly locale: Locale; readonly places: DeskPlaces; readonly found: FoundDesk; readonly tables: TableStates }
  | Extract<DeskRead, { ok: false }>;

export async function readDesk(control: Control = {}): Promise<DeskState> {
  return Excel.run({ delayForCellEdit: true }, (context) => readDeskIn(context, control));
}

export async function readDeskIn(context: Excel.RequestContext, control: Control): Promise<DeskState> {
  const found = await findDesk(context);
  const there = tableNames.filter((name) => found.tables[name] !== undefined);
  if (there.length === 0) return { ok: false, reason: "none", issues: [{ issue: { code: "method", text: deskFacts.none } }], places: () => "" };
  const readings: TableReading[] = [];
  for (const [i, name] of there.entries()) {
    readings.push(await readTable(context, name, found.tables[name]!, control));
    control.onProgress?.("reading", { done: i + 1, total: there.length });
  }
  const tables = Object.fromEntries(readings.map(({ state }) => [state.name, state])) as TableStates;
  const places = placesOf((table) => {
    const state = (tables as Partial<TableStates>)[table];
    return state && { sheetName: state.shape.sheetName, corner: state.shape.area, ...state };
  });
  const missing = tableNames.filter((name) => !there.includes(name)).map(missingTable);
  const issues: DeskIssue[] = [...missing, ...readings.flatMap((reading) => reading.issues)];
  if (issues.length > 0) return { ok: false, reason: "broken", issues, places };
  const rows = Object.fromEntries(tableNames.map((name) => [name, tables[name].rows])) as unknown as DeskRows;
  const settings = readConfig(rows.config);
  if (!settings.ok) return { ok: false, reason: "broken", issues: settings.issues, places };
  return { ok: true, book: { rows, config: settings.config, locale: found.locale }, locale: found.locale, places, found, tables };
}

/** Where a table's rows and columns stand. */
interface Standing {
  readonly sheetName: string;
  readonly corner: Pick<Area, "row" | "column">;
  readonly columns: ReadonlyMap<string, number>;
  readonly positions: readonly number[];
  readonly bodyRows: number;
}

/** "Customers!A17"; rows that are not there yet stand below the last. */
export function placesOf(standing: (table: DeskTableName) => Standing | undefined): DeskPlaces {
  return (table, row, column) => {
    const found = standing(table);
    if (!found) return "";
    const { sheetName, corner, positions, columns, bodyRows } = found;
    if (row === null && column === null) return sheetName;
    const sheet = /^[\p{L}\p{N}_]+$/u.test(sheetName) ? sheetName : `'${sheetName.replace(/'/g, "''")}'`;
    const body = row === null ? -1 : (positions[row] ?? (positions.at(-1) ?? bodyRows - 1) + 1 + row - positions.length);
    const at = column === null ? 0 : Math.max(0, columns.get(column) ?? 0);
    return `${sheet}!${cellAddress(corner.row + 1 + body, corner.column + at)}`;
  };
}
