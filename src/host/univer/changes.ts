import type { ICommandInfo, IRange } from "@univerjs/core";
import type { Rect } from "../snapshot";
import { rectToA1, toRect, union } from "./addresses";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import type { Spills } from "./spills";

export interface Change {
  readonly sheetId: string;
  readonly rect: Rect;
}

type Params = { readonly subUnitId?: string; readonly [name: string]: unknown };

/** Rows or columns came, went or moved: addresses of a file opened before no longer mean the same cells. */
const STRUCTURAL = new Set(["insert-row", "insert-col", "remove-rows", "remove-col", "move-rows", "move-columns"].map((name) => `sheet.mutation.${name}`));

/** What a person does in the grid, and what a calculation spills; nothing of what the program does. */
export class Changes {
  private readonly changeListeners = new Set<(change: Change) => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly activateListeners = new Set<(sheetId: string) => void>();
  private readonly restructured = new Set<string>();
  private readonly selections = new Map<string, readonly Rect[]>();
  private readonly spilled = new Map<string, ReadonlyMap<string, Rect>>();
  private readonly subscription: { dispose(): void };

  constructor(
    private readonly book: Book,
    private readonly spills: Spills,
    private readonly usedRect: (sheetId: string) => Rect | null,
    calculation: Calculation,
  ) {
    this.subscription = book.onPersonsCommand((command) => this.hear(command));
    this.rememberSpills();
    calculation.onEnd(() => this.rememberSpills().forEach((change) => this.emit(change)));
  }

  onChange = (listener: (change: Change) => void) => subscribe(this.changeListeners, listener);
  onSelection = (listener: () => void) => subscribe(this.selectionListeners, listener);
  onActivate = (listener: (sheetId: string) => void) => subscribe(this.activateListeners, listener);

  /** Whether a person has inserted, deleted or moved rows, columns or cells in this sheet since it was opened. */
  structureChanged(sheetId: string): boolean {
    return this.restructured.has(sheetId);
  }

  selected(sheetId: string): readonly Rect[] {
    return this.selections.get(sheetId) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }

  noteSelection(sheetId: string, rects: readonly Rect[]): void {
    this.selections.set(sheetId, rects);
  }

  dispose(): void {
    this.subscription.dispose();
    for (const listeners of [this.changeListeners, this.selectionListeners, this.activateListeners]) listeners.clear();
  }

  private hear(command: Readonly<ICommandInfo>): void {
    const params = (command.params ?? {}) as Params;
    const sheetId = params.subUnitId ?? "";
    switch (command.id) {
      case "sheet.mutation.set-range-values":
        return this.emitCells(sheetId, params.cellValue as CellMatrix | undefined);
      case "sheet.mutation.reorder-range":
        return this.emit({ sheetId, rect: toRect(params.range as IRange) });
      case "sheet.mutation.move-range":
        return this.hearMove(params);
      case "sheet.operation.set-selections": {
        const ranges = (params.selections as readonly { readonly range: IRange }[] | undefined) ?? [];
        this.selections.set(sheetId, ranges.map(({ range }) => toRect(wholeRange(range, this.book, sheetId))));
        return this.selectionListeners.forEach((listener) => listener());
      }
      case "sheet.operation.set-worksheet-active":
        return this.activateListeners.forEach((listener) => listener(sheetId));
      default:
        if (STRUCTURAL.has(command.id)) this.restructure(sheetId);
    }
  }

  /** Cells cut and pasted, or pushed aside when cells are inserted. */
  private hearMove(params: Params): void {
    const { from, to } = params as unknown as { from: { subUnitId: string; value: CellMatrix }; to: { subUnitId: string; value: CellMatrix } };
    this.restructured.add(from.subUnitId);
    this.restructured.add(to.subUnitId);
    this.emitCells(from.subUnitId, from.value);
    this.emitCells(to.subUnitId, to.value);
  }

  private restructure(sheetId: string): void {
    this.restructured.add(sheetId);
    this.emit({ sheetId, rect: this.usedRect(sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 } });
  }

  private emitCells(sheetId: string, matrix: CellMatrix | undefined): void {
    let rect: Rect | null = null;
    for (const [row, columns] of Object.entries(matrix ?? {})) {
      for (const [column, cell] of Object.entries(columns ?? {})) {
        const changesContent = !cell || CONTENT.some((member) => member in cell);
        if (changesContent) rect = union(rect, { row: Number(row), column: Number(column), rows: 1, columns: 1 });
      }
    }
    if (rect) this.emit({ sheetId, rect });
  }

  private emit(change: Change): void {
    for (const listener of [...this.changeListeners]) listener(change);
  }

  /** Notes where formulas spill to now; gives the rectangles that were not so before. */
  private rememberSpills(): Change[] {
    const changes: Change[] = [];
    for (const { id } of this.book.sheets()) {
      const before = this.spilled.get(id) ?? new Map<string, Rect>();
      const now = new Map(this.spills.of(id).map(({ anchor, rect }) => [`${anchor.row}:${anchor.column}`, rect]));
      this.spilled.set(id, now);
      for (const key of new Set([...before.keys(), ...now.keys()])) {
        const [old, current] = [before.get(key), now.get(key)];
        if (old && current && rectToA1(old) === rectToA1(current)) continue;
        const rect = old && current ? union(old, current) : (old ?? current);
        if (rect) changes.push({ sheetId: id, rect });
      }
    }
    return changes;
  }
}

type CellMatrix = Readonly<Record<number, Readonly<Record<number, object | null>> | undefined>>;
const CONTENT = ["v", "f", "p", "si"] as const;

/** A selected row or column has no end in some of Univer's ranges. */
function wholeRange(range: IRange, book: Book, sheetId: string): IRange {
  const sheet = book.sheet(sheetId);
  const number = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);
  return {
    startRow: number(range.startRow, 0),
    startColumn: number(range.startColumn, 0),
    endRow: number(range.endRow, sheet.getRowCount() - 1),
    endColumn: number(range.endColumn, sheet.getColumnCount() - 1),
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
