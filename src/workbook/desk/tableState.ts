import { isBlank, type TableCell } from "../../domain/column/cell";
import type { DeskIssue } from "../../domain/desk/command";
import { deskTables, type DeskTableName } from "../../domain/desk/tables";
import type { Issue } from "../../domain/issue/issue";
import { deskFacts } from "../../i18n/desk";
import type { Control } from "../control";
import { readSlices } from "../slices";
import { tableCells } from "../source";
import type { CellValue } from "../units";
import { enteredAgain, readDeskCell } from "./cells";
import type { FoundTable } from "./pointer";
import { columnsOf, identity, placeColumns, type AnyRow, type DeskValue } from "./schema";

/** A table of the desk as it stands. */
export interface TableState {
  readonly name: DeskTableName;
  readonly shape: FoundTable;
  /** Where each column of the desk stands, from 0 within the table. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns the user has added. */
  readonly own: readonly number[];
  /** Rows of the body, blank ones too, headings and totals not counted. */
  readonly bodyRows: number;
  readonly rows: readonly AnyRow[];
  /** Body row of each of `rows`: blank ones are left out. */
  readonly positions: readonly number[];
  /** What is entered in the body, cell by cell, so that it can be entered again. */
  readonly entered: readonly (readonly CellValue[])[];
}
export interface TableReading {
  readonly state: TableState;
  readonly issues: readonly DeskIssue[];
}

interface Line {
  readonly cells: readonly TableCell[];
  readonly entered: readonly CellValue[];
}

/** Reads a table: its columns by their headings, its rows by the units of their columns. */
export async function readTable(context: Excel.RequestContext, name: DeskTableName, shape: FoundTable, control: Control): Promise<TableReading> {
  const columns = placeColumns(name, shape.columns);
  const bodyRows = shape.area.rows - 1 - (shape.totals ? 1 : 0);
  const sheet = context.workbook.worksheets.getItem(shape.sheetId);
  const body = { ...shape.area, row: shape.area.row + 1, rows: bodyRows };
  const lines = await readSlices(context, sheet, body, { properties: "values,valueTypes,formulas", take: linesOf, control: { signal: control.signal } });
  const missing = [...columns].filter(([, at]) => at < 0);
  const labels = new Map(columnsOf(name).map(([column, { label }]) => [column, label]));
  const issues = missing.map(([column]): DeskIssue => ({ table: name, issue: { code: "method", text: deskFacts.columnMissing(labels.get(column)!, shape.sheetName) } }));

  const placed = new Set(columns.values());
  const positions = lines.flatMap(({ cells }, row) => ([...placed].every((at) => at < 0 || isBlank(cells[at]!)) ? [] : [row]));
  const rows = positions.map((position, row) => {
    const read = columnsOf(name).map(([column, field]): readonly [string, DeskValue] => {
      const at = columns.get(column)!;
      const reading = readDeskCell(at < 0 ? null : lines[position]!.cells[at]!, field, { column, row });
      if ("value" in reading) return [column, reading.value];
      issues.push({ table: name, issue: reading.issue });
      return [column, null];
    });
    return Object.fromEntries(read);
  });
  issues.push(...identityIssues(name, rows).map((issue): DeskIssue => ({ table: name, issue })));
  const own = shape.columns.flatMap((_, at) => (placed.has(at) ? [] : [at]));
  return { state: { name, shape, columns, own, bodyRows, rows, positions, entered: lines.map(({ entered }) => entered) }, issues };
}

const linesOf = (part: Excel.Range): readonly Line[] => {
  const formulas = part.formulas as readonly (readonly unknown[])[];
  return tableCells(part.values, part.valueTypes).map((cells, row) => ({ cells, entered: cells.map((cell, column) => enteredAgain(formulas[row]![column], cell)) }));
};

function identityIssues(name: DeskTableName, rows: readonly AnyRow[]): readonly Issue[] {
  const column = identity[name];
  if (column === undefined) return [];
  const first = new Map<DeskValue, number>();
  return rows.flatMap((cells, row): Issue[] => {
    const value = cells[column]!;
    if (value === null) return [{ code: "blank-cell", column, row }];
    const seen = first.get(value);
    if (seen === undefined) first.set(value, row);
    return seen === undefined ? [] : [{ code: "duplicate", column, row, first: seen, found: String(value) }];
  });
}

export const missingTable = (name: DeskTableName): DeskIssue => ({
  table: name,
  issue: { code: "method", text: deskFacts.tableMissing(deskTables[name].sheet, deskTables[name].table) },
});
