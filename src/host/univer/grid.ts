import { UniverInstanceType, type ICellData, type IWorkbookData, type Workbook } from "@univerjs/core";
import type { FunctionPort } from "../functions";
import type { Grid, GridSheet, TellCell } from "../grid";
import { DEFAULT_SIZE, type CellSnapshot, type CellStyle, type ChartSnapshot, type ConditionalFormatSnapshot, type NameSnapshot, type Rect, type TableSnapshot, type WorkbookSnapshot } from "../snapshot";
import { intersects, parseReference, toRange, toRect } from "./addresses";
import { Book } from "./book";
import { Calculation, TOLD } from "./calculation";
import { hasContent, readCell, tellCell } from "./cells";
import { CellWriter } from "./cellWriter";
import { Changes } from "./changes";
import { showConditionalFormats, showValidations } from "./rules";
import { describeFunctions } from "./descriptions";
import type { SeriesData, UniverEngine } from "./engine";
import { FormulaSheets, NO_FORMULAS } from "./formulaSheets";
import { CustomFunctions } from "./functions";
import { leaveOutLateResults } from "./lateResults";
import { defaultSizes, freezeData, loadWorkbook, newWorkbookId, sheetIdOf } from "./load";
import { Names } from "./names";
import { Settling } from "./settling";
import { Spills, type Spill } from "./spills";
import { StyleBook, sizeNotes } from "./stylebook";
import { exactPixels, mergeStyles, points } from "./styles";
import { Tables } from "./tables";
import { Touched } from "./touched";
import { shiftCells } from "./shifting";
import { UsedAreas } from "./used";
import { formulaOf, readNamesAfresh } from "./users";

/** What Univer offers beyond the contract. */
export interface UniverGrid extends Grid {
  /** Whether a person has inserted, deleted or moved rows, columns or cells in this sheet since it was opened. */
  structureChanged(sheetId: string): boolean;
  /** Asked with Univer's id of each command a person gives; a refused one changes nothing. */
  refusePersonsCommands(refuses: (command: string) => boolean): void;
}

/** Opens a snapshot in Univer. The engine must be new: it holds one workbook and goes with it. */
export function createUniverGrid(engine: UniverEngine, snapshot: WorkbookSnapshot, functions: FunctionPort): UniverGrid {
  const grid = new GridOverUniver(engine, snapshot, functions);
  grid.fill(snapshot);
  return grid;
}

class GridOverUniver implements UniverGrid {
  private readonly styles: StyleBook;
  private readonly book: Book;
  private readonly spills: Spills;
  private readonly usedAreas: UsedAreas;
  private readonly touched: Touched;
  private readonly formulaSheets: FormulaSheets;
  private readonly cells: CellWriter;
  private readonly names: Names;
  private readonly tables: Tables;
  private readonly calculation: Calculation;
  private readonly changes: Changes;
  private readonly settling: Settling;
  private readonly conditionalFormats = new Map<string, readonly string[]>();
  private sheetsMade: number;
  /** Rules about cells are formulas too. */
  private showsRules = false;

  constructor(
    private readonly engine: UniverEngine,
    snapshot: WorkbookSnapshot,
    functions: FunctionPort,
  ) {
    this.styles = new StyleBook(snapshot.styles);
    this.sheetsMade = snapshot.sheets.length;
    const loaded = loadWorkbook(newWorkbookId(), snapshot, this.styles, engine.locale);
    const workbook = engine.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, loaded.data);
    this.book = new Book(engine.univer.__getInjector(), workbook);
    leaveOutLateResults(this.book);
    this.spills = new Spills(this.book);
    this.usedAreas = new UsedAreas(this.book, this.spills);
    this.touched = new Touched(this.book, loaded.data.sheetOrder);
    this.cells = new CellWriter(this.book, this.styles);
    this.spills.restore(loaded);
    this.formulaSheets = new FormulaSheets(this.book, loaded.withFormulas);
    this.calculation = new Calculation(engine, () => this.formulaSheets.everAny() || this.showsRules);
    this.tables = new Tables(this.book, this.calculation);
    readNamesAfresh(this.book);
    const customFunctions = new CustomFunctions(engine, functions, this.calculation, (sheetId) => this.book.sheetName(sheetId));
    this.names = new Names(this.book, this.calculation, customFunctions);
    engine.describe?.(describeFunctions(functions));
    this.settling = new Settling(this.calculation, customFunctions);
    this.changes = new Changes(this.book, this.spills, (sheetId) => this.used(sheetId, false), this.calculation);
    this.calculation.onEnd(() => engine.screen?.refresh());
    this.changes.onChange(() => engine.screen?.refresh());
    this.changes.onActivate((sheetId) => engine.screen?.showSheet(sheetId));
    this.calculation.recalculate(loaded.uncalculated);
  }

  /** Everything of a snapshot that is put in through the grid itself. */
  fill(snapshot: WorkbookSnapshot): void {
    const tables = snapshot.sheets.flatMap((sheet) => sheet.tables);
    this.calculation.ignoreNext("formula.mutation.set-super-table", tables.length);
    snapshot.sheets.forEach((sheet, index) => {
      const id = sheetIdOf(index);
      for (const table of sheet.tables) this.setTable(id, table);
      for (const chart of sheet.charts) this.showChart(id, chart);
      this.showConditionalFormats(id, sheet.conditionalFormats);
      if (this.engine.screen) showValidations(this.book, id, sheet.validations);
      this.showsRules ||= this.engine.screen !== undefined && sheet.validations.length > 0;
    });
    for (const name of snapshot.names) this.names.open(name);
    this.activate(sheetIdOf(snapshot.active));
  }

  sheets(): readonly GridSheet[] {
    return this.book.sheets();
  }

  addSheet(name: string, index: number): GridSheet {
    const id = sheetIdOf(this.sheetsMade++);
    const defaultStyle = this.styles.univer(0);
    this.book.run("sheet.command.insert-sheet", { index, sheet: { id, name, rowCount: 1000, columnCount: 26, ...defaultSizes(DEFAULT_SIZE), defaultStyle } });
    return { id, name: this.book.sheetName(id), hidden: false };
  }

  removeSheet(sheetId: string): void {
    if (this.activeSheet() === sheetId) {
      const next = this.sheets().find((sheet) => sheet.id !== sheetId && !sheet.hidden);
      if (next) this.activate(next.id);
    }
    this.book.run("sheet.command.remove-sheet", { subUnitId: sheetId });
  }

  renameSheet(sheetId: string, name: string): void {
    this.book.run("sheet.command.set-worksheet-name", { subUnitId: sheetId, name });
  }

  moveSheet(sheetId: string, index: number): void {
    this.book.run("sheet.command.set-worksheet-order", { subUnitId: sheetId, order: index });
  }

  hideSheet(sheetId: string, hidden: boolean): void {
    this.book.run("sheet.mutation.set-worksheet-hidden", { subUnitId: sheetId, hidden: hidden ? 1 : 0 });
  }

  activeSheet(): string {
    return this.book.workbook.getActiveSheet()?.getSheetId() ?? this.sheets()[0]!.id;
  }

  activate(sheetId: string): void {
    this.book.run("sheet.operation.set-worksheet-active", { subUnitId: sheetId });
    this.engine.screen?.showSheet(sheetId);
  }

  selection(): readonly { readonly sheetId: string; readonly rect: Rect }[] {
    const sheetId = this.activeSheet();
    return this.changes.selected(sheetId).map((rect) => ({ sheetId, rect }));
  }

  select(sheetId: string, rect: Rect): void {
    if (this.activeSheet() !== sheetId) this.activate(sheetId);
    this.book.grow(sheetId, { ...rect, rows: 1, columns: 1 });
    const range = toRange(this.book.inside(sheetId, rect));
    const first = { startRow: rect.row, startColumn: rect.column, endRow: rect.row, endColumn: rect.column };
    const primary = { ...first, actualRow: rect.row, actualColumn: rect.column, isMerged: false, isMergedMainCell: false };
    this.book.run("sheet.operation.set-selections", { subUnitId: sheetId, selections: [{ range, primary, style: null }] });
    this.changes.noteSelection(sheetId, [rect]);
  }

  used(sheetId: string, styles: boolean): Rect | null {
    return this.usedAreas.of(sheetId, styles);
  }

  read(sheetId: string, rect: Rect): (CellSnapshot | undefined)[][] {
    const spills = this.spills.of(sheetId);
    const read = Array.from({ length: rect.rows }, () => new Array<CellSnapshot | undefined>(rect.columns).fill(undefined));
    this.visit(sheetId, rect, (cell, row, column) => {
      const formula = formulaOf(this.book, sheetId, row, column, cell);
      read[row - rect.row]![column - rect.column] = formula
        ? { ...readCell(cell, formula), ...sizeNotes(cell, spills.find(({ anchor }) => anchor.row === row && anchor.column === column)) }
        : readCell(cell, null);
    });
    return read;
  }

  each(sheetId: string, rect: Rect, tell: TellCell): void {
    this.visit(sheetId, rect, (cell, row, column) => tellCell(cell, formulaOf(this.book, sheetId, row, column, cell), row, column, tell));
  }

  /** Every cell that has something in it, spilled values included. */
  private visit(sheetId: string, rect: Rect, see: (cell: ICellData, row: number, column: number) => void): void {
    const { rows, columns } = this.book.inside(sheetId, rect);
    const matrix = this.book.sheet(sheetId).getCellMatrix().getMatrix();
    const spilled = this.spills.values(sheetId);
    for (let row = rect.row; row < rect.row + rows; row++) {
      const cells = matrix[row];
      const within = spilled?.[row];
      if (!cells && !within) continue;
      for (let column = rect.column; column < rect.column + columns; column++) {
        const cell = cells?.[column];
        if (hasContent(cell) || cell?.si) see(cell!, row, column);
        else if (within?.[column]) see(this.spills.value(sheetId, row, column)!, row, column);
      }
    }
  }

  changed(sheetId: string): readonly Rect[] | null {
    return this.formulaSheets.everIn(sheetId) ? null : this.touched.of(sheetId);
  }

  write(sheetId: string, rect: Rect, cells: readonly (readonly (CellSnapshot | null)[])[]): void {
    this.book.grow(sheetId, rect);
    const disturbed = this.spills.disturbedBy(sheetId, rect);
    const touchesFormulas = this.cells.touchesFormulas(sheetId, rect, cells, this.formulaSheets.has(sheetId));
    const told = this.cells.values(sheetId, rect, cells, touchesFormulas || disturbed.length > 0);
    if (Object.keys(told).length === 0) return;
    this.touched.note(sheetId, rect);
    // A local command spares Univer's bookkeeping of formulas, which looks at every cell of the sheet.
    const onlyLocal = !touchesFormulas && disturbed.length === 0;
    this.book.run("sheet.mutation.set-range-values", { subUnitId: sheetId, cellValue: told }, { [TOLD]: true, onlyLocal, [NO_FORMULAS]: !touchesFormulas });
    this.calculation.recalculate([rect, ...disturbed].map((dirty) => ({ unitId: this.book.id, sheetId, range: toRange(dirty) })));
    this.engine.screen?.refresh();
  }

  style(sheetId: string, row: number, column: number): CellStyle {
    const cell = this.book.sheet(sheetId).getCellRaw(row, column);
    return this.styles.styleOf(cell, cell ? this.book.workbook.getStyles().getStyleByCell(cell) : null);
  }

  restyle(sheetId: string, rect: Rect, change: CellStyle): void {
    this.setStyles(sheetId, rect, (style) => mergeStyles(style, change));
  }

  clearStyle(sheetId: string, rect: Rect): void {
    const bare = this.styles.get(0);
    this.setStyles(sheetId, rect, () => bare);
  }

  private setStyles(sheetId: string, wanted: Rect, changed: (style: CellStyle) => CellStyle): void {
    const isWhole = wanted.rows > 100_000 || wanted.columns > 1_000;
    if (!isWhole) this.book.grow(sheetId, wanted);
    const rect = this.book.inside(sheetId, wanted);
    const cellValue = this.cells.looks(sheetId, rect, changed);
    this.touched.note(sheetId, rect);
    this.book.run("sheet.mutation.set-range-values", { subUnitId: sheetId, cellValue, trigger: "sheet.command.set-style" }, { [NO_FORMULAS]: true });
  }

  spill(sheetId: string, row: number, column: number): Spill | null {
    return this.spills.at(sheetId, row, column);
  }

  columnWidth(sheetId: string, column: number): number {
    return points(this.book.sheet(sheetId).getColumnWidth(column));
  }

  setColumnWidth(sheetId: string, column: number, width: number): void {
    this.book.grow(sheetId, { row: 0, column, rows: 1, columns: 1 });
    const rows = this.book.sheet(sheetId).getRowCount();
    this.book.run("sheet.mutation.set-worksheet-col-width", { subUnitId: sheetId, ranges: [toRange({ row: 0, column, rows, columns: 1 })], colWidth: exactPixels(width) });
  }

  rowHeight(sheetId: string, row: number): number {
    return points(this.book.sheet(sheetId).getRowHeight(row));
  }

  setRowHeight(sheetId: string, row: number, height: number): void {
    this.book.grow(sheetId, { row, column: 0, rows: 1, columns: 1 });
    const ranges = [toRange({ row, column: 0, rows: 1, columns: this.book.sheet(sheetId).getColumnCount() })];
    this.book.run("sheet.mutation.set-worksheet-row-height", { subUnitId: sheetId, ranges, rowHeight: exactPixels(height) });
    this.book.run("sheet.mutation.set-worksheet-row-is-auto-height", { subUnitId: sheetId, ranges, autoHeightInfo: 0 });
  }

  merges(sheetId: string): readonly Rect[] {
    return this.book.sheet(sheetId).getMergeData().map(toRect);
  }

  merge(sheetId: string, rect: Rect): void {
    this.book.grow(sheetId, rect);
    this.unmerge(sheetId, rect);
    // As in Excel, only the top left cell keeps its content.
    this.write(sheetId, rect, Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (_, j) => (i === 0 && j === 0 ? null : {}))));
    this.book.run("sheet.mutation.add-worksheet-merge", { subUnitId: sheetId, ranges: [toRange(rect)] });
  }

  unmerge(sheetId: string, rect: Rect): void {
    const merged = this.merges(sheetId).filter((other) => intersects(rect, other));
    if (merged.length > 0) this.book.run("sheet.mutation.remove-worksheet-merge", { subUnitId: sheetId, ranges: merged.map(toRange) });
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.book.run("sheet.mutation.set-frozen", { subUnitId: sheetId, ...freezeData(rows, columns) });
  }

  frozen(sheetId: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.book.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  insertCells(sheetId: string, rect: Rect, shift: "Down" | "Right"): void {
    shiftCells(this.book, sheetId, rect, shift);
  }

  deleteCells(sheetId: string, rect: Rect, shift: "Up" | "Left"): void {
    const deletion = () => shiftCells(this.book, sheetId, rect, shift);
    if (shift === "Left") this.tables.deletingColumns(sheetId, rect, deletion);
    else deletion();
  }

  setName(name: NameSnapshot): void {
    this.names.set(name);
  }

  removeName(name: string, scope?: string): void {
    this.names.remove(name, scope);
  }

  setTable(sheetId: string, table: TableSnapshot): void {
    this.tables.set(sheetId, table);
  }

  removeTable(_sheetId: string, tableId: string): void {
    this.tables.remove(tableId);
  }

  showConditionalFormats(sheetId: string, formats: readonly ConditionalFormatSnapshot[]): void {
    if (!this.engine.screen) return;
    const shown = showConditionalFormats(this.book, sheetId, this.conditionalFormats.get(sheetId) ?? [], formats);
    this.conditionalFormats.set(sheetId, shown);
    this.showsRules ||= shown.length > 0;
  }

  showChart(sheetId: string, chart: ChartSnapshot): void {
    this.engine.screen?.showChart(sheetId, chart, (address) => this.seriesData(sheetId, address));
  }

  hideChart(sheetId: string, chartId: string): void {
    this.engine.screen?.hideChart(sheetId, chartId);
  }

  private seriesData(sheetId: string, address: string): SeriesData {
    const reference = parseReference(address);
    const source = reference?.sheet ? this.book.sheetIdOf(reference.sheet) : sheetId;
    if (!reference || !source) return { values: [] };
    const values = this.read(source, reference.rect).flat().map((cell) => cell?.v ?? null);
    const { numberFormat } = this.style(source, reference.rect.row, reference.rect.column);
    return numberFormat === undefined ? { values } : { values, numberFormat };
  }

  settled(): Promise<void> {
    return this.settling.settled();
  }

  recalculate(): void {
    this.calculation.recalculate([], true);
  }

  onChange(listener: (change: { readonly sheetId: string; readonly rect: Rect }) => void): () => void {
    return this.changes.onChange(listener);
  }

  onSelection(listener: () => void): () => void {
    return this.changes.onSelection(listener);
  }

  onActivate(listener: (sheetId: string) => void): () => void {
    return this.changes.onActivate(listener);
  }

  structureChanged(sheetId: string): boolean {
    return this.changes.structureChanged(sheetId);
  }

  refusePersonsCommands(refuses: (command: string) => boolean): void {
    this.book.refusePersonsCommands(refuses);
  }

  dispose(): void {
    this.settling.dispose();
    this.changes.dispose();
    this.calculation.dispose();
    // Whoever still holds the workbook shall not hold a million cells with it.
    for (const { id } of this.book.sheets()) this.book.sheet(id).getCellMatrix().reset();
    this.engine.dispose();
  }
}
