import type { TableCell } from "../domain/column/cell";
import { isBlank } from "../domain/column/cell";
import { readHeading } from "../domain/column/header";
import { fingerprint } from "../domain/table/fingerprint";
import { findHeaderRow } from "../domain/table/headerRow";
import { areaAddress, isAddress, withoutSheet, type Area } from "./address";
import type { Source, SourceAnswer, SourceRequest, WorkbookIssue } from "./contract";
import { readFormerRuns, type PlacedRun } from "./former";

/** Reads the user's table: finds it, its heading row and its body, and leaves out what an earlier run wrote beside it. */
export async function readSource(request: SourceRequest): Promise<SourceAnswer> {
  return Excel.run({ delayForCellEdit: true }, (context) => readSourceIn(context, request));
}

export async function readSourceIn(context: Excel.RequestContext, request: SourceRequest): Promise<SourceAnswer> {
  const located = await locate(context, request);
  if ("issue" in located) return { ok: false, issues: [located.issue] };
  const { range, table } = located;
  const sheet = range.worksheet;
  range.load("values,valueTypes,rowIndex,columnIndex,rowCount,columnCount");
  sheet.load("id,name,protection/protected");
  const former = await readFormerRuns(context);
  await context.sync();

  const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const read: ReadTable = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    area,
    cells: tableCells(range.values, range.valueTypes),
    table,
  };
  const answer = sourceOf(read, former);
  if (!answer.ok) return answer;
  const merged = await mergedCells(context, sheet, answer.source);
  return merged.length > 0 ? { ok: false, issues: [{ code: "merged-cells", addresses: merged }] } : answer;
}

/** The source again, as it stands now: what a run compares before it writes. */
export async function rereadSource(context: Excel.RequestContext, source: Source): Promise<SourceAnswer | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return null;
  const request: SourceRequest = source.table
    ? { kind: "table", name: source.table.name }
    : { kind: "range", sheet: sheet.name, address: source.address };
  return readSourceIn(context, request);
}

interface Located {
  readonly range: Excel.Range;
  readonly table: Source["table"];
}
type LocateAnswer = Located | { readonly issue: WorkbookIssue };

async function locate(context: Excel.RequestContext, request: SourceRequest): Promise<LocateAnswer> {
  switch (request.kind) {
    case "selection":
      return locateSelection(context);
    case "table":
      return locateTable(context, request.name);
    case "range":
    case "sheet": {
      const name = request.kind === "range" ? request.sheet : request.name;
      const sheet = await findSheet(context, name);
      if ("issue" in sheet) return sheet;
      if (request.kind === "sheet") return filledPart(context, sheet.found, null);
      const address = request.address.trim();
      if (!isAddress(address)) return { issue: { code: "bad-address", address } };
      return filledPart(context, sheet.found, sheet.found.getRange(address));
    }
  }
}

async function locateSelection(context: Excel.RequestContext): Promise<LocateAnswer> {
  const selected = context.workbook.getSelectedRange();
  const sheet = sheetOf(selected);
  const touched = selected.getTables(false);
  selected.load("cellCount");
  touched.load("items/name");
  await context.sync();
  const { items: tables } = touched;
  if (tables.length === 1) return locateTable(context, tables[0]!.name);
  return filledPart(context, sheet, selected.cellCount === 1 ? selected.getSurroundingRegion() : selected);
}

const sheetOf = (range: Excel.Range): Excel.Worksheet => range.worksheet;

async function locateTable(context: Excel.RequestContext, name: string): Promise<LocateAnswer> {
  const { tables } = context.workbook;
  const table = tables.getItemOrNullObject(name);
  table.load("id,name,showHeaders,showTotals");
  tables.load("items/name");
  await context.sync();
  if (table.isNullObject) return { issue: { code: "table-not-found", name, known: tables.items.map((item) => item.name) } };
  const whole = table.getRange();
  if (!table.showHeaders) {
    whole.load("address");
    await context.sync();
    return { issue: { code: "no-header", address: withoutSheet(whole.address) } };
  }
  const range = table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange());
  return { range, table: { id: table.id, name: table.name, totals: table.showTotals } };
}

async function findSheet(context: Excel.RequestContext, name: string | undefined): Promise<{ found: Excel.Worksheet } | { issue: WorkbookIssue }> {
  const { worksheets } = context.workbook;
  if (name === undefined) return { found: worksheets.getActiveWorksheet() };
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load("id");
  worksheets.load("items/name");
  await context.sync();
  if (sheet.isNullObject) return { issue: { code: "sheet-not-found", name, known: worksheets.items.map((item) => item.name) } };
  return { found: sheet };
}

/** Whole columns are a million rows: only the part that holds values is read. */
async function filledPart(context: Excel.RequestContext, sheet: Excel.Worksheet, range: Excel.Range | null): Promise<LocateAnswer> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  if (used.isNullObject) return { issue: { code: "nothing-selected" } };
  const part = range ? used.getIntersectionOrNullObject(range) : used;
  part.load("address");
  await context.sync();
  return part.isNullObject ? { issue: { code: "nothing-selected" } } : { range: part, table: null };
}

/** Excel gives errors as their text and empty cells as "": the value types tell them from text that looks the same. */
export function tableCells(values: readonly (readonly unknown[])[], types: readonly (readonly string[])[]): TableCell[][] {
  return values.map((row, r) =>
    row.map((value, c): TableCell => {
      const type = types[r]![c]!;
      if (type === "Error") return { error: String(value) };
      if (type === "Empty" || value === null || value === "") return null;
      return typeof value === "number" || typeof value === "boolean" ? value : String(value);
    }),
  );
}

export interface ReadTable {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly area: Area;
  readonly cells: readonly (readonly TableCell[])[];
  readonly table: Source["table"];
}

/** Cuts a rectangle of cells into headings and body. Pure. */
export function sourceOf(read: ReadTable, former: readonly PlacedRun[]): SourceAnswer {
  const { area, table } = read;
  const own = ownColumns(read, former);
  const mine = read.cells.map((row) => row.filter((_, i) => !own.has(area.column + i)));
  const header = table ? 0 : findHeaderRow(mine);
  const address = areaAddress(area);
  if (header === null) return { ok: false, issues: [{ code: "no-header", address }] };

  const sheetColumns = Array.from({ length: area.columns }, (_, i) => area.column + i).filter((column) => !own.has(column));
  const below = mine.slice(header + 1);
  const last = below.reduce((found, row, at) => (row.every(isBlank) ? found : at), -1);
  if (last < 0) return { ok: false, issues: [{ code: "no-body", address }] };
  // A table is as long as it is, blank rows at its end included: its new columns have to be as long.
  const body = table ? below : below.slice(0, last + 1);

  const filled = sheetColumns.map((_, i) => !isBlank(mine[header]![i]!) || body.some((row) => !isBlank(row[i]!)));
  const first = filled.indexOf(true);
  const end = filled.lastIndexOf(true) + 1;
  const columns = sheetColumns.slice(first, end);
  const headings = mine[header]!.slice(first, end).map((cell) => readHeading(cell === null || typeof cell === "object" ? "" : String(cell)));
  const rows = body.map((row) => row.slice(first, end));
  const headerRow = area.row + header;
  const right = Math.max(...columns);
  const place = areaAddress({ row: headerRow, column: columns[0]!, rows: rows.length + 1, columns: right - columns[0]! + 1 });
  return {
    ok: true,
    source: {
      sheetId: read.sheetId,
      sheetName: read.sheetName,
      address: place,
      table,
      headerRow,
      columns,
      headings,
      rows,
      protected: read.protected,
      hash: fingerprint([headings.map(({ text }) => text), ...rows], `${read.sheetId}!${place}`),
    },
  };
}

function ownColumns({ sheetId, area }: ReadTable, former: readonly PlacedRun[]): ReadonlySet<number> {
  const here = former.filter((run) => run.place === "beside" && run.sheetId === sheetId && run.area.row >= area.row && run.area.row < area.row + area.rows);
  return new Set(here.flatMap((run) => Array.from({ length: run.area.columns }, (_, i) => run.area.column + i)));
}

/**
 * Addresses of merged cells in the body. A merge leaves blank cells behind, so a body without any is not asked:
 * asking costs the user the undo history (office-js issue 5918), and Excel before ExcelApi 1.13 cannot be asked.
 */
async function mergedCells(context: Excel.RequestContext, sheet: Excel.Worksheet, source: Source): Promise<readonly string[]> {
  if (!source.rows.some((row) => row.some(isBlank))) return [];
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const merged = sheet.getRange(source.address).getMergedAreasOrNullObject();
  merged.load("address");
  await context.sync();
  return merged.isNullObject ? [] : merged.address.split(",").map(withoutSheet);
}
