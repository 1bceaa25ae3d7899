import type { ICellData, Nullable } from "@univerjs/core";
import type { Rect } from "../snapshot";
import { union } from "./addresses";
import type { Book } from "./book";
import { isFilled } from "./cells";
import { leavesCells, sheetsChangedBy } from "./mutations";
import type { Spills } from "./spills";
import { notesOf } from "./stylebook";

/** The used area of each sheet, found once and kept until something in the workbook changes. */
export class UsedAreas {
  private readonly known = new Map<string, Rect | null>();

  /** Made before anything else that listens to the workbook's changes: it must hear of a change first. */
  constructor(
    private readonly book: Book,
    private readonly spills: Spills,
  ) {
    book.onMutation((command) => {
      if (leavesCells(command)) return;
      const sheets = sheetsChangedBy(command);
      if (sheets === null) this.known.clear();
      else for (const id of sheets) for (const styles of [true, false]) this.known.delete(keyOf(id, styles));
    });
  }

  /** @param styles formatted cells count too */
  of(sheetId: string, styles: boolean): Rect | null {
    const key = keyOf(sheetId, styles);
    let rect = this.known.get(key);
    if (rect === undefined) this.known.set(key, (rect = this.find(sheetId, styles)));
    return rect;
  }

  private find(sheetId: string, styles: boolean): Rect | null {
    const counts = (cell: Nullable<ICellData>): boolean => isFilled(cell) || (styles && Boolean(notesOf(cell).style));
    const sheet = this.book.sheet(sheetId);
    const cells = filledArea(sheet.getCellMatrix().getMatrix(), sheet.getRowCount(), sheet.getColumnCount(), counts);
    return this.spills.of(sheetId).reduce<Rect | null>((area, { rect }) => union(area, rect), cells);
  }
}

const keyOf = (sheetId: string, styles: boolean): string => `${sheetId} ${styles}`;

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** Looks only at cells that would make the area larger: in most rows, those beside it. */
function filledArea(matrix: Matrix, rows: number, columns: number, counts: (cell: Nullable<ICellData>) => boolean): Rect | null {
  let top = -1;
  let bottom = -1;
  let left = columns;
  let right = -1;
  for (let row = 0; row < rows; row++) {
    const cells = matrix[row];
    if (!cells) continue;
    let last = columns - 1;
    while (last > right && !counts(cells[last])) last--;
    if (last > right) right = last;
    let first = 0;
    while (first < left && !counts(cells[first])) first++;
    if (first < left) left = first;
    else {
      // Nothing beside the area: a row counts for its last one by what is within.
      while (first <= right && !counts(cells[first])) first++;
      if (first > right) continue;
    }
    if (top < 0) top = row;
    bottom = row;
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
