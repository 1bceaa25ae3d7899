import { DEFAULT_SIZE, type CellSnapshot, type CellStyle, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import type { GridSheet } from "../grid";
import type { Book } from "./book";
import { isComplete } from "./conditionalFormats";
import { endColumn, endRow } from "./rect";
import { NO_PERMISSIONS, type ProtectionOptions } from "./sheetState";

/** The workbook as it stands: cells from the grid, the rest from the model. */
export function takeSnapshot(book: Book): WorkbookSnapshot {
  const styles = new StyleList(book.snapshot.styles[0] ?? {});
  const sheets = book.sheets();
  return {
    sheets: sheets.map((sheet) => takeSheet(book, sheet, styles)),
    active: Math.max(0, sheets.findIndex(({ id }) => id === book.grid.activeSheet())),
    names: book.names,
    styles: styles.list,
    settings: Object.fromEntries(book.settings),
    ...(book.structureProtected ? { structureProtected: true } : {}),
  };
}

function takeSheet(book: Book, { id, name }: GridSheet, styles: StyleList): SheetSnapshot {
  const { grid } = book;
  const state = book.state(id);
  const frozen = grid.frozen(id);
  return {
    origin: state.origin,
    name,
    visibility: state.visibility,
    ...(state.tabColor ? { tabColor: state.tabColor } : {}),
    showGridlines: state.showGridlines,
    ...takeCells(book, id, styles),
    hiddenRows: [...state.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...state.hiddenColumns].sort((a, b) => a - b),
    merges: grid.merges(id),
    ...(frozen.rows > 0 || frozen.columns > 0 ? { frozen } : {}),
    protected: state.protected,
    ...(state.protected ? allowed(state.protection) : {}),
    tables: state.tables,
    charts: state.charts,
    conditionalFormats: state.conditionalFormats.filter(isComplete),
    validations: state.validations,
    ...(Object.keys(state.page).length > 0 ? { page: state.page } : {}),
  };
}

function allowed(protection: ProtectionOptions): Pick<SheetSnapshot, "protection"> {
  const granted = Object.entries(protection).filter(([name, value]) => value !== NO_PERMISSIONS[name]);
  return granted.length > 0 ? { protection: Object.fromEntries(granted) } : {};
}

function takeCells(book: Book, sheet: string, styles: StyleList): Pick<SheetSnapshot, "rows" | Sizes> {
  const { grid } = book;
  const used = grid.used(sheet, true);
  const rows: (CellSnapshot | undefined)[][] = [];
  if (used) {
    grid.read(sheet, used).forEach((cells, i) => {
      const row: (CellSnapshot | undefined)[] = [];
      cells.forEach((cell, j) => {
        const at = { row: used.row + i, column: used.column + j };
        const s = styles.index(grid.style(sheet, at.row, at.column));
        const { s: _kept, ...content } = cell ?? {};
        if (s > 0 || Object.keys(content).length > 0) row[at.column] = s > 0 ? { ...content, s } : content;
      });
      if (row.length > 0) rows[used.row + i] = row;
    });
  }
  return { rows, ...takeSizes(book, sheet, used ? endRow(used) : 0, used ? endColumn(used) : 0) };
}

type Sizes = "defaultSize" | "columnWidths" | "rowHeights";

/** Sizes that differ from the default, which a far-away line has. */
function takeSizes(book: Book, sheet: string, usedRows: number, usedColumns: number): Pick<SheetSnapshot, Sizes> {
  const { grid } = book;
  const given = book.snapshot.sheets.find(({ name }) => name === book.sheet(sheet).name);
  const beyond = (used: number, sizes: Readonly<Record<number, number>> | undefined) => Math.max(used, 50, ...Object.keys(sizes ?? {}).map((key) => Number(key) + 1));
  const columns = beyond(usedColumns, given?.columnWidths);
  const rows = beyond(usedRows, given?.rowHeights);
  const usual = { columnWidth: grid.columnWidth(sheet, columns), rowHeight: grid.rowHeight(sheet, rows) };
  return {
    ...(usual.columnWidth === DEFAULT_SIZE.columnWidth && usual.rowHeight === DEFAULT_SIZE.rowHeight ? {} : { defaultSize: usual }),
    columnWidths: sizesUnlike(usual.columnWidth, columns, (column) => grid.columnWidth(sheet, column)),
    rowHeights: sizesUnlike(usual.rowHeight, rows, (row) => grid.rowHeight(sheet, row)),
  };
}

function sizesUnlike(usual: number, count: number, size: (line: number) => number): Record<number, number> {
  const sizes: Record<number, number> = {};
  for (let line = 0; line < count; line++) if (size(line) !== usual) sizes[line] = size(line);
  return sizes;
}

/** Styles numbered as they come up; the default is 0. */
class StyleList {
  readonly list: CellStyle[];
  private readonly byObject = new WeakMap<CellStyle, number>();
  private readonly byText = new Map<string, number>();

  constructor(first: CellStyle) {
    this.list = [first];
    this.byText.set(styleKey(first), 0);
    this.byText.set(styleKey({}), 0);
  }

  index(style: CellStyle): number {
    const known = this.byObject.get(style);
    if (known !== undefined) return known;
    const key = styleKey(style);
    let index = this.byText.get(key);
    if (index === undefined) {
      index = this.list.push(style) - 1;
      this.byText.set(key, index);
    }
    this.byObject.set(style, index);
    return index;
  }
}

function styleKey(style: CellStyle): string {
  const sorted = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
      : value;
  return JSON.stringify(sorted(style));
}
