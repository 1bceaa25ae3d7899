import { finished, type Steps } from "../../domain/method/steps";
import { fingerprintInSteps } from "../../domain/table/fingerprint";
import { areaAddress } from "../address";
import type { Source, SourceRequest } from "../contract";
import { withPauses, type Control } from "../control";
import type { PlacedRun } from "../former";

/** Changes with any cell of the data; unlike the hash of a source it is the same when the workbook is opened again. */
export const dataPrint = (source: Source): string => prints.get(source) ?? finished(dataPrintInSteps(source));

/** The log and the record of a run both ask for it, and a source never changes: works it out beforehand, with pauses. */
export async function rememberDataPrint(source: Source, control: Control): Promise<void> {
  if (!prints.has(source)) prints.set(source, await withPauses(dataPrintInSteps(source), control));
}

const dataPrintInSteps = ({ headings, rows }: Source): Steps<string> => fingerprintInSteps([headings.map(({ text }) => text), ...rows]);

const prints = new WeakMap<Source, string>();

/**
 * Where the data of a run is by now: its table, or its cells; null where it is gone. With `growth`, also the rows and columns
 * that came beside them, unless the user had taken only a part.
 */
export async function sourceAgain(context: Excel.RequestContext, { source, record }: PlacedRun, growth: boolean): Promise<SourceRequest | null> {
  if (!source) return null;
  const { row, column, rows, columns } = source.area;
  const sheet = context.workbook.worksheets.getItem(source.sheetId);
  const heading = sheet.getRangeByIndexes(row, column, 1, 1);
  const touching = heading.getTables(false);
  touching.load("items/name");
  const region = heading.getSurroundingRegion();
  region.load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  const { items: tables } = touching;
  const [table] = tables;
  if (table) return { kind: "table", name: table.name };
  if (!growth) return { kind: "range", sheet: source.sheetId, address: areaAddress(source.area) };
  const fixed = record?.fixed ?? false;
  const bottom = Math.max(row + rows, fixed ? 0 : region.rowIndex + region.rowCount);
  const left = Math.min(column, region.columnIndex);
  const right = Math.max(column + columns, region.columnIndex + region.columnCount);
  return { kind: "range", sheet: source.sheetId, address: areaAddress({ row, column: left, rows: bottom - row, columns: right - left }) };
}
