import type { Area } from "./address";
import { checkpoint, type Control, type RunStep } from "./control";

/** Rows of a rectangle that go into one request. */
export interface Slice {
  /** First row, from 0 within the rectangle. */
  readonly from: number;
  readonly rows: number;
}

/** Cells in one request: some hundred kilobytes, far below the 5 MB that Excel for the web takes, and a moment to wait for. */
const cellsInRequest = 30_000;
/** Characters of cells in one request, for cells full of text. */
const charactersInRequest = 1_000_000;

export function slicesOf(rows: number, columns: number): readonly Slice[] {
  const most = Math.max(1, Math.floor(cellsInRequest / Math.max(1, columns)));
  return Array.from({ length: Math.ceil(rows / most) }, (_, i) => ({ from: i * most, rows: Math.min(most, rows - i * most) }));
}

/** Slices of cells that are known: long reasons make them shorter. */
export function slicesOfCells(cells: readonly (readonly unknown[])[]): readonly Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  let room = { cells: 0, characters: 0 };
  cells.forEach((line, row) => {
    const characters = line.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
    const full = room.cells + line.length > cellsInRequest || room.characters + characters > charactersInRequest;
    if (full && row > from) {
      slices.push({ from, rows: row - from });
      from = row;
      room = { cells: 0, characters: 0 };
    }
    room = { cells: room.cells + line.length, characters: room.characters + characters };
  });
  if (cells.length > from) slices.push({ from, rows: cells.length - from });
  return slices;
}

/** One request for each slice is what slices are for. */
const request = (context: Excel.RequestContext): Promise<void> => context.sync();

const rangeOf = (sheet: Excel.Worksheet, { row, column, columns }: Area, { from, rows }: Slice): Excel.Range => sheet.getRangeByIndexes(row + from, column, rows, columns);

/**
 * Reads a rectangle in several requests.
 * @param properties names as `load` takes them: "values,valueTypes"
 * @param take what to keep of each part
 */
export async function readSlices<T>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { properties, take, control = {} }: { readonly properties: string; readonly take: (part: Excel.Range) => readonly T[]; readonly control?: Control },
): Promise<T[]> {
  const lines: T[] = [];
  for (const slice of slicesOf(area.rows, area.columns)) {
    checkpoint(control);
    const part = rangeOf(sheet, area, slice);
    part.load(properties);
    await request(context);
    for (const line of take(part)) lines.push(line);
    control.onProgress?.("reading", { done: lines.length, total: area.rows });
  }
  return lines;
}

/** Writes a rectangle in several requests; the first is only queued where it is the only one. */
export async function writeSlices(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { cells, step, control = {} }: { readonly cells: readonly (readonly unknown[])[]; readonly step: RunStep; readonly control?: Control },
): Promise<void> {
  const slices = slicesOfCells(cells);
  for (const slice of slices) {
    checkpoint(control);
    const { from, rows } = slice;
    rangeOf(sheet, area, slice).values = cells.slice(from, from + rows) as unknown[][];
    if (slices.length === 1) return;
    await request(context);
    control.onProgress?.(step, { done: from + rows, total: cells.length });
  }
}
