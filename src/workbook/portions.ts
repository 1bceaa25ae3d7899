import type { Area } from "./address";
import { checkpoint, othersTurn, type Control } from "./control";
import { isRequestTooLarge, largeBytes, lineBytes, mostSent } from "./payload";

/** Something to be sent. It may be queued again, so it finds sheets by their names or ids rather than holding what it added. */
export interface Portion {
  readonly bytes: number;
  /** Whether it takes more than that, where measuring all of it takes long. */
  readonly takesMoreThan?: (bytes: number) => boolean;
  readonly queue: () => void;
  /** Told once it has been sent. */
  readonly sent?: () => void;
  /** Two portions of which the first takes no more than that, or is as small as can be. */
  readonly cut?: (bytes: number) => readonly [Portion, Portion] | null;
}

/** What a handful of looks, sheets and charts takes. */
const littleBytes = 40_000;
export const little = (queue: () => void): Portion => ({ bytes: littleBytes, queue });

/** One request for as many portions as fit is what portions are for. */
const request = (context: Excel.RequestContext): Promise<void> => context.sync();

/**
 * Sends portions in order, in as few requests as they fit in. What Excel refuses as too large it has not begun: it is
 * sent in halves; one line of cells that is too large is the caller's trouble.
 */
export async function send(context: Excel.RequestContext, portions: readonly Portion[], control: Control = {}): Promise<void> {
  let room = mostSent;
  let rest = portions;
  while (rest.length > 0) {
    checkpoint(control);
    const { now, later } = filling(rest, room);
    if (isLarge(now)) await othersTurn();
    for (const { queue } of now) queue();
    if (isLarge(now)) await othersTurn();
    try {
      await request(context);
    } catch (error) {
      if (!isRequestTooLarge(error)) throw error;
      const half = now.reduce((sum, { bytes }) => sum + bytes, 0) / 2;
      if (now.length === 1 && now[0]!.cut?.(half) == null) throw error;
      room = half;
      rest = [...now, ...later];
      continue;
    }
    for (const { sent } of now) sent?.();
    rest = later;
  }
}

/** Writing a request of much takes its time. */
const isLarge = (portions: readonly Portion[]): boolean => portions.reduce((sum, { bytes }) => sum + bytes, 0) > largeBytes;

/** Whether a portion takes more than that. */
export const takesMore = (portion: Portion, than: number): boolean => portion.takesMoreThan?.(than) ?? portion.bytes > than;

/** As much as fits, and at least something. */
function filling(portions: readonly Portion[], room: number): { readonly now: readonly Portion[]; readonly later: readonly Portion[] } {
  const now: Portion[] = [];
  let free = room;
  for (const [i, portion] of portions.entries()) {
    if (takesMore(portion, free)) {
      const parts = portion.cut?.(free) ?? null;
      const [first, second] = parts ?? [portion, null];
      if (now.length > 0 && first.bytes > free) return { now, later: portions.slice(i) };
      return { now: [...now, first], later: [...(second ? [second] : []), ...portions.slice(i + 1)] };
    }
    now.push(portion);
    free -= portion.bytes;
  }
  return { now, later: [] };
}

/** Lines of cells: a matrix, or what makes some of its lines when they are wanted. */
export interface Lines {
  readonly length: number;
  readonly slice: (from: number, to: number) => readonly (readonly unknown[])[];
}

interface CellsPortion {
  readonly sheet: () => Excel.Worksheet;
  readonly area: Area;
  readonly cells: Lines;
  readonly as?: "values" | "formulas" | "numberFormat";
  /** Told how many lines have been sent, where they are too many for one request. */
  readonly onSent?: (lines: number) => void;
  /** Lines that are measured together: few of long ones, or the pane waits for it. */
  readonly linesMeasured?: number;
}

/** Lines that are measured together, where they are of the usual length. */
const usualLines = 500;

/** Cells of a rectangle; by lines where they are too many for one request. */
export function cellsPortion({ sheet, area, cells, as = "values", onSent, linesMeasured = usualLines }: CellsPortion): Portion {
  // Bytes of all lines before each, as far as anybody asked.
  const measured = [0];
  const before = (line: number): number => {
    while (measured.length <= line) for (const one of cells.slice(measured.length - 1, Math.min(cells.length, measured.length - 1 + linesMeasured))) measured.push(measured.at(-1)! + lineBytes(one));
    return measured[line]!;
  };
  const lines = (from: number, to: number): Portion => {
    /** The last line, at least the first, to which they take no more. */
    const fitting = (bytes: number): number => {
      let at = from + 1;
      while (at < to && before(at + 1) - before(from) <= bytes) at++;
      return at;
    };
    return {
      get bytes() {
        return before(to) - before(from);
      },
      takesMoreThan: (bytes) => to > from && (fitting(bytes) < to || before(to) - before(from) > bytes),
      queue: () => {
        sheet().getRangeByIndexes(area.row + from, area.column, to - from, area.columns)[as] = cells.slice(from, to) as unknown[][];
      },
      sent: () => {
        if (to - from < cells.length) onSent?.(to);
      },
      cut: (bytes) => {
        if (to - from <= 1) return null;
        const at = Math.min(to - 1, fitting(bytes));
        return [lines(from, at), lines(at, to)];
      },
    };
  };
  return lines(0, cells.length);
}

/** Cells here and there on a sheet, from their first cell. */
export const textPortions = (sheet: () => Excel.Worksheet, texts: readonly { readonly row: number; readonly column: number; readonly cells: readonly (readonly unknown[])[] }[]): readonly Portion[] =>
  texts.map(({ row, column, cells }) => cellsPortion({ sheet, area: { row, column, rows: cells.length, columns: cells[0]!.length }, cells }));
