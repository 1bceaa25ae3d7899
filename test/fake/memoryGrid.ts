import type { Grid, GridSheet, TellCell } from "../../src/host/grid";
import { DEFAULT_SIZE, type CellSnapshot, type CellStyle, type Rect, type WorkbookSnapshot } from "../../src/host/snapshot";

interface Sheet {
  readonly id: string;
  name: string;
  hidden: boolean;
  readonly cells: Map<number, CellSnapshot>;
  readonly styles: Map<number, CellStyle>;
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  size: { readonly columnWidth: number; readonly rowHeight: number };
  merges: Rect[];
  frozen: { rows: number; columns: number };
}

const widest = 16_384;
const key = (row: number, column: number) => row * widest + column;
const place = (key: number): [row: number, column: number] => [Math.floor(key / widest), key % widest];
const inside = (rect: Rect, row: number, column: number) =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
const keys = (rect: Rect) =>
  Array.from({ length: rect.rows * rect.columns }, (_, i) => key(rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)));

/** A grid that stores and never calculates; `person` does what a user would. */
export class MemoryGrid implements Grid {
  readonly shown = { charts: new Map<string, unknown>(), tables: new Map<string, unknown>(), names: new Map<string, unknown>(), formats: new Map<string, unknown>() };
  readonly spills: { readonly sheetId: string; readonly anchor: { row: number; column: number }; readonly rect: Rect }[] = [];
  recalculations = 0;
  private readonly all: Sheet[];
  private active: string;
  private selected: { sheetId: string; rect: Rect }[];
  private lastSheet = 0;
  private readonly listeners = {
    change: new Set<(change: { sheetId: string; rect: Rect }) => void>(),
    selection: new Set<() => void>(),
    activate: new Set<(sheetId: string) => void>(),
  };

  constructor(snapshot: WorkbookSnapshot) {
    this.all = snapshot.sheets.map((described) => {
      const sheet = this.newSheet(described.name);
      sheet.hidden = described.visibility !== "Visible";
      described.rows.forEach((row, r) =>
        row?.forEach((cell, c) => {
          if (!cell) return;
          const { s, ...content } = cell;
          if (Object.keys(content).length > 0) sheet.cells.set(key(r, c), content);
          if (s) sheet.styles.set(key(r, c), snapshot.styles[s]!);
        }),
      );
      for (const [column, width] of Object.entries(described.columnWidths)) sheet.widths.set(Number(column), width);
      for (const [row, height] of Object.entries(described.rowHeights)) sheet.heights.set(Number(row), height);
      sheet.size = described.defaultSize ?? DEFAULT_SIZE;
      sheet.merges = [...described.merges];
      sheet.frozen = { ...(described.frozen ?? { rows: 0, columns: 0 }) };
      return sheet;
    });
    this.active = this.all[snapshot.active]!.id;
    this.selected = [{ sheetId: this.active, rect: { row: 0, column: 0, rows: 1, columns: 1 } }];
  }

  /** Edits and choices of a person, which the listeners hear of. */
  readonly person = {
    types: (sheetId: string, row: number, column: number, value: number | string) => {
      this.sheet(sheetId).cells.set(key(row, column), { v: value });
      for (const tell of this.listeners.change) tell({ sheetId, rect: { row, column, rows: 1, columns: 1 } });
    },
    selects: (...areas: { sheetId: string; rect: Rect }[]) => {
      this.selected = areas;
      for (const tell of this.listeners.selection) tell();
    },
    goesTo: (sheetId: string) => {
      this.active = sheetId;
      for (const tell of this.listeners.activate) tell(sheetId);
    },
  };

  sheets(): readonly GridSheet[] {
    return this.all.map(({ id, name, hidden }) => ({ id, name, hidden }));
  }
  addSheet(name: string, index: number): GridSheet {
    const sheet = this.newSheet(name);
    this.all.splice(index, 0, sheet);
    return sheet;
  }
  removeSheet(sheetId: string): void {
    this.all.splice(this.all.indexOf(this.sheet(sheetId)), 1);
    if (this.active === sheetId) this.active = (this.all.find(({ hidden }) => !hidden) ?? this.all[0]!).id;
  }
  renameSheet(sheetId: string, name: string): void {
    this.sheet(sheetId).name = name;
  }
  moveSheet(sheetId: string, index: number): void {
    const sheet = this.sheet(sheetId);
    this.all.splice(this.all.indexOf(sheet), 1);
    this.all.splice(index, 0, sheet);
  }
  hideSheet(sheetId: string, hidden: boolean): void {
    this.sheet(sheetId).hidden = hidden;
  }
  activeSheet(): string {
    return this.active;
  }
  activate(sheetId: string): void {
    this.active = sheetId;
  }
  selection() {
    return this.selected;
  }
  select(sheetId: string, rect: Rect): void {
    this.selected = [{ sheetId, rect }];
  }
  used(sheetId: string, styles: boolean): Rect | null {
    const sheet = this.sheet(sheetId);
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const filled of styles ? [sheet.cells, sheet.styles] : [sheet.cells]) {
      for (const at of filled.keys()) {
        const row = Math.floor(at / widest);
        const column = at % widest;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
  read(sheetId: string, rect: Rect): (CellSnapshot | undefined)[][] {
    const { cells } = this.sheet(sheetId);
    return Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (_, j) => cells.get(key(rect.row + i, rect.column + j))));
  }
  each(sheetId: string, rect: Rect, tell: TellCell): void {
    this.read(sheetId, rect).forEach((cells, i) =>
      cells.forEach((cell, j) => {
        if (cell) tell(rect.row + i, rect.column + j, cell.e ?? cell.v ?? "", cell.e !== undefined, cell.f ?? null);
      }),
    );
  }
  write(sheetId: string, rect: Rect, cells: readonly (readonly (CellSnapshot | null)[])[]): void {
    const sheet = this.sheet(sheetId);
    cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        const at = key(rect.row + i, rect.column + j);
        if (cell === null) return;
        if (Object.keys(cell).length === 0) sheet.cells.delete(at);
        else sheet.cells.set(at, cell.f === undefined ? cell : { v: 0, ...cell });
      }),
    );
  }
  style(sheetId: string, row: number, column: number): CellStyle {
    return this.sheet(sheetId).styles.get(key(row, column)) ?? {};
  }
  restyle(sheetId: string, rect: Rect, change: CellStyle): void {
    const { styles } = this.sheet(sheetId);
    for (const at of keys(rect)) {
      const old = styles.get(at) ?? {};
      const merged = {
        ...old,
        ...change,
        ...(change.font ? { font: { ...old.font, ...change.font } } : {}),
        ...(change.border ? { border: { ...old.border, ...change.border } } : {}),
      };
      styles.set(at, merged);
    }
  }
  clearStyle(sheetId: string, rect: Rect): void {
    for (const at of keys(rect)) this.sheet(sheetId).styles.delete(at);
  }
  spill(sheetId: string, row: number, column: number) {
    return this.spills.find((spill) => spill.sheetId === sheetId && inside(spill.rect, row, column)) ?? null;
  }
  columnWidth(sheetId: string, column: number): number {
    return this.sheet(sheetId).widths.get(column) ?? this.sheet(sheetId).size.columnWidth;
  }
  setColumnWidth(sheetId: string, column: number, points: number): void {
    this.sheet(sheetId).widths.set(column, points);
  }
  rowHeight(sheetId: string, row: number): number {
    return this.sheet(sheetId).heights.get(row) ?? this.sheet(sheetId).size.rowHeight;
  }
  setRowHeight(sheetId: string, row: number, points: number): void {
    this.sheet(sheetId).heights.set(row, points);
  }
  merges(sheetId: string): readonly Rect[] {
    return this.sheet(sheetId).merges;
  }
  merge(sheetId: string, rect: Rect): void {
    this.sheet(sheetId).merges.push(rect);
  }
  unmerge(sheetId: string, rect: Rect): void {
    const sheet = this.sheet(sheetId);
    sheet.merges = sheet.merges.filter((merged) => !inside(rect, merged.row, merged.column));
  }
  freeze(sheetId: string, rows: number, columns: number): void {
    this.sheet(sheetId).frozen = { rows, columns };
  }
  frozen(sheetId: string) {
    return this.sheet(sheetId).frozen;
  }
  insertCells(sheetId: string, rect: Rect, shift: "Down" | "Right"): void {
    this.move(sheetId, (row, column) => {
      if (shift === "Down") return inColumns(rect, column) && row >= rect.row ? [row + rect.rows, column] : [row, column];
      return inRows(rect, row) && column >= rect.column ? [row, column + rect.columns] : [row, column];
    });
  }
  deleteCells(sheetId: string, rect: Rect, shift: "Up" | "Left"): void {
    this.move(sheetId, (row, column) => {
      if (inside(rect, row, column)) return null;
      if (shift === "Up") return inColumns(rect, column) && row >= rect.row ? [row - rect.rows, column] : [row, column];
      return inRows(rect, row) && column >= rect.column ? [row, column - rect.columns] : [row, column];
    });
  }
  setName({ name, scope, ...rest }: { readonly name: string; readonly scope?: string }): void {
    this.shown.names.set(`${scope ?? ""}!${name}`, rest);
  }
  removeName(name: string, scope?: string): void {
    this.shown.names.delete(`${scope ?? ""}!${name}`);
  }
  setTable(_sheetId: string, table: { readonly id: string }): void {
    this.shown.tables.set(table.id, table);
  }
  removeTable(_sheetId: string, tableId: string): void {
    this.shown.tables.delete(tableId);
  }
  showConditionalFormats(sheetId: string, formats: readonly unknown[]): void {
    this.shown.formats.set(sheetId, formats);
  }
  showChart(_sheetId: string, chart: { readonly id: string }): void {
    this.shown.charts.set(chart.id, chart);
  }
  hideChart(_sheetId: string, chartId: string): void {
    this.shown.charts.delete(chartId);
  }
  settled(): Promise<void> {
    return Promise.resolve();
  }
  recalculate(): void {
    this.recalculations++;
  }
  onChange(listener: (change: { readonly sheetId: string; readonly rect: Rect }) => void) {
    return subscribe(this.listeners.change, listener);
  }
  onSelection(listener: () => void) {
    return subscribe(this.listeners.selection, listener);
  }
  onActivate(listener: (sheetId: string) => void) {
    return subscribe(this.listeners.activate, listener);
  }
  dispose(): void {
    for (const listeners of Object.values(this.listeners)) listeners.clear();
  }

  private newSheet(name: string): Sheet {
    const id = `sheet-${++this.lastSheet}`;
    return { id, name, hidden: false, cells: new Map(), styles: new Map(), widths: new Map(), heights: new Map(), size: DEFAULT_SIZE, merges: [], frozen: { rows: 0, columns: 0 } };
  }

  private sheet(id: string): Sheet {
    const found = this.all.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`No sheet ${id}`);
    return found;
  }

  private move(sheetId: string, to: (row: number, column: number) => [number, number] | null): void {
    const sheet = this.sheet(sheetId);
    for (const map of [sheet.cells, sheet.styles] as Map<number, unknown>[]) {
      const moved = [...map].flatMap(([at, value]) => {
        const target = to(...place(at));
        return target ? [[key(...target), value] as const] : [];
      });
      map.clear();
      for (const [at, value] of moved) map.set(at, value);
    }
  }
}

const inColumns = (rect: Rect, column: number) => column >= rect.column && column < rect.column + rect.columns;
const inRows = (rect: Rect, row: number) => row >= rect.row && row < rect.row + rect.rows;

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
