import type { Area } from "./address";
import { checkpoint, othersTurn, type Control, type RunStep } from "./control";
import { cellsBytes, formulaBytes, isAnswerTooLarge, isRequestTooLarge, largeBytes, mostRead } from "./payload";
import { cellsPortion, send, takesMore } from "./portions";

/** A rectangle to be read. */
export interface Reading<T> {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  /** Names of matrices as `load` takes them: "values,valueTypes". */
  readonly properties: string;
  /** What to keep of each part. */
  readonly take: (part: Excel.Range) => readonly T[];
  /** What a row takes, where that is known. */
  readonly rowBytes?: number;
}

/** What a cell takes before any has been seen. */
const likelyBytes = (property: string): number => (property === "formulas" ? formulaBytes : property === "valueTypes" ? 10 : 24);

/** One request for as many rows as fit is what slices are for. */
const request = (context: Excel.RequestContext): Promise<void> => context.sync();

/**
 * Reads rectangles in as few requests as they fit in: how large a row is shows in those before it. An answer Excel refuses
 * as too large is asked for again by halves; one row that is too large is the caller's trouble.
 * @param alongside queues what is to be read with the first of them, again if that is refused
 */
export async function readAreas<T>(
  context: Excel.RequestContext,
  readings: readonly Reading<T>[],
  { alongside, control = {} }: { readonly alongside?: () => void; readonly control?: Control } = {},
): Promise<readonly T[][]> {
  const lines = readings.map((): T[] => []);
  const rowBytes = readings.map(({ area, properties, rowBytes: known }) => known ?? properties.split(",").reduce((sum, property) => sum + area.columns * likelyBytes(property), 0));
  const total = readings.reduce((sum, { area }) => sum + area.rows, 0);
  const rowsRead = (): number => lines.reduce((sum, { length }) => sum + length, 0);
  let room = mostRead;
  let more = alongside;
  while (rowsRead() < total || more) {
    checkpoint(control);
    const parts = nextParts();
    more?.();
    for (const { range, reading } of parts) range.load(reading.properties);
    try {
      await request(context);
    } catch (error) {
      const asked = parts.reduce((sum, { rows }) => sum + rows, 0);
      if ((!isAnswerTooLarge(error) && !isRequestTooLarge(error)) || asked <= 1) throw error;
      room = parts.reduce((sum, { i, rows }) => sum + rows * rowBytes[i]!, 0) / 2;
      continue;
    }
    more = undefined;
    // Taking the answer apart was a task of its own.
    if (parts.reduce((sum, { i, rows }) => sum + rows * rowBytes[i]!, 0) > largeBytes) await othersTurn();
    for (const { i, rows, range, reading } of parts) {
      for (const line of reading.take(range)) lines[i]!.push(line);
      const matrices = range as unknown as Readonly<Record<string, readonly (readonly unknown[])[]>>;
      const bytes = reading.properties.split(",").reduce((sum, property) => sum + cellsBytes(matrices[property]!), 0);
      rowBytes[i] = bytes / rows;
    }
    if (total > 0) control.onProgress?.("reading", { done: rowsRead(), total });
  }
  return lines;

  function nextParts() {
    let free = room;
    return readings.flatMap((reading, i) => {
      const { area, sheet } = reading;
      const from = lines[i]!.length;
      const rows = Math.min(area.rows - from, Math.max(free === room ? 1 : 0, Math.floor(free / Math.max(1, rowBytes[i]!))));
      if (rows <= 0) return [];
      free -= rows * rowBytes[i]!;
      return [{ reading, i, rows, range: sheet.getRangeByIndexes(area.row + from, area.column, rows, area.columns) }];
    });
  }
}

/** Reads one rectangle. */
export async function readSlices<T>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { control, alongside, ...reading }: Pick<Reading<T>, "properties" | "take" | "rowBytes"> & { readonly control?: Control; readonly alongside?: () => void },
): Promise<T[]> {
  const [lines] = await readAreas(context, [{ sheet, area, ...reading }], { ...(control ? { control } : {}), ...(alongside ? { alongside } : {}) });
  return lines!;
}

/** Cells that may wait for the caller's next request. */
const fewBytes = 1_000_000;

/** Writes a rectangle, in several requests where it is large; few cells are only queued. */
export async function writeSlices(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  { cells, step, control = {} }: { readonly cells: readonly (readonly unknown[])[]; readonly step: RunStep; readonly control?: Control },
): Promise<void> {
  const onSent = (done: number): void => control.onProgress?.(step, { done, total: cells.length });
  const portion = cellsPortion({ sheet: () => sheet, area, cells, onSent });
  checkpoint(control);
  if (!takesMore(portion, fewBytes)) return portion.queue();
  // Cells that are refused are sent again, and nothing else with them.
  await request(context);
  await send(context, [portion], control);
}
