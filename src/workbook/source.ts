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
  return (await readWithRuns(context, request)).answer;
}

/** A table and the former runs of its workbook: they are read together. */
export interface SourceRead {
  readonly answer: SourceAnswer;
  readonly runs: readonly PlacedRun[];
}

async function readWithRuns(context: Excel.RequestContext, request: SourceRequest): Promise<SourceRead> {
  const located = await locate(context, request);
  if ("issue" in located) return { answer: { ok: false, issues: [located.issue] }, runs: [] };
  const { range, table } = located;
  const sheet = range.worksheet;
  range.load("values,valueTypes,rowIndex,columnIndex,rowCount,columnCount");
  sheet.load("id,name,protection/protected");
  const runs = await readFormerRuns(context);
  await context.sync();
  const missing = await located.missing();
  if (missing) return { answer: { ok: false, issues: [missing] }, runs };

  const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const read: ReadTable = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    area,
    cells: tableCells(range.values, range.valueTypes),
    table,
  };
  const answer = sourceOf(read, runs);
  if (!answer.ok) return { answer, runs };
  const merged = await mergedCells(context, sheet, answer.source);
  return { answer: merged.length > 0 ? { ok: false, issues: [{ code: "merged-cells", addresses: merged }] } : answer, runs };
}

/** The source again, as it stands now: what a run compares before it writes. null where its sheet is gone. */
export async function rereadSource(context: Excel.RequestContext, source: Source): Promise<SourceRead | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
  sheet.load("name");
  const request: SourceRequest = source.table
    ? { kind: "table", name: source.table.name }
    : { kind: "range", sheet: source.sheetId, address: source.address };
  const read = await readWithRuns(context, request);
  await context.sync();
  return sheet.isNullObject ? null : read;
}

interface Located {
  /** Read together with whether it is there at all. */
  readonly range: Excel.Range;
  readonly table: Source["table"];
  /** Why there is no such range; asked once it is read. */
  readonly missing: () => Promise<WorkbookIssue | null>;
}
type LocateAnswer = Located | { readonly issue: WorkbookIssue };

async function locate(context: Excel.RequestContext, request: SourceRequest): Promise<LocateAnswer> {
  switch (request.kind) {
    case "selection":
      return locateSelection(context);
    case "table":
      return locateTable(context, request.name);
    case "range":
      return locateOnSheet(context, request.sheet, request.address.trim());
    case "sheet":
      return locateOnSheet(context, request.name, null);
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
  return filledPart(sheet, selected.cellCount === 1 ? selected.getSurroundingRegion() : selected);
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
  return { range, table: { id: table.id, name: table.name, totals: table.showTotals }, missing: async () => null };
}

/** @param address null for all that is filled */
async function locateOnSheet(context: Excel.RequestContext, name: string | undefined, address: string | null): Promise<LocateAnswer> {
  const { worksheets } = context.workbook;
  const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const noSheet = async (): Promise<WorkbookIssue | null> => {
    if (name === undefined || !sheet.isNullObject) return null;
    worksheets.load("items/name");
    await context.sync();
    return { code: "sheet-not-found", name, known: worksheets.items.map((item) => item.name) };
  };
  if (address !== null && !isAddress(address)) {
    await context.sync();
    return { issue: (await noSheet()) ?? { code: "bad-address", address } };
  }
  const filled = filledPart(sheet, address === null ? null : sheet.getRange(address));
  return { ...filled, missing: async () => (await noSheet()) ?? filled.missing() };
}

/** Whole columns are a million rows: only the part that holds values is read. */
function filledPart(sheet: Excel.Worksheet, range: Excel.Range | null): Located {
  const used = sheet.getUsedRangeOrNullObject(true);
  const part = range ? used.getIntersectionOrNullObject(range) : used;
  return { range: part, table: null, missing: async () => (part.isNullObject ? { code: "nothing-selected" } : null) };
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
