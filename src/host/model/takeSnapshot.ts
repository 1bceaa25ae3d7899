import { DEFAULT_SIZE, type CellSnapshot, type CellStyle, type Rect, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import type { GridSheet } from "../grid";
import type { Book } from "./book";
import { isComplete } from "./conditionalFormats";
import { endColumn, endRow, intersect } from "./rect";
import { NO_PERMISSIONS, type ProtectionOptions } from "./sheetState";

/** The workbook as it stands: cells from the grid, the rest from the model. */
export function takeSnapshot(book: Book): WorkbookSnapshot {
  const styles = new StyleList(book.snapshot.styles);
  const sheets = book.sheets();
  return {
    sheets: sheets.map((sheet) => takeSheet(book, sheet, styles)),
    active: Math.max(0, sheets.findIndex(({ id }) => id === book.grid.activeSheet())),
    names: book.names,
    styles: styles.list,
    settings: Object.fromEntries(book.settings),
    ...(book.structureProtected ? { structureProtected: true } : {}),
    ...(book.date1904 ? { date1904: true } : {}),
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
  const { origin } = book.state(sheet);
  const given = book.snapshot.sheets.find((one) => origin !== null && one.origin === origin)?.rows;
  const changed = given && grid.changed?.(sheet);
  const areas = changed ? within(changed, given!, used) : used ? [used] : [];
  const rows: Row[] = changed ? given!.slice() : [];
  for (const area of areas) takeArea(book, sheet, area, styles, { rows, given: given ?? [] });
  return { rows, ...takeSizes(book, sheet, used ? endRow(used) : 0, used ? endColumn(used) : 0) };
}

/** Of areas that may reach to the end of the sheet, what has cells in it or had. */
function within(areas: readonly Rect[], given: readonly Row[], used: Rect | null): readonly Rect[] {
  const rows = Math.max(given.length, used ? endRow(used) : 0);
  const columns = given.reduce((most, row) => Math.max(most, row?.length ?? 0), used ? endColumn(used) : 0);
  return areas.flatMap((area) => intersect(area, { row: 0, column: 0, rows, columns }) ?? []);
}

type Row = SheetSnapshot["rows"][number];
type Cells = (CellSnapshot | undefined)[];

/** Cells of an area as they are now, in rows that hold the others already; what is as it was given is what was given. */
function takeArea({ grid }: Book, sheet: string, area: Rect, styles: StyleList, { rows, given }: { readonly rows: Row[]; readonly given: readonly Row[] }): void {
  // By portions, for a large sheet's cells need not all be there twice.
  for (let from = area.row; from < endRow(area); from += PORTION) {
    const portion = { ...area, row: from, rows: Math.min(PORTION, endRow(area) - from) };
    grid.read(sheet, portion).forEach((cells, i) => {
      const at = from + i;
      const before = given[at];
      const row: Cells = [];
      for (let column = 0; column < (rows[at]?.length ?? 0); column++) row.push(rows[at]![column]);
      cells.forEach((cell, j) => {
        const column = area.column + j;
        const taken = withStyle(cell, styles.index(grid.style(sheet, at, column)));
        const now = taken && sameCell(before?.[column], taken) ? before![column] : taken;
        if (!now && column >= row.length) return;
        while (row.length < column) row.push(undefined);
        row[column] = now;
      });
      while (row.length > 0 && row.at(-1) === undefined) row.pop();
      const isAsBefore = before !== undefined && before.length === row.length && row.every((cell, column) => cell === before[column]);
      if (isAsBefore) rows[at] = before;
      else if (row.length > 0 || rows[at]) rows[at] = row.length > 0 ? row : undefined;
    });
  }
}

/** Rows read from the grid at a time. */
const PORTION = 5_000;

/** What the grid says of a cell, with the number of its style. */
function withStyle(cell: CellSnapshot | undefined, s: number): CellSnapshot | undefined {
  if (!cell) return s > 0 ? { s } : undefined;
  if (cell.s === undefined && s === 0) return cell;
  if (cell.f === undefined) {
    if (cell.e !== undefined) return s > 0 ? { e: cell.e, s } : { e: cell.e };
    if (cell.v !== undefined) return s > 0 ? { v: cell.v, s } : { v: cell.v };
  }
  const { s: _kept, ...content } = cell;
  return s > 0 ? { ...content, s } : content;
}

/** Plain cells only: what stays as it was is one object with what was opened, which saves memory and comparing. */
const sameCell = (before: CellSnapshot | undefined, now: CellSnapshot): boolean =>
  before !== undefined && before.v === now.v && before.s === now.s && now.f === undefined && before.f === undefined && now.e === undefined && before.e === undefined;

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

/** The styles of the opened workbook under their numbers, then others as they come up; the default is 0. */
class StyleList {
  readonly list: CellStyle[];
  private readonly byObject = new WeakMap<CellStyle, number>();
  private readonly byText = new Map<string, number>();

  constructor(opened: readonly CellStyle[]) {
    this.list = opened.length > 0 ? [...opened] : [{}];
    this.byText.set(styleKey({}), 0);
    for (let i = this.list.length - 1; i >= 0; i--) this.byText.set(styleKey(this.list[i]!), i);
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
