import type { TableCell } from "../domain/column/cell";
import { isBlank } from "../domain/column/cell";
import { readHeading } from "../domain/column/header";
import { finished, type Steps } from "../domain/method/steps";
import { fingerprintInSteps } from "../domain/table/fingerprint";
import { findHeadingRows, headingTexts } from "../domain/table/headings";
import { areaAddress, type Area } from "./address";
import { withPauses, type Control } from "./control";
import type { Source, SourceAnswer, SourceRequest } from "./contract";
import { queueDate1904 } from "./date1904";
import { eachInSteps } from "./eachInSteps";
import { queueFormerRuns, type PlacedRun } from "./former";
import { locate, regionOfSelection, type LocateAnswer } from "./locate";
import { readRowFacts } from "./rows";
import { readSlices } from "./slices";

/** Reads the user's table: finds it, its heading row and its body, and leaves out what an earlier run wrote beside it. */
export async function readSource(request: SourceRequest, control: Control = {}): Promise<SourceAnswer> {
  return Excel.run({ delayForCellEdit: true }, (context) => readSourceIn(context, request, control));
}

export async function readSourceIn(context: Excel.RequestContext, request: SourceRequest, control: Control = {}): Promise<SourceAnswer> {
  return (await readWithRuns(context, request, control)).answer;
}

/** A table and the former runs of its workbook: they are read together. */
export interface SourceRead {
  readonly answer: SourceAnswer;
  readonly runs: readonly PlacedRun[];
}

async function readWithRuns(context: Excel.RequestContext, request: SourceRequest, control: Control): Promise<SourceRead> {
  const read = await readLocated(context, await locate(context, request), control);
  if (request.kind !== "selection" || read.answer.ok || read.answer.issues.every(({ code }) => code !== "no-header")) return read;
  // Some cells of a table, without its headings: the block they stand in is meant.
  const around = await readLocated(context, regionOfSelection(context), control);
  return around.answer.ok ? around : read;
}

async function readLocated(context: Excel.RequestContext, located: LocateAnswer, control: Control): Promise<SourceRead> {
  if ("issue" in located) return { answer: { ok: false, issues: [located.issue] }, runs: [] };
  const { range, table } = located;
  const sheet = range.worksheet;
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  sheet.load("id,name,protection/protected");
  const isFrom1904 = queueDate1904(context);
  const former = queueFormerRuns(context);
  await context.sync();
  const missing = await located.missing();
  if (missing) return { answer: { ok: false, issues: [missing] }, runs: [] };

  const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const read: ReadTable = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    protected: sheet.protection.protected,
    date1904: isFrom1904(),
    area,
    cells: await readSlices(context, sheet, area, {
      properties: "values,valueTypes",
      take: (part) => tableCells(part.values, part.valueTypes),
      alongside: former.queuePlaces,
      control,
    }),
    table,
  };
  const runs = former.placed();
  const answer = await withPauses(sourceInSteps(read, runs), control);
  if (!answer.ok) return { answer, runs };
  const { merged, hidden } = await readRowFacts(context, sheet, answer.source, { mayBeHidden: range.rowHidden !== false });
  const inBody = merged.filter(({ row, rows }) => row + rows - 1 > answer.source.headerRow);
  if (inBody.length > 0) return { answer: { ok: false, issues: [{ code: "merged-cells", sheet: sheet.name, addresses: inBody.map(areaAddress) }] }, runs };
  return { answer: merged.length + hidden.length === 0 ? answer : await withPauses(sourceInSteps({ ...read, merged, hidden }, runs), control), runs };
}

/** The source again, as it stands now: what a run compares before it writes. null where its sheet is gone. */
export async function rereadSource(context: Excel.RequestContext, source: Source, control: Control = {}): Promise<SourceRead | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
  sheet.load("name");
  const request: SourceRequest = source.table
    ? { kind: "table", name: source.table.name }
    : { kind: "range", sheet: source.sheetId, address: source.address };
  const read = await readWithRuns(context, request, control);
  return isGone(sheet) ? null : read;
}

const isGone = (sheet: Excel.Worksheet): boolean => sheet.isNullObject;

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
  readonly date1904?: boolean;
  readonly area: Area;
  readonly cells: readonly (readonly TableCell[])[];
  readonly table: Source["table"];
  /** Merged cells among the headings. */
  readonly merged?: readonly Area[];
  /** Rows of the body that are hidden, from 0. */
  readonly hidden?: readonly number[];
}

/** Cuts a rectangle of cells into headings and body. Pure. */
export const sourceOf = (read: ReadTable, former: readonly PlacedRun[]): SourceAnswer => finished(sourceInSteps(read, former));

function* sourceInSteps(read: ReadTable, former: readonly PlacedRun[]): Steps<SourceAnswer> {
  const { area, table, merged = [], hidden = [] } = read;
  const own = ownColumns(read, former);
  const mine = own.size === 0 ? read.cells : yield* eachInSteps(read.cells, (row) => row.filter((_, i) => !own.has(area.column + i)));
  const found = table ? { first: 0, last: 0 } : findHeadingRows(mine);
  const address = areaAddress(area);
  if (found === null) return { ok: false, issues: [{ code: "no-header", address }] };

  const sheetColumns = Array.from({ length: area.columns }, (_, i) => area.column + i).filter((column) => !own.has(column));
  const below = mine.slice(found.last + 1);
  let last = below.length - 1;
  while (last >= 0 && below[last]!.every(isBlank)) last--;
  if (last < 0) return { ok: false, issues: [{ code: "no-body", address }] };
  // A table is as long as it is, blank rows at its end included: its new columns have to be as long.
  const body = table ? below : below.slice(0, last + 1);

  const texts = headingTexts(mine, found, merged.map((one) => ({ ...one, row: one.row - area.row, ...among(sheetColumns, one) })));
  const filled = sheetColumns.map((_, i) => texts[i]!.trim() !== "" || body.some((row) => !isBlank(row[i]!)));
  const first = filled.indexOf(true);
  const end = filled.lastIndexOf(true) + 1;
  const columns = sheetColumns.slice(first, end);
  const headings = texts.slice(first, end).map(readHeading);
  const rows = yield* eachInSteps(body, (row) => row.slice(first, end));
  const right = Math.max(...columns);
  const place = areaAddress({ row: area.row + found.first, column: columns[0]!, rows: found.last - found.first + 1 + rows.length, columns: right - columns[0]! + 1 });
  return {
    ok: true,
    source: {
      sheetId: read.sheetId,
      sheetName: read.sheetName,
      address: place,
      table,
      headerRow: area.row + found.last,
      columns,
      headings,
      rows,
      hidden,
      protected: read.protected,
      ...(read.date1904 ? { date1904: true } : {}),
      hash: yield* fingerprintInSteps([headings.map(({ text }) => text), ...rows], `${read.sheetId}!${place}`),
    },
  };
}

function ownColumns({ sheetId, area }: ReadTable, former: readonly PlacedRun[]): ReadonlySet<number> {
  const here = former.filter((run) => run.place === "beside" && run.sheetId === sheetId && run.area.row >= area.row && run.area.row < area.row + area.rows);
  return new Set(here.flatMap((run) => Array.from({ length: run.area.columns }, (_, i) => run.area.column + i)));
}

/** Where a merged area lies among the columns that count. */
function among(sheetColumns: readonly number[], { column, columns }: Area): { readonly column: number; readonly columns: number } {
  const inside = sheetColumns.flatMap((one, i) => (one >= column && one < column + columns ? [i] : []));
  return { column: inside[0] ?? 0, columns: inside.length };
}
