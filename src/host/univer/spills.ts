import { ICommandService, type ICellData, type IRange } from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { Rect } from "../snapshot";
import { intersects, toRect } from "./addresses";
import type { Book } from "./book";
import type { LoadedWorkbook } from "./load";

export interface Spill {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly rect: Rect;
}

type SpilledValues = Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;

/** Where formulas spill to. Univer keeps spilled values beside the sheet's cells, not in them. */
export class Spills {
  private readonly formulas: FormulaDataModel;

  constructor(private readonly book: Book) {
    this.formulas = book.injector.get(FormulaDataModel);
  }

  /** Puts in what the snapshot says is spilled, so that nothing needs calculating to show it. */
  restore(loaded: LoadedWorkbook): void {
    const params = { arrayFormulaRange: { [this.book.id]: loaded.spillRanges }, arrayFormulaCellData: { [this.book.id]: loaded.spillValues }, arrayFormulaEmbedded: {} };
    void this.book.injector.get(ICommandService).syncExecuteCommand(SetArrayFormulaDataMutation.id, params, { onlyLocal: true });
  }

  /** All spilled values of a sheet, by row and column; undefined where there are none. */
  values(sheetId: string): SpilledValues | undefined {
    return this.formulas.getArrayFormulaCellData()?.[this.book.id]?.[sheetId] as SpilledValues | undefined;
  }

  /** Value spilled into a cell. A blank within a spilled array is 0, as in Excel. */
  value(sheetId: string, row: number, column: number): ICellData | undefined {
    const cell = this.values(sheetId)?.[row]?.[column];
    if (!cell) return undefined;
    return cell.v == null && cell.t == null ? { v: 0, t: 2 } : cell;
  }

  /** All spills of a sheet; a formula that is blocked does not spill. */
  of(sheetId: string): Spill[] {
    const sheet = this.book.sheet(sheetId);
    return this.attempted(sheetId).filter(({ anchor }) => {
      const cell = sheet.getCellRaw(anchor.row, anchor.column);
      return cell && (cell.f || cell.si) && cell.v !== "#SPILL!";
    });
  }

  at(sheetId: string, row: number, column: number): Spill | null {
    return this.of(sheetId).find(({ rect }) => intersects(rect, { row, column, rows: 1, columns: 1 })) ?? null;
  }

  /** Formulas to calculate again when something is written into a rectangle: what they spill to may be free now, or taken. */
  disturbedBy(sheetId: string, written: Rect): readonly Rect[] {
    return this.attempted(sheetId)
      .filter(({ rect }) => intersects(rect, written))
      .map(({ anchor }) => ({ ...anchor, rows: 1, columns: 1 }));
  }

  private attempted(sheetId: string): Spill[] {
    const spills: Spill[] = [];
    const anchors = Object.entries(this.formulas.getArrayFormulaRange()?.[this.book.id]?.[sheetId] ?? {});
    for (const [row, columns] of anchors as [string, Record<string, IRange | null>][]) {
      for (const [column, range] of Object.entries(columns)) {
        if (!range) continue;
        const rect = toRect(range);
        if (rect.rows * rect.columns > 1) spills.push({ anchor: { row: Number(row), column: Number(column) }, rect });
      }
    }
    return spills;
  }
}
