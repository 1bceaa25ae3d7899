import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "./book";
import { leavesCells, sheetsChangedBy } from "./mutations";

/** Option of a command whose sender knows that it brings no formula to any cell. */
export const NO_FORMULAS = "bringsNoFormulas";

/** Which sheets have formulas: Univer asks every cell of every sheet for its formula whenever it calculates. */
export class FormulaSheets {
  private readonly known: Map<string, boolean>;
  private readonly had = new Set<string>();

  /** @param opened for each sheet of a workbook just opened whether it has any */
  constructor(
    private readonly book: Book,
    opened: ReadonlyMap<string, boolean>,
  ) {
    this.known = new Map(opened);
    book.onMutation((command, options) => {
      if (!command.id.startsWith("sheet.") || options["fromFormula"] === true || options[NO_FORMULAS] === true || leavesCells(command)) return;
      for (const id of sheetsChangedBy(command) ?? [...this.known.keys()]) this.known.delete(id);
    });
    const formulas = book.injector.get(FormulaDataModel);
    formulas.getFormulaData = () => ({
      [book.id]: Object.fromEntries(book.sheets().map(({ id }) => [id, this.has(id) ? formulas.getSheetFormulaData(book.id, id) : {}])),
    });
  }

  /** Whether any sheet has had a formula: one that is gone leaves behind what it spilled. */
  everAny(): boolean {
    return this.had.size > 0 || this.book.sheets().some(({ id }) => this.has(id));
  }

  /** Whether this sheet has had a formula. */
  everIn(sheetId: string): boolean {
    return this.had.has(sheetId) || this.has(sheetId);
  }

  has(sheetId: string): boolean {
    let has = this.known.get(sheetId);
    if (has === undefined) this.known.set(sheetId, (has = holdsFormula(this.book.sheet(sheetId).getCellMatrix().getMatrix())));
    if (has) this.had.add(sheetId);
    return has;
  }
}

function holdsFormula(matrix: object): boolean {
  const rows = matrix as Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>> | undefined>>;
  for (const row in rows) {
    const cells = rows[row];
    for (const column in cells) if (cells[column]?.f || cells[column]?.si) return true;
  }
  return false;
}
