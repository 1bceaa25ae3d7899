import { DEFAULT_SIZE, type SheetSnapshot } from "../../snapshot";
import { append, child, children, type Element, ensure, flag, numberAttribute, remove, setAttributes } from "../dom";
import { sameData } from "../sameData";
import { WORKSHEET } from "./order";

/** Width of a digit in the default font (Calibri 11), in pixels; a file counts column widths in digits. */
const DIGIT = 7;
const DEFAULT_WIDTH = 9.140625;

/** Points of a width in digits: px = ⌊((256 w + ⌊128/7⌋)/256) 7⌋, 0.75 points each. Source: ECMA-376 18.3.1.13. */
export function widthToPoints(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * 0.75;
}

export function pointsToWidth(points: number): number {
  return Math.round((points / 0.75 / DIGIT) * 256) / 256;
}

export interface SheetDefaults {
  readonly columnWidth: number;
  readonly rowHeight: number;
}

/** Default sizes in points. */
export function readDefaults(sheet: Element): SheetDefaults {
  const format = child(sheet, "sheetFormatPr");
  const base = numberAttribute(format, "baseColWidth");
  const width = numberAttribute(format, "defaultColWidth") ?? (base === undefined ? DEFAULT_WIDTH : Math.ceil((base * DIGIT + 5) / 8) * 8 / DIGIT);
  return { columnWidth: widthToPoints(width), rowHeight: numberAttribute(format, "defaultRowHeight") ?? DEFAULT_SIZE.rowHeight };
}

/** Nothing for the sizes every sheet has that says nothing. */
export function unusualDefaults(sizes: SheetDefaults): Pick<SheetSnapshot, "defaultSize"> {
  return sizes.columnWidth === DEFAULT_SIZE.columnWidth && sizes.rowHeight === DEFAULT_SIZE.rowHeight ? {} : { defaultSize: sizes };
}

export function applyDefaults(sheet: Element, before: SheetSnapshot["defaultSize"], after: SheetSnapshot["defaultSize"]): boolean {
  if (sameData(before, after)) return false;
  const { columnWidth, rowHeight } = after ?? DEFAULT_SIZE;
  setAttributes(ensure(sheet, "sheetFormatPr", WORKSHEET), {
    defaultColWidth: columnWidth === DEFAULT_SIZE.columnWidth ? undefined : pointsToWidth(columnWidth),
    defaultRowHeight: rowHeight,
    customHeight: rowHeight === DEFAULT_SIZE.rowHeight ? undefined : true,
  });
  return true;
}

type Columns = Pick<SheetSnapshot, "columnWidths" | "hiddenColumns">;

/**
 * Widths that are not the sheet's default, and the columns that are hidden.
 * @param used columns with cells; a width given for the rest of the sheet is told for these and a screenful more
 */
export function readColumns(sheet: Element, used: number, defaultWidth: number): Columns {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (const col of children(child(sheet, "cols"), "col")) {
    const first = (numberAttribute(col, "min") ?? 1) - 1;
    const last = Math.min((numberAttribute(col, "max") ?? 1) - 1, Math.max(first, used + 25));
    const given = numberAttribute(col, "width");
    const width = given === undefined ? defaultWidth : widthToPoints(given);
    for (let column = first; column <= last; column++) {
      if (width !== defaultWidth) columnWidths[column] = width;
      if (flag(col, "hidden")) hiddenColumns.push(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

/** xf of columns that have one, for cells that are new in them. */
export function readColumnStyles(sheet: Element): (column: number) => number {
  const spans = children(child(sheet, "cols"), "col").flatMap((col) => {
    const style = numberAttribute(col, "style") ?? 0;
    return style ? [{ min: (numberAttribute(col, "min") ?? 1) - 1, max: (numberAttribute(col, "max") ?? 1) - 1, style }] : [];
  });
  return (column) => spans.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
}

export function applyColumns(sheet: Element, before: Columns, after: Columns): boolean {
  const changed = changedColumns(before, after);
  if (changed.length === 0) return false;
  const usual = readDefaults(sheet).columnWidth;
  const cols = ensure(sheet, "cols", WORKSHEET);
  for (const column of changed) {
    const width = after.columnWidths[column];
    const col = isolate(cols, column + 1);
    setAttributes(col, {
      width: pointsToWidth(width ?? usual),
      customWidth: width === undefined ? undefined : true,
      hidden: after.hiddenColumns.includes(column) ? true : undefined,
    });
    if (width === undefined && col.attributes.length === 3) remove(col);
  }
  if (children(cols).length === 0) remove(cols);
  return true;
}

function changedColumns(before: Columns, after: Columns): number[] {
  const all = new Set([...Object.keys(before.columnWidths), ...Object.keys(after.columnWidths)].map(Number).concat(before.hiddenColumns, after.hiddenColumns));
  return [...all]
    .filter((c) => !sameData([before.columnWidths[c], before.hiddenColumns.includes(c)], [after.columnWidths[c], after.hiddenColumns.includes(c)]))
    .sort((a, b) => a - b);
}

/** The `<col>` of exactly this column (from 1): cut out of a wider span, or made in its place. */
function isolate(cols: Element, column: number): Element {
  for (const col of children(cols, "col")) {
    const min = numberAttribute(col, "min") ?? 1;
    const max = numberAttribute(col, "max") ?? 1;
    if (column > max) continue;
    if (column < min) {
      const made = append(cols, "col", { min: column, max: column });
      cols.insertBefore(made, col);
      return made;
    }
    if (column > min) setAttributes(cols.insertBefore(col.cloneNode(true), col) as Element, { max: column - 1 });
    if (column < max) setAttributes(cols.insertBefore(col.cloneNode(true), col.nextSibling) as Element, { min: column + 1 });
    setAttributes(col, { min: column, max: column });
    return col;
  }
  return append(cols, "col", { min: column, max: column });
}
