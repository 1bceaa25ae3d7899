import type { NameSnapshot } from "../snapshot";
import { parseReference } from "./addresses";
import type { Book } from "./book";
import { TOLD, type Calculation } from "./calculation";
import type { CustomFunctions } from "./functions";
import { recalculateUsers } from "./users";

const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Names formulas may use. Univer looks a name up without regard to sheets: of two names alike, the last one set counts. */
export class Names {
  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
    private readonly functions: CustomFunctions,
  ) {}

  /** A name of a workbook just opened: what uses it has its value. */
  open(name: NameSnapshot): void {
    this.functions.standDown(name.name);
    if (name.scope === undefined && this.functions.standIn(name.name, name.formula)) return this.undefine(name.name);
    // Univer takes a plain reference without "=", a formula with it.
    const formulaOrRefString = parseReference(name.formula) ? name.formula.replace(/^=/, "") : name.formula;
    const params = { ...this.identity(name.name, name.scope), formulaOrRefString, hidden: !name.visible, comment: name.comment ?? "" };
    this.book.run("formula.mutation.set-defined-name", params, { [TOLD]: true });
  }

  set(name: NameSnapshot): void {
    this.open(name);
    recalculateUsers(this.book, this.calculation, name.name);
  }

  remove(name: string, scope?: string): void {
    if (scope === undefined) this.functions.standDown(name);
    this.undefine(name, scope);
    recalculateUsers(this.book, this.calculation, name);
  }

  private undefine(name: string, scope?: string): void {
    this.book.run("formula.mutation.remove-defined-name", { ...this.identity(name, scope), formulaOrRefString: "" }, { [TOLD]: true });
  }

  private identity(name: string, scope?: string) {
    const localSheetId = (scope && this.book.sheetIdOf(scope)) || WHOLE_WORKBOOK;
    return { id: `${localSheetId}:${name.toLowerCase()}`, name, localSheetId };
  }
}
