import type { ICellData, Nullable } from "@univerjs/core";
import type { Rect } from "../snapshot";
import { Extent, union } from "./addresses";
import type { Book } from "./book";
import { isFilled } from "./cells";
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
    book.onMutation(() => this.known.clear());
  }

  /** @param styles formatted cells count too */
  of(sheetId: string, styles: boolean): Rect | null {
    const key = `${sheetId} ${styles}`;
    let rect = this.known.get(key);
    if (rect === undefined) this.known.set(key, (rect = this.find(sheetId, styles)));
    return rect;
  }

  private find(sheetId: string, styles: boolean): Rect | null {
    const counts = (cell: Nullable<ICellData>): boolean => isFilled(cell) || (styles && Boolean(notesOf(cell).style));
    const cells = filledArea(this.book.sheet(sheetId).getCellMatrix().getMatrix(), counts);
    return this.spills.of(sheetId).reduce<Rect | null>((area, { rect }) => union(area, rect), cells);
  }
}

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** Looks at the last cells of each row, and at the first ones as long as they can make the area wider. */
function filledArea(matrix: Matrix, counts: (cell: Nullable<ICellData>) => boolean): Rect | null {
  const extent = new Extent();
  let left = Infinity;
  for (const name in matrix) {
    const row = Number(name);
    const cells = matrix[row];
    if (!cells) continue;
    const columns = Object.keys(cells);
    let last = columns.length - 1;
    while (last >= 0 && !counts(cells[Number(columns[last])])) last--;
    if (last < 0) continue;
    extent.add(row, Number(columns[last]));
    let first = 0;
    while (first < last && Number(columns[first]) < left && !counts(cells[Number(columns[first])])) first++;
    if (Number(columns[first]) >= left) continue;
    left = Number(columns[first]);
    extent.add(row, left);
  }
  return extent.rect();
}
