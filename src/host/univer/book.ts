import { CanceledError, CommandType, ICommandService, IUndoRedoService, type ICommandInfo, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import type { GridSheet } from "../grid";
import type { Rect } from "../snapshot";
import { LIMIT, SPARE } from "./load";

/** The open workbook in Univer, and our own commands kept apart from a person's. */
export class Book {
  private readonly commands: ICommandService;
  private readonly undo: IUndoRedoService;
  private ours = 0;
  readonly id: string;

  constructor(
    readonly injector: Injector,
    readonly workbook: Workbook,
  ) {
    this.id = workbook.getUnitId();
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
  }

  /**
   * Runs a command as the program, not as a person: `onPersonsCommand` does not hear of it, and what could be undone
   * before cannot any more, as in Excel after an add-in has written.
   */
  run(command: string, params: object, options: object = {}): void {
    this.asProgram(() => {
      const done: unknown = this.commands.syncExecuteCommand(command, { unitId: this.id, ...params }, { ...options });
      if (done === false) throw new Error(`Univer refused ${command} ${JSON.stringify(params).slice(0, 200)}`);
    });
    this.undo.clearUndoRedo(this.id);
  }

  asProgram(action: () => void): void {
    this.ours += 1;
    try {
      action();
    } finally {
      this.ours -= 1;
    }
  }

  /** Everything executed except by `run` and by the formula engine's results. */
  onPersonsCommand(listener: (command: Readonly<ICommandInfo>) => void): { dispose(): void } {
    return this.commands.onCommandExecuted((command, options) => {
      if (this.ours === 0 && options?.fromFormula !== true && options?.onlyLocal !== true) listener(command);
    });
  }

  /** Called after everything that changes what the workbook holds, whoever did it. */
  onMutation(listener: (command: Readonly<ICommandInfo>, options: Readonly<Record<string, unknown>>) => void): { dispose(): void } {
    return this.commands.onCommandExecuted((command, options = {}) => {
      if (command.type === CommandType.MUTATION) listener(command, options as Readonly<Record<string, unknown>>);
    });
  }

  /** Called with what formulas came to, row by row, before it is put into the cells of a sheet. */
  beforeResults(listener: (sheetId: string, results: Record<number, Record<number, unknown> | null | undefined>) => void): { dispose(): void } {
    return this.commands.beforeCommandExecuted((command, options) => {
      if ((options as { readonly applyFormulaCalculationResult?: boolean } | undefined)?.applyFormulaCalculationResult !== true) return;
      const { unitId, subUnitId, cellValue } = command.params as { readonly unitId: string; readonly subUnitId: string; readonly cellValue?: Record<number, Record<number, unknown> | null | undefined> };
      if (unitId === this.id && cellValue && this.workbook.getSheetBySheetId(subUnitId)) listener(subUnitId, cellValue);
    });
  }

  /** Asked before each command that is not the program's; a refused one changes nothing. */
  refusePersonsCommands(refuses: (command: string) => boolean): { dispose(): void } {
    return this.commands.beforeCommandExecuted((command) => {
      if (this.ours === 0 && refuses(command.id)) throw new CanceledError();
    });
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  sheets(): readonly GridSheet[] {
    return this.workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), hidden: sheet.isSheetHidden() === 1 }));
  }

  sheetName(sheetId: string): string {
    return this.workbook.getSheetBySheetId(sheetId)?.getName() ?? "";
  }

  /** Excel compares sheet names without case. */
  sheetIdOf(name: string): string | null {
    return this.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())?.getSheetId() ?? null;
  }

  /** Makes the sheet large enough for a rectangle, with room for what may spill below and beside it. */
  grow(sheetId: string, rect: Rect): void {
    const sheet = this.sheet(sheetId);
    const rows = rect.row + rect.rows;
    const columns = rect.column + rect.columns;
    if (rows > LIMIT.rows || columns > LIMIT.columns) throw new RangeError("a worksheet has 1,048,576 rows and 16,384 columns");
    if (sheet.getRowCount() < rows) {
      this.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheetId, rowCount: Math.min(LIMIT.rows, rows + SPARE.rows) });
    }
    if (sheet.getColumnCount() < columns) {
      this.run("sheet.mutation.set-worksheet-column-count", { subUnitId: sheetId, columnCount: Math.min(LIMIT.columns, columns + SPARE.columns) });
    }
  }

  /** The part of a rectangle that exists; whole columns end where the sheet does. */
  inside(sheetId: string, rect: Rect): Rect {
    const sheet = this.sheet(sheetId);
    const rows = Math.max(0, Math.min(rect.rows, sheet.getRowCount() - rect.row));
    const columns = Math.max(0, Math.min(rect.columns, sheet.getColumnCount() - rect.column));
    return { ...rect, rows, columns };
  }
}
