import type { ConditionalFormatSnapshot, Rect } from "../snapshot";
import { refuse } from "../wire/error";
import { isEntireColumn, isEntireRow, SHEET_COLUMNS, SHEET_ROWS } from "./address";
import type { Book } from "./book";
import { assertUnlocked } from "./cells";
import { cellsChanged, type ChangeType } from "./changes";
import { redrawChart } from "./chartState";
import { breaksOf, keepBreaks } from "./pageBreaks";
import { intersect, contains, endColumn, endRow } from "./rect";
import { shiftFormula } from "./references";
import { shiftRect, type Shift } from "./shift";
import { headings, removeTable, replaceTable } from "./tableState";

/** Puts empty cells in at a rectangle. */
export function insertCells(book: Book, sheet: string, rect: Rect, direction: "Down" | "Right"): void {
  const shift: Shift = { kind: "insert", axis: direction === "Down" ? "rows" : "columns", rect };
  assertUnlocked(book, sheet, rect);
  assertRoom(book, sheet, shift);
  assertTablesWhole(book, sheet, shift);
  book.grid.insertCells(sheet, rect, direction);
  moveEverything(book, sheet, shift);
}

/** Takes cells out; those below or to the right close the gap. */
export function deleteCells(book: Book, sheet: string, rect: Rect, direction: "Up" | "Left"): void {
  const shift: Shift = { kind: "delete", axis: direction === "Up" ? "rows" : "columns", rect };
  assertUnlocked(book, sheet, rect);
  assertTablesWhole(book, sheet, shift);
  book.grid.deleteCells(sheet, rect, direction);
  moveEverything(book, sheet, shift);
}

/** Filled cells must not fall off the end of the sheet. */
function assertRoom(book: Book, sheet: string, { axis, rect }: Shift): void {
  const used = book.grid.used(sheet, false);
  if (!used) return;
  const off = axis === "rows" ? endRow(used) + rect.rows > SHEET_ROWS && endRow(used) > rect.row : endColumn(used) + rect.columns > SHEET_COLUMNS && endColumn(used) > rect.column;
  if (off) refuse("NonBlankCellOffSheet");
}

/** A shift must carry a table along whole or change whole rows or columns of it. */
function assertTablesWhole(book: Book, sheet: string, shift: Shift): void {
  const { rect, axis } = shift;
  const swept: Rect = axis === "rows" ? { ...rect, rows: SHEET_ROWS - rect.row } : { ...rect, columns: SHEET_COLUMNS - rect.column };
  for (const { range } of book.state(sheet).tables) {
    const across: Rect = axis === "rows" ? { ...range, row: swept.row, rows: swept.rows } : { ...range, column: swept.column, columns: swept.columns };
    if (intersect(range, swept) && !contains(swept, across)) refuse("InsertDeleteConflict");
  }
}

/** After the grid has moved its cells, moves what the model keeps: also for cells moved by a person. */
export function moveEverything(book: Book, sheet: string, shift: Shift, byAddIn = true): void {
  const state = book.state(sheet);
  const name = book.sheet(sheet).name;
  const move = (rects: readonly Rect[]) => rects.map((rect) => shiftRect(rect, shift)).filter((rect) => rect !== undefined);
  const formula = (text: string, home: string) => shiftFormula(text, home, name, shift);

  for (const table of state.tables) moveTable(book, sheet, table.id, shift);
  state.validations = state.validations
    .map((validation) => ({ ...validation, ranges: move(validation.ranges) }))
    .filter(({ ranges }) => ranges.length > 0);
  const formats = state.conditionalFormats
    .map((format) => ({ ...format, ranges: move(format.ranges), rule: moveRule(format.rule, (text) => formula(text, name)) }))
    .filter(({ ranges }) => ranges.length > 0);
  if (formats.length > 0 || state.conditionalFormats.length > 0) book.grid.showConditionalFormats(sheet, formats);
  state.conditionalFormats = formats;

  book.names = book.names.map((defined) => {
    const changed = formula(defined.formula, defined.scope ?? "");
    if (changed === defined.formula) return defined;
    const moved = { ...defined, formula: changed };
    book.grid.setName(moved);
    return moved;
  });
  for (const other of book.sheets()) {
    for (const chart of book.state(other.id).charts) redrawChart(book, other.id, chart.id, (text) => formula(text, other.name));
  }
  moveLines(state.hiddenRows, shift, "rows");
  moveLines(state.hiddenColumns, shift, "columns");
  for (const axis of ["rows", "columns"] as const) {
    const breaks = new Set(breaksOf(book, { sheet, axis }));
    moveLines(breaks, shift, axis);
    keepBreaks(book, { sheet, axis }, [...breaks]);
  }
  for (const range of book.trackedRanges()) {
    if (range.sheet === sheet) range.rect = shiftRect(range.rect, shift) ?? range.rect;
  }
  cellsChanged(book, sheet, shift.rect, changeType(shift), shift, byAddIn);
}

function moveTable(book: Book, sheet: string, id: string, shift: Shift): void {
  const table = book.state(sheet).tables.find((other) => other.id === id)!;
  const range = shiftRect(table.range, shift);
  if (!range) return removeTable(book, { sheet, id });
  if (range.row === table.range.row && range.column === table.range.column && range.rows === table.range.rows && range.columns === table.range.columns) return;
  const columns = range.columns === table.range.columns ? table.columns : headings(book, sheet, range);
  replaceTable(book, sheet, id, { range, columns });
}

type Rule = ConditionalFormatSnapshot["rule"];

function moveRule(rule: Rule, formula: (text: string) => string): Rule {
  if (rule.type === "custom") return { ...rule, formula: formula(rule.formula) };
  if (rule.type !== "cellValue") return rule;
  return { ...rule, formula1: formula(rule.formula1), ...(rule.formula2 === undefined ? {} : { formula2: formula(rule.formula2) }) };
}

function moveLines(lines: Set<number>, shift: Shift, axis: Shift["axis"]): void {
  const whole = axis === "rows" ? isEntireRow(shift.rect) : isEntireColumn(shift.rect);
  if (!whole || shift.axis !== axis) return;
  const moved = [...lines].map((line) => {
    const rect: Rect = axis === "rows" ? { row: line, column: 0, rows: 1, columns: SHEET_COLUMNS } : { row: 0, column: line, rows: SHEET_ROWS, columns: 1 };
    const after = shiftRect(rect, shift);
    return after && (axis === "rows" ? after.row : after.column);
  });
  lines.clear();
  for (const line of moved) if (line !== undefined) lines.add(line);
}

function changeType({ kind, axis, rect }: Shift): ChangeType {
  const done = kind === "insert" ? "Inserted" : "Deleted";
  if (axis === "rows" && isEntireRow(rect)) return `Row${done}`;
  return axis === "columns" && isEntireColumn(rect) ? `Column${done}` : `Cell${done}`;
}
