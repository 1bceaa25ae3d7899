import { TableManager } from "@univerjs/sheets-table";
import type { Rect, TableSnapshot } from "../snapshot";
import { intersects, toRange, toRect } from "./addresses";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import { recalculateUsers } from "./users";

/** Tables for structured references; Univer shows their banding and filter buttons. */
export class Tables {
  private readonly known = new Map<string, { readonly sheetId: string; readonly table: TableSnapshot }>();

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {}

  set(sheetId: string, table: TableSnapshot): void {
    const before = this.known.get(table.id);
    if (before && before.table.name !== table.name) {
      // This command, and no other way, also rewrites the formulas that use the old name.
      this.book.run("sheet.command.set-table-config", { subUnitId: before.sheetId, tableId: table.id, name: table.name });
    }
    if (!before || !sameShape(before.table, table)) {
      if (before) this.book.run("sheet.mutation.delete-table", { subUnitId: before.sheetId, tableId: table.id });
      this.add(sheetId, table);
    }
    this.known.set(table.id, { sheetId, table });
  }

  remove(tableId: string): void {
    const before = this.known.get(tableId);
    if (!before) return;
    this.known.delete(tableId);
    this.book.run("sheet.mutation.delete-table", { subUnitId: before.sheetId, tableId });
    recalculateUsers(this.book, this.calculation, before.table.name);
  }

  /**
   * Deletes whole columns with the tables lifted off: where a table loses a column, Univer forgets to move the
   * references of formulas. Tables come back without the columns that are gone.
   */
  deletingColumns(sheetId: string, deleted: Rect, deleteThem: () => void): void {
    const manager = this.book.injector.get(TableManager);
    const lifted = [...this.known.entries()].flatMap(([tableId, known]) => {
      const table = known.sheetId === sheetId ? manager.getTableById(this.book.id, tableId) : undefined;
      const info = table?.getTableInfo();
      return info && intersects(toRect(info.range), deleted) ? [info] : [];
    });
    for (const { id } of lifted) this.book.run("sheet.mutation.delete-table", { subUnitId: sheetId, tableId: id });
    deleteThem();
    for (const { id, name, range, columns, showHeader } of lifted) {
      const first = range.startColumn;
      const isGone = (column: number) => column >= deleted.column && column < deleted.column + deleted.columns;
      const left = columns.filter((_, index) => !isGone(first + index));
      if (left.length === 0) this.known.delete(id);
      else {
        const column = Math.min(first, deleted.column);
        const rect = { ...toRect(range), column: isGone(first) ? column : first, columns: left.length };
        this.put(sheetId, id, name, rect, left.map(({ displayName }) => displayName), showHeader);
      }
    }
  }

  private add(sheetId: string, table: TableSnapshot): void {
    // Univer knows no totals row: what it calls the table ends above it, and so do references to a column.
    const rows = table.range.rows - (table.totals ? 1 : 0);
    this.book.grow(sheetId, table.range);
    this.put(sheetId, table.id, table.name, { ...table.range, rows }, table.columns.map((column) => column.name), table.headers);
  }

  private put(sheetId: string, tableId: string, name: string, rect: Rect, header: readonly string[], showHeader: boolean): void {
    this.book.run("sheet.mutation.add-table", { subUnitId: sheetId, tableId, name, range: toRange(rect), header: [...header], options: { showHeader } });
  }
}

function sameShape(a: TableSnapshot, b: TableSnapshot): boolean {
  const shape = ({ range, headers, totals, columns }: TableSnapshot) => JSON.stringify([range, headers, totals, columns]);
  return shape(a) === shape(b);
}
