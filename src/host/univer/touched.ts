import type { ICommandInfo } from "@univerjs/core";
import type { Rect } from "../snapshot";
import { union } from "./addresses";
import type { Book } from "./book";
import { leavesCells, sheetsChangedBy } from "./mutations";

const VALUES = "sheet.mutation.set-range-values";

/** Areas of the opened sheets whose cells may no longer be what they were, as far as that can be told. */
export class Touched {
  /** null: anything may be another. */
  private readonly areas = new Map<string, readonly Rect[] | null>();

  constructor(book: Book, sheetIds: readonly string[]) {
    for (const id of sheetIds) this.areas.set(id, []);
    book.onMutation((command) => this.hear(command));
  }

  /** Cells written without Univer being told of each. */
  note(sheetId: string, rect: Rect): void {
    const known = this.areas.get(sheetId);
    if (known) this.areas.set(sheetId, withArea(known, rect));
  }

  /** null where it cannot be told. */
  of(sheetId: string): readonly Rect[] | null {
    return this.areas.get(sheetId) ?? null;
  }

  private hear(command: Readonly<ICommandInfo>): void {
    if (!command.id.startsWith("sheet.") || leavesCells(command)) return;
    for (const id of sheetsChangedBy(command) ?? this.areas.keys()) {
      const told = command.id === VALUES ? around((command.params as { readonly cellValue?: Matrix }).cellValue ?? {}) : undefined;
      if (told === undefined) this.areas.set(id, null);
      else if (told) this.note(id, told);
    }
  }
}

type Matrix = Readonly<Record<number, Readonly<Record<number, unknown>> | null | undefined>>;

/** The rectangle around all cells of a matrix; null where there is none. */
function around(matrix: Matrix): Rect | null {
  let area: Rect | null = null;
  for (const [row, cells] of Object.entries(matrix)) {
    const columns = Object.keys(cells ?? {}).map(Number);
    if (columns.length === 0) continue;
    const column = Math.min(...columns);
    area = union(area, { row: Number(row), column, rows: 1, columns: Math.max(...columns) - column + 1 });
  }
  return area;
}

/** Few rectangles: one that overlaps another, or stands beside it, becomes one with it. */
function withArea(areas: readonly Rect[], rect: Rect): readonly Rect[] {
  const near = areas.filter((area) => touch(area, rect));
  if (near.length === 0) return [...areas, rect];
  const far = areas.filter((area) => !near.includes(area));
  return withArea(far, near.reduce<Rect>((all, area) => union(all, area), rect));
}

const touch = (a: Rect, b: Rect): boolean =>
  a.row <= b.row + b.rows && b.row <= a.row + a.rows && a.column <= b.column + b.columns && b.column <= a.column + a.columns;
