import type { Rect } from "../../snapshot";
import { refuse } from "../../wire/error";
import { NULL, type Ref } from "../../wire/objectType";
import { SHEET_COLUMNS, SHEET_ROWS } from "../address";
import { integer } from "../arguments";
import type { Book, RangeData } from "../book";
import { usedWithin } from "../cells";
import { rangeArgument, rangeRef } from "../ranges";
import { bounding, intersect } from "../rect";
import { surroundingRegion } from "../region";
import { rangeAreasType } from "./rangeAreas";
import { tableScopedCollectionType } from "./tableScopedCollection";

type Methods = Readonly<Record<string, (range: RangeData, args: readonly unknown[], book: Book) => Ref>>;

const orRefuse = (found: Ref): Ref => (found === NULL ? refuse("ItemNotFound") : found);

function used(range: RangeData, valuesOnly: unknown, book: Book): Ref {
  const area = usedWithin(book, range, valuesOnly !== true);
  return area ? rangeRef(range.sheet, area) : NULL;
}

function common({ sheet, rect }: RangeData, argument: unknown, book: Book): Ref {
  const other = rangeArgument(book, sheet, argument);
  const inside = other.sheet === sheet ? intersect(rect, other.rect) : undefined;
  return inside ? rangeRef(sheet, inside) : NULL;
}

/** The rows (or columns) next to a range: a negative count takes the range's own last ones instead. */
function beside(range: RangeData, count: unknown, axis: "rows" | "columns", after: boolean): Ref {
  const wanted = count === null || count === undefined ? 1 : integer(count);
  if (wanted === 0) refuse("InvalidArgument");
  const size = Math.abs(wanted);
  const start = axis === "rows" ? range.rect.row : range.rect.column;
  const end = start + range.rect[axis];
  const from = after ? (wanted > 0 ? end : end - size) : wanted > 0 ? start - size : start;
  return rangeRef(range.sheet, axis === "rows" ? { ...range.rect, row: from, rows: size } : { ...range.rect, column: from, columns: size });
}

function spillingTo({ sheet, rect }: RangeData, book: Book): Ref {
  const spill = book.grid.spill(sheet, rect.row, rect.column);
  const isAnchor = spill && spill.anchor.row === rect.row && spill.anchor.column === rect.column;
  return isAnchor ? rangeRef(sheet, spill.rect) : NULL;
}

function spillParent({ sheet, rect }: RangeData, book: Book): Ref {
  const spill = book.grid.spill(sheet, rect.row, rect.column);
  return spill ? rangeRef(sheet, { ...spill.anchor, rows: 1, columns: 1 }) : NULL;
}

/** Of Excel's kinds of special cells only those with a data validation are told. */
function specialCells({ sheet, rect }: RangeData, kind: unknown, book: Book): Ref {
  if (kind !== "DataValidations") refuse("NotImplemented", `Special cells of the kind ${String(kind)} are not implemented by this workbook host.`);
  const rects = book.state(sheet).validations.flatMap(({ ranges }) => ranges.flatMap((range) => intersect(range, rect) ?? []));
  return rects.length > 0 ? rangeAreasType.at({ sheet, rects }) : NULL;
}

const single = (rect: Rect): Rect => ({ ...rect, rows: 1, columns: 1 });

export const rangeMoves: Methods = {
  GetAbsoluteResizedRange: ({ sheet, rect }, [rows, columns]) => rangeRef(sheet, { ...rect, rows: integer(rows), columns: integer(columns) }),
  GetBoundingRect: ({ sheet, rect }, [other], book) => {
    const second = rangeArgument(book, sheet, other);
    return second.sheet === sheet ? rangeRef(sheet, bounding(rect, second.rect)) : refuse("InvalidArgument");
  },
  GetCell: ({ sheet, rect }, [row, column]) =>
    rangeRef(sheet, { row: rect.row + integer(row), column: rect.column + integer(column), rows: 1, columns: 1 }),
  GetColumn: ({ sheet, rect }, [column]) => {
    const at = integer(column);
    return at >= 0 && at < rect.columns ? rangeRef(sheet, { ...rect, column: rect.column + at, columns: 1 }) : refuse("InvalidArgument");
  },
  GetColumnsAfter: (range, [count]) => beside(range, count, "columns", true),
  GetColumnsBefore: (range, [count]) => beside(range, count, "columns", false),
  GetEntireColumn: ({ sheet, rect }) => rangeRef(sheet, { ...rect, row: 0, rows: SHEET_ROWS }),
  GetEntireRow: ({ sheet, rect }) => rangeRef(sheet, { ...rect, column: 0, columns: SHEET_COLUMNS }),
  GetIntersection: (range, [other], book) => orRefuse(common(range, other, book)),
  GetIntersectionOrNullObject: (range, [other], book) => common(range, other, book),
  GetLastCell: ({ sheet, rect }) => rangeRef(sheet, single({ ...rect, row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 })),
  GetLastColumn: ({ sheet, rect }) => rangeRef(sheet, { ...rect, column: rect.column + rect.columns - 1, columns: 1 }),
  GetLastRow: ({ sheet, rect }) => rangeRef(sheet, { ...rect, row: rect.row + rect.rows - 1, rows: 1 }),
  GetMergedAreasOrNullObject: ({ sheet, rect }, _args, book) => {
    const areas = book.grid.merges(sheet).filter((merged) => intersect(merged, rect));
    return areas.length > 0 ? rangeAreasType.at({ sheet, rects: areas }) : NULL;
  },
  GetOffsetRange: ({ sheet, rect }, [rows, columns]) =>
    rangeRef(sheet, { ...rect, row: rect.row + integer(rows), column: rect.column + integer(columns) }),
  GetResizedRange: ({ sheet, rect }, [rows, columns]) =>
    rangeRef(sheet, { ...rect, rows: rect.rows + integer(rows), columns: rect.columns + integer(columns) }),
  GetRow: ({ sheet, rect }, [row]) => {
    const at = integer(row);
    return at >= 0 && at < rect.rows ? rangeRef(sheet, { ...rect, row: rect.row + at, rows: 1 }) : refuse("InvalidArgument");
  },
  GetRowsAbove: (range, [count]) => beside(range, count, "rows", false),
  GetRowsBelow: (range, [count]) => beside(range, count, "rows", true),
  GetSpecialCells: (range, [kind], book) => orRefuse(specialCells(range, kind, book)),
  GetSpecialCellsOrNullObject: (range, [kind], book) => specialCells(range, kind, book),
  GetSpillParent: (range, _args, book) => orRefuse(spillParent(range, book)),
  GetSpillParentOrNullObject: (range, _args, book) => spillParent(range, book),
  GetSpillingToRange: (range, _args, book) => orRefuse(spillingTo(range, book)),
  GetSpillingToRangeOrNullObject: (range, _args, book) => spillingTo(range, book),
  GetSurroundingRegion: ({ sheet, rect }, _args, book) => rangeRef(sheet, surroundingRegion(book, sheet, rect)),
  GetTables: ({ sheet, rect }, [fullyContained]) => tableScopedCollectionType.at({ sheet, rect, whole: fullyContained === true }),
  GetUsedRange: (range, [valuesOnly], book) => orRefuse(used(range, valuesOnly, book)),
  GetUsedRangeOrNullObject: (range, [valuesOnly], book) => used(range, valuesOnly, book),
};
