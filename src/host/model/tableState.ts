import type { Rect, TableSnapshot } from "../snapshot";
import { refuse } from "../wire/error";
import type { Book, RangeData } from "./book";
import { cellValue, readCells } from "./cells";
import { tableEvent } from "./changes";
import { intersect } from "./rect";
import { checkDefinedName } from "./nameState";

/** A table as the client holds it: ids only, so that a deleted table is noticed. */
export interface TableData {
  readonly sheet: string;
  readonly id: string;
}

export function allTables(book: Book): readonly { readonly sheet: string; readonly table: TableSnapshot }[] {
  return book.sheets().flatMap(({ id }) => book.state(id).tables.map((table) => ({ sheet: id, table })));
}

export function findTable(book: Book, nameOrId: string): TableData | undefined {
  const name = nameOrId.toLowerCase();
  const found = allTables(book).find(({ table }) => table.id === nameOrId || table.name.toLowerCase() === name);
  return found && { sheet: found.sheet, id: found.table.id };
}

export function tableOf(book: Book, { sheet, id }: TableData): TableSnapshot {
  return book.state(sheet).tables.find((table) => table.id === id) ?? refuse("ItemNotFound");
}

/** Puts a changed table in place of the old one, in the model and in the grid. */
export function replaceTable(book: Book, sheet: string, id: string, change: Partial<TableSnapshot>): TableSnapshot {
  const changed = { ...tableOf(book, { sheet, id }), ...change };
  const state = book.state(sheet);
  state.tables = state.tables.map((table) => (table.id === id ? changed : table));
  book.grid.setTable(sheet, changed);
  return changed;
}

export function removeTable(book: Book, { sheet, id }: TableData): void {
  const table = tableOf(book, { sheet, id });
  const state = book.state(sheet);
  state.tables = state.tables.filter((other) => other !== table);
  book.grid.removeTable(sheet, id);
  tableEvent(book, "Deleted", sheet, table);
}

/** Makes a table of a range whose first row holds the headings, or gets headings in an inserted row. */
export function addTable(book: Book, range: RangeData, hasHeaders: boolean): TableData {
  const { sheet } = range;
  if (book.state(sheet).protected) refuse("AccessDenied");
  if (book.state(sheet).tables.some((table) => intersect(table.range, range.rect))) {
    refuse("InvalidArgument", "A table cannot overlap another table.");
  }
  let rect = range.rect;
  if (!hasHeaders) {
    const below = { ...rect, rows: 1 };
    book.grid.insertCells(sheet, below, "Down");
    rect = { ...rect, rows: rect.rows + 1 };
  } else if (rect.rows === 1) {
    rect = { ...rect, rows: 2 };
  }
  const tables = allTables(book);
  const table: TableSnapshot = {
    origin: null,
    id: String(Math.max(0, ...tables.map(({ table: { id } }) => Number(id) || 0)) + 1),
    name: freeName(book),
    range: rect,
    headers: true,
    totals: false,
    style: "TableStyleMedium2",
    showFilter: true,
    showBandedRows: true,
    columns: headings(book, sheet, rect),
  };
  writeHeadings(book, sheet, table);
  const state = book.state(sheet);
  state.tables = [...state.tables, table];
  book.grid.setTable(sheet, table);
  tableEvent(book, "Added", sheet, table);
  return { sheet, id: table.id };
}

function freeName(book: Book): string {
  let number = allTables(book).length + 1;
  while (findTable(book, `Table${number}`) || nameTaken(book, `Table${number}`)) number++;
  return `Table${number}`;
}

const nameTaken = (book: Book, name: string): boolean => book.names.some((other) => other.name.toLowerCase() === name.toLowerCase());

export function renameTable(book: Book, data: TableData, name: string): void {
  checkDefinedName(name);
  const other = findTable(book, name);
  if ((other && other.id !== data.id) || nameTaken(book, name)) refuse("InvalidArgument", "The name is already taken by another table or name.");
  replaceTable(book, data.sheet, data.id, { name });
}

/** The headings a row of cells gives: as text, blank ones "Column1" …, repeated ones numbered. */
export function headings(book: Book, sheet: string, rect: Rect): TableSnapshot["columns"] {
  const [cells = []] = readCells(book, { sheet, rect: { ...rect, rows: 1 } });
  return uniqueHeadings(cells.map((cell) => String(cellValue(cell))));
}

export function uniqueHeadings(given: readonly string[]): { readonly name: string }[] {
  const taken = new Set<string>();
  const free = (base: string, from: number): string => {
    let number = from;
    while (taken.has(`${base}${number}`.toLowerCase()) || given.some((name) => name.toLowerCase() === `${base}${number}`.toLowerCase())) number++;
    return `${base}${number}`;
  };
  return given.map((heading, i) => {
    const name = heading === "" ? free("Column", i + 1) : taken.has(heading.toLowerCase()) ? free(heading, 2) : heading;
    taken.add(name.toLowerCase());
    return { name };
  });
}

export function writeHeadings(book: Book, sheet: string, table: TableSnapshot): void {
  if (!table.headers) return;
  const row: Rect = { ...table.range, rows: 1 };
  book.grid.write(sheet, row, [table.columns.map(({ name }) => ({ v: name }))]);
}

/** After cells were written: headings that were among them are the tables' new column names. */
export function refreshHeaders(book: Book, sheet: string, written: Rect): void {
  for (const table of book.state(sheet).tables) {
    if (!table.headers || !intersect({ ...table.range, rows: 1 }, written)) continue;
    const columns = headings(book, sheet, table.range);
    const renamed = replaceTable(book, sheet, table.id, { columns });
    writeHeadings(book, sheet, renamed);
  }
}

/** The parts of a table; undefined for a part that is switched off. */
export function bodyOf(table: TableSnapshot): Rect {
  const above = table.headers ? 1 : 0;
  const below = table.totals ? 1 : 0;
  return { ...table.range, row: table.range.row + above, rows: Math.max(1, table.range.rows - above - below) };
}

export const headerOf = (table: TableSnapshot): Rect | undefined => (table.headers ? { ...table.range, rows: 1 } : undefined);

export const totalsOf = (table: TableSnapshot): Rect | undefined =>
  table.totals ? { ...table.range, row: table.range.row + table.range.rows - 1, rows: 1 } : undefined;
