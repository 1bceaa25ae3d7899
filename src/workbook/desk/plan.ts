import type { DeskChange, DeskIssue } from "../../domain/desk/command";
import type { DeskTableName } from "../../domain/desk/tables";
import { deskFacts } from "../../i18n/desk";
import { areaAddress, type Area } from "../address";
import type { CellValue } from "../units";
import { deskCell } from "./cells";
import { movedFormula } from "./movedFormula";
import type { TableStates } from "./read";
import { columnsOf, keyOf, tableNames, type AnyRow } from "./schema";
import type { TableState } from "./tableState";

/** Columns side by side that are written anew, over the whole body. */
export interface ColumnsWrite {
  /** First of them, from 0 within the table. */
  readonly at: number;
  readonly cells: readonly (readonly CellValue[])[];
}
/** What becomes of one table. */
export interface TableWrite {
  readonly state: TableState;
  /** Rows of the body from now on, at least one. */
  readonly bodyRows: number;
  readonly columns: readonly ColumnsWrite[];
  /** The user's formulas beside rows that are added are those of the row above: their columns, from 0. */
  readonly filledDown: readonly number[];
}

/**
 * Where the rows of a table come from: the row of before with the same key, else none. Rows that stay keep their order
 * and stand before new ones, so that a sheet does not jump under its reader's eyes.
 */
function aligned(name: DeskTableName, before: readonly AnyRow[], after: readonly AnyRow[]): readonly { readonly row: AnyRow; readonly from: number | null }[] {
  const places = new Map<string, number[]>();
  const objects = new Map(before.map((row, i) => [row, i]));
  before.forEach((row, i) => {
    const key = keyOf(name, row) ?? String(i);
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  const free = (i: number | undefined): number | null => {
    if (i === undefined || taken.has(i)) return null;
    taken.add(i);
    return i;
  };
  const taken = new Set<number>();
  const same = after.map((row) => free(objects.get(row)));
  const rows = after.map((row, i) => {
    const from = same[i] ?? free((places.get(keyOf(name, row) ?? String(i)) ?? []).find((place) => !taken.has(place)));
    return { row, from };
  });
  const kept = rows.filter(({ from }) => from !== null).sort((a, b) => a.from! - b.from!);
  return [...kept, ...rows.filter(({ from }) => from === null)];
}

/** What a command's change means for the cells of each table. Tables of which no cell changes are left out. */
export function planWrites(tables: TableStates, change: DeskChange): readonly TableWrite[] {
  return tableNames.flatMap((name) => {
    const rows = change[name] as readonly AnyRow[] | undefined;
    const write = rows && planWrite(tables[name], rows);
    return write ? [write] : [];
  });
}

function planWrite(state: TableState, after: readonly AnyRow[]): TableWrite | null {
  const { name, positions, entered, shape, own } = state;
  const rows = aligned(name, state.rows, after);
  const last = positions.slice(0, rows.length).at(-1) ?? -1;
  const targets = rows.map((_, i) => positions[i] ?? last + 1 + i - positions.length);
  const end = (targets.at(-1) ?? -1) + 1;
  const bodyRows = Math.max(1, rows.length < positions.length ? end : Math.max(state.bodyRows, end));

  const width = shape.columns.length;
  const blank = (): CellValue[] => Array<CellValue>(width).fill("");
  // A row of the body nobody has touched stays as it is, blank ones between the others too.
  const grid = Array.from({ length: bodyRows }, (_, row): CellValue[] => [...(entered[row] ?? blank())]);
  for (const position of positions) if (position < bodyRows) grid[position] = blank();
  rows.forEach(({ row, from }, i) => {
    const target = targets[i]!;
    const former = from === null ? null : { row: state.rows[from]!, position: positions[from]! };
    for (const at of own) grid[target]![at] = former ? moved(entered[former.position]![at]!, former.position, target) : "";
    for (const [column] of columnsOf(name)) {
      const at = state.columns.get(column)!;
      const stays = former !== null && former.position === target && former.row[column] === row[column];
      grid[target]![at] = stays ? entered[target]![at]! : deskCell(row[column]!);
    }
  });

  function moved(cell: CellValue, from: number, to: number): CellValue {
    const first = shape.area.row + 2;
    return from !== to && typeof cell === "string" && isFormula(cell) ? movedFormula(cell, first + from, first + to) : cell;
  }

  const changed = shape.columns.map((_, at) => grid.some((line, row) => line[at] !== (entered[row]?.[at] ?? "")));
  if (!changed.includes(true) && bodyRows === state.bodyRows) return null;
  const filledDown = bodyRows > state.bodyRows ? own.filter((at) => isFormula(entered[state.bodyRows - 1]?.[at])) : [];
  return { state, bodyRows, columns: runs(changed).map(({ at, columns }) => ({ at, cells: grid.map((line) => line.slice(at, at + columns)) })), filledDown };
}

const isFormula = (cell: CellValue | undefined): boolean => typeof cell === "string" && cell.startsWith("=");

function runs(changed: readonly boolean[]): readonly { readonly at: number; readonly columns: number }[] {
  const found: { at: number; columns: number }[] = [];
  changed.forEach((is, at) => {
    const last = found.at(-1);
    if (!is) return;
    if (last && last.at + last.columns === at) last.columns += 1;
    else found.push({ at, columns: 1 });
  });
  return found;
}

/** Rows below a table into which it has to grow; null where it does not. */
export function growthOf({ state, bodyRows }: TableWrite): Area | null {
  const { area } = state.shape;
  return bodyRows > state.bodyRows ? { ...area, row: area.row + 1 + state.bodyRows, rows: bodyRows - state.bodyRows } : null;
}

/** What keeps tables from growing or shrinking: totals, and filled cells below them. Nothing has been written yet. */
export async function tableObstacles(context: Excel.RequestContext, writes: readonly TableWrite[]): Promise<readonly DeskIssue[]> {
  const resized = writes.filter(({ state, bodyRows }) => bodyRows !== state.bodyRows);
  const totals = resized.filter(({ state }) => state.shape.totals);
  const growing = resized.flatMap((write) => {
    const area = growthOf(write);
    if (!area || write.state.shape.totals) return [];
    const below = context.workbook.worksheets.getItem(write.state.shape.sheetId).getRangeByIndexes(area.row, area.column, area.rows, area.columns).getUsedRangeOrNullObject(true);
    below.load("address");
    return [{ write, area, below }];
  });
  if (growing.length > 0) await context.sync();
  return [
    ...totals.map(({ state }): DeskIssue => ({ table: state.name, issue: { code: "method", text: deskFacts.totals(state.shape.sheetName) } })),
    ...growing
      .filter(({ below }) => !below.isNullObject)
      .map(({ write, area }): DeskIssue => ({ table: write.state.name, issue: { code: "method", text: deskFacts.occupied(`${write.state.shape.sheetName}!${areaAddress(area)}`) } })),
  ];
}
