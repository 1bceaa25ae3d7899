import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "./book";

/** Option of a command whose sender knows that it brings no formula to any cell. */
export const NO_FORMULAS = "bringsNoFormulas";

/** Which sheets have formulas: Univer asks every cell of every sheet for its formula whenever it calculates. */
export class FormulaSheets {
  private readonly known = new Map<string, boolean>();
  private had = false;

  constructor(private readonly book: Book) {
    book.onMutation(({ id }, options) => {
      if (id.startsWith("sheet.") && options["fromFormula"] !== true && options[NO_FORMULAS] !== true) this.known.clear();
    });
    const formulas = book.injector.get(FormulaDataModel);
    formulas.getFormulaData = () => ({
      [book.id]: Object.fromEntries(book.sheets().map(({ id }) => [id, this.has(id) ? formulas.getSheetFormulaData(book.id, id) : {}])),
    });
  }

  /** Whether any sheet has had a formula: one that is gone leaves behind what it spilled. */
  everAny(): boolean {
    return (this.had ||= this.book.sheets().some(({ id }) => this.has(id)));
  }

  private has(sheetId: string): boolean {
    let has = this.known.get(sheetId);
    if (has === undefined) this.known.set(sheetId, (has = holdsFormula(this.book.sheet(sheetId).getCellMatrix().getMatrix())));
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
