import type { TableSnapshot } from "../snapshot";
import { toRange } from "./addresses";
import type { Book } from "./book";

/** Tables for structured references; Univer shows their banding and filter buttons. */
export class Tables {
  private readonly known = new Map<string, { readonly sheetId: string; readonly table: TableSnapshot }>();

  constructor(private readonly book: Book) {}

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
  }

  private add(sheetId: string, table: TableSnapshot): void {
    // Univer knows no totals row: what it calls the table ends above it, and so do references to a column.
    const rows = table.range.rows - (table.totals ? 1 : 0);
    this.book.grow(sheetId, table.range);
    this.book.run("sheet.mutation.add-table", {
      subUnitId: sheetId,
      tableId: table.id,
      name: table.name,
      range: toRange({ ...table.range, rows }),
      header: table.columns.map((column) => column.name),
      options: { showHeader: table.headers },
    });
  }
}

function sameShape(a: TableSnapshot, b: TableSnapshot): boolean {
  const shape = ({ range, headers, totals, columns }: TableSnapshot) => JSON.stringify([range, headers, totals, columns]);
  return shape(a) === shape(b);
}
