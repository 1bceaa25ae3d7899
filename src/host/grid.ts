import type { CellSnapshot, CellStyle, ConditionalFormatSnapshot, NameSnapshot, Rect, ChartSnapshot, TableSnapshot } from "./snapshot";

/**
 * What the object model needs from a spreadsheet engine: cells, formulas, calculation, and a user who edits.
 * Univer answers it in Node and in the browser (src/host/univer). Sheets are named by an id that never changes.
 */
export interface Grid {
  sheets(): readonly GridSheet[];
  addSheet(name: string, index: number): GridSheet;
  removeSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, index: number): void;
  hideSheet(sheetId: string, hidden: boolean): void;
  activeSheet(): string;
  activate(sheetId: string): void;
  selection(): readonly { readonly sheetId: string; readonly rect: Rect }[];
  select(sheetId: string, rect: Rect): void;

  /** The smallest rectangle holding every value (and, with `styles`, every styled cell); null when there is none. */
  used(sheetId: string, styles: boolean): Rect | null;
  /** Cells of a rectangle, row by row; undefined where a cell is empty. Values are those shown after the last calculation. */
  read(sheetId: string, rect: Rect): (CellSnapshot | undefined)[][];
  /** Tells what `read` would give of every cell that is not empty, row by row: many cells need not be made for it. */
  each(sheetId: string, rect: Rect, tell: TellCell): void;
  /** Areas outside of which every cell is as the snapshot this was opened with has it; null where that is not known. */
  changed?(sheetId: string): readonly Rect[] | null;
  /** null leaves a cell alone; {} empties it but keeps its style. Text starting "=" in `f` is a formula. */
  write(sheetId: string, rect: Rect, cells: readonly (readonly (CellSnapshot | null)[])[]): void;
  style(sheetId: string, row: number, column: number): CellStyle;
  /** Merges `change` into the style of every cell of the rectangle. */
  restyle(sheetId: string, rect: Rect, change: CellStyle): void;
  clearStyle(sheetId: string, rect: Rect): void;
  /** Where the formula of this cell spills to, and which anchor fills a cell; null where nothing spills. */
  spill(sheetId: string, row: number, column: number): { readonly anchor: { readonly row: number; readonly column: number }; readonly rect: Rect } | null;

  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, points: number): void;
  /** Hides or shows whole rows or columns; the model remembers which. */
  hideLines?(sheetId: string, axis: "rows" | "columns", from: number, count: number, hidden: boolean): void;
  merges(sheetId: string): readonly Rect[];
  merge(sheetId: string, rect: Rect): void;
  unmerge(sheetId: string, rect: Rect): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };
  insertCells(sheetId: string, rect: Rect, shift: "Down" | "Right"): void;
  deleteCells(sheetId: string, rect: Rect, shift: "Up" | "Left"): void;

  /** Names and tables formulas may refer to. */
  setName(name: NameSnapshot): void;
  removeName(name: string, scope?: string): void;
  setTable(sheetId: string, table: TableSnapshot): void;
  removeTable(sheetId: string, tableId: string): void;

  /** What a person sees over or in the cells; an engine without a screen ignores these. */
  showConditionalFormats(sheetId: string, formats: readonly ConditionalFormatSnapshot[]): void;
  showChart(sheetId: string, chart: ChartSnapshot): void;
  hideChart(sheetId: string, chartId: string): void;

  /** Resolves when no calculation, custom function included, is under way. */
  settled(): Promise<void>;
  recalculate(): void;
  /** Edits by a person or by a calculation's spill; not those made through `write`. */
  onChange(listener: (change: { readonly sheetId: string; readonly rect: Rect }) => void): () => void;
  /** Cells inserted or deleted by a person; not those of `insertCells` and `deleteCells`. `rect` as there. */
  onShift?(listener: (shift: { readonly sheetId: string; readonly kind: "insert" | "delete"; readonly axis: "rows" | "columns"; readonly rect: Rect }) => void): () => void;
  onSelection(listener: () => void): () => void;
  onActivate(listener: (sheetId: string) => void): () => void;
  dispose(): void;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** @param value "" for a formula without a result; the text of an error, which `isError` tells from a text that reads the same */
export type TellCell = (row: number, column: number, value: number | string | boolean, isError: boolean, formula: string | null) => void;
