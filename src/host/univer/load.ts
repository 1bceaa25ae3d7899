import { BooleanNumber, type ICellData, type IRange, type IUnitRange, type IWorkbookData, type IWorksheetData, type LocaleType } from "@univerjs/core";
import { DEFAULT_SIZE, type CellSnapshot, type Rect, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import { Extent, toRange, union } from "./addresses";
import { valueData } from "./cells";
import type { CellNotes, StyleBook } from "./stylebook";
import { exactPixels } from "./styles";

let workbooksOpened = 0;
/** Univer keeps parsed formulas by workbook id for the whole process, so no two workbooks may share one. */
export const newWorkbookId = (): string => `workbook-${++workbooksOpened}`;

/** Rows and columns kept free beyond the data: a formula that spills over the edge would be #SPILL!. */
export const SPARE = { rows: 1000, columns: 26 } as const;
/** Excel's own limits; nothing may grow beyond them. */
export const LIMIT = { rows: 1_048_576, columns: 16_384 } as const;

type Matrix<T> = Record<number, Record<number, T>>;

export interface LoadedWorkbook {
  readonly data: IWorkbookData;
  /** Spilled arrays as Univer's formula engine remembers them: anchor to rectangle, and the values in it. */
  readonly spillRanges: Record<string, Matrix<IRange>>;
  readonly spillValues: Record<string, Matrix<ICellData>>;
  /** Formulas that came without a value. */
  readonly uncalculated: readonly IUnitRange[];
  /** For each sheet whether it has formulas. */
  readonly withFormulas: ReadonlyMap<string, boolean>;
}

/** Ids in the form Excel gives them: "{00000000-0001-0000-0000-000000000000}". */
export function sheetIdOf(count: number): string {
  return `{00000000-0001-0000-${(count >> 16).toString(16).padStart(4, "0").toUpperCase()}-${(count & 0xffff).toString(16).padStart(4, "0").toUpperCase()}00000000}`;
}

/** The snapshot as a Univer workbook. Formulas keep their cached values, so opening a workbook calculates nothing that has one. */
export function loadWorkbook(id: string, snapshot: WorkbookSnapshot, styles: StyleBook, locale: LocaleType): LoadedWorkbook {
  const ids = snapshot.sheets.map((_, index) => sheetIdOf(index));
  const loaded = snapshot.sheets.map((sheet, index) => loadSheet(sheet, ids[index]!, styles));
  const byId = <T>(pick: (sheet: LoadedSheet) => T): Record<string, T> => Object.fromEntries(loaded.map((sheet, index) => [ids[index]!, pick(sheet)]));
  return {
    data: {
      id,
      name: "Workbook",
      appVersion: "0.25.1",
      locale,
      styles: Object.fromEntries(snapshot.styles.map((_, index) => [styleId(index), styles.univer(index)])),
      defaultStyle: styles.univer(0),
      sheetOrder: ids,
      sheets: byId((sheet) => sheet.data),
    },
    spillRanges: byId((sheet) => sheet.spillRanges),
    spillValues: byId((sheet) => sheet.spillValues),
    uncalculated: loaded.flatMap((sheet, index) => sheet.uncalculated.map((range) => ({ unitId: id, sheetId: ids[index]!, range }))),
    withFormulas: new Map(loaded.map((sheet, index) => [ids[index]!, sheet.hasFormulas])),
  };
}

interface LoadedSheet {
  readonly data: Partial<IWorksheetData>;
  readonly spillRanges: Matrix<IRange>;
  readonly spillValues: Matrix<ICellData>;
  readonly uncalculated: readonly IRange[];
  readonly hasFormulas: boolean;
}

const styleId = (index: number) => `snapshot-${index}`;

function loadSheet(sheet: SheetSnapshot, id: string, styles: StyleBook): LoadedSheet {
  const notes = new Map<number, CellNotes>();
  const noteOf = (style: number): CellNotes => {
    const note = notes.get(style) ?? { style };
    notes.set(style, note);
    return note;
  };
  const cellData: Matrix<ICellData> = {};
  const spillRanges: Matrix<IRange> = {};
  const spillValues: Matrix<ICellData> = {};
  const uncalculated: IRange[] = [];
  const spilled = spilledCells(sheet);
  const extent = new Extent();
  let hasFormulas = false;

  const addFormula = (cell: CellSnapshot, r: number, c: number): void => {
    hasFormulas = true;
    const size = cell.spill ?? cell.array;
    if (size && size.rows * size.columns > 1) (spillRanges[r] ??= {})[c] = toRange({ row: r, column: c, ...size });
    if (cell.v === undefined && cell.e === undefined) uncalculated.push(toRange({ row: r, column: c, rows: 1, columns: 1 }));
  };
  for (const [r, row] of sheet.rows.entries()) {
    if (!row) continue;
    const cells: Record<number, ICellData> = {};
    let holds = false;
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (!cell) continue;
      extent.add(r, c);
      const inSpill = spilled.size > 0 && spilled.has(cellKey(r, c));
      if (inSpill) (spillValues[r] ??= {})[c] = valueData(cell);
      if (cell.f !== undefined) addFormula(cell, r, c);
      else if (!cell.s && !cell.array && (inSpill || (cell.v === undefined && cell.e === undefined))) continue;
      cells[c] = toCellData(cell, inSpill && cell.f === undefined);
      holds = true;
    }
    if (holds) cellData[r] = cells;
  }
  return { data: { ...sheetData(sheet, id, extent.rect()), cellData, defaultStyle: styles.univer(0) }, spillRanges, spillValues, uncalculated, hasFormulas };

  /** @param isSpilled the value is kept apart */
  function toCellData(cell: CellSnapshot, isSpilled: boolean): ICellData {
    const data = isSpilled ? {} : contentData(cell);
    if (cell.s) {
      data.s = styleId(cell.s);
      data.custom = cell.array ? { ...noteOf(cell.s), array: cell.array } : noteOf(cell.s);
    } else if (cell.array) data.custom = { array: cell.array };
    return data;
  }
}

/** Objects of few shapes, each no larger than it has to be: a large sheet is made of millions. */
function contentData(cell: CellSnapshot): ICellData {
  const isEmpty = cell.v === undefined && cell.e === undefined;
  if (cell.f === undefined) return isEmpty ? {} : valueData(cell);
  return isEmpty ? { f: cell.f } : { f: cell.f, ...valueData(cell) };
}

const cellKey = (row: number, column: number) => row * LIMIT.columns + column;

/** Cells filled by a spilled or legacy array formula, anchors included: Univer keeps their values apart. */
function spilledCells(sheet: SheetSnapshot): ReadonlySet<number> {
  const cells = new Set<number>();
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const size = cell?.f === undefined ? undefined : (cell.spill ?? cell.array);
      if (!size || size.rows * size.columns <= 1) return;
      for (let i = 0; i < size.rows; i++) for (let j = 0; j < size.columns; j++) cells.add(cellKey(r + i, c + j));
    }),
  );
  return cells;
}

function sheetData(sheet: SheetSnapshot, id: string, extent: Rect | null): Partial<IWorksheetData> {
  const rowData: IWorksheetData["rowData"] = {};
  const columnData: IWorksheetData["columnData"] = {};
  for (const [row, height] of Object.entries(sheet.rowHeights)) rowData[Number(row)] = { h: exactPixels(height), ia: BooleanNumber.FALSE };
  for (const [column, width] of Object.entries(sheet.columnWidths)) columnData[Number(column)] = { w: exactPixels(width) };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  const last = [extent, ...sheet.merges, ...sheet.tables.map((table) => table.range)].reduce<Rect | null>((all, rect) => (rect ? union(all, rect) : all), null);
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColor ?? "",
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.min(LIMIT.rows, (last ? last.row + last.rows : 0) + SPARE.rows),
    columnCount: Math.min(LIMIT.columns, (last ? last.column + last.columns : 0) + SPARE.columns),
    ...defaultSizes(sheet.defaultSize ?? DEFAULT_SIZE),
    freeze: freezeData(rows, columns),
    mergeData: sheet.merges.map(toRange),
    rowData,
    columnData,
  };
}

/** Sizes of lines without a size of their own, in pixels. */
export function defaultSizes(size: NonNullable<SheetSnapshot["defaultSize"]>): Pick<IWorksheetData, "defaultColumnWidth" | "defaultRowHeight"> {
  return { defaultColumnWidth: exactPixels(size.columnWidth), defaultRowHeight: exactPixels(size.rowHeight) };
}

export function freezeData(rows: number, columns: number): IWorksheetData["freeze"] {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}
