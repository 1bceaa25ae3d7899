import { FormulaDataModel, IDependencyManagerService, IFunctionService } from "@univerjs/engine-formula";
import type { IUnitRange } from "@univerjs/core";
import type { NameSnapshot } from "../snapshot";
import { parseReference } from "./addresses";
import type { Book } from "./book";
import { TOLD, type Calculation } from "./calculation";

const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Names formulas may use. Univer looks a name up without regard to sheets: of two names alike, the last one set counts. */
export class Names {
  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {}

  /** A name of a workbook just opened: what uses it has its value. */
  open(name: NameSnapshot): void {
    // Univer takes a plain reference without "=", a formula with it.
    const formulaOrRefString = parseReference(name.formula) ? name.formula.replace(/^=/, "") : name.formula;
    const params = { ...this.identity(name.name, name.scope), formulaOrRefString, hidden: !name.visible, comment: name.comment ?? "" };
    this.book.run("formula.mutation.set-defined-name", params, { [TOLD]: true });
  }

  set(name: NameSnapshot): void {
    this.open(name);
    this.recalculateUsers(name.name);
  }

  remove(name: string, scope?: string): void {
    this.book.run("formula.mutation.remove-defined-name", { ...this.identity(name, scope), formulaOrRefString: "" }, { [TOLD]: true });
    this.recalculateUsers(name);
  }

  /** The engine goes on with what it understood a formula to mean; formulas with the name are to be read anew. */
  private recalculateUsers(name: string): void {
    const { injector, id } = this.book;
    injector.get(IFunctionService).deleteFormulaAstCacheKey(id);
    const dependencies = injector.get(IDependencyManagerService);
    const users: IUnitRange[] = [];
    for (const [sheetId, rows] of Object.entries(injector.get(FormulaDataModel).getFormulaData()[id] ?? {})) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [column, formula] of Object.entries(cells as Record<string, { f?: string } | null>)) {
          if (!formula?.f?.toLowerCase().includes(name.toLowerCase())) continue;
          const [r, c] = [Number(row), Number(column)];
          dependencies.removeFormulaDependency(id, sheetId, r, c);
          users.push({ unitId: id, sheetId, range: { startRow: r, endRow: r, startColumn: c, endColumn: c } });
        }
      }
    }
    this.calculation.recalculate(users);
  }

  private identity(name: string, scope?: string) {
    const localSheetId = (scope && this.book.sheetIdOf(scope)) || WHOLE_WORKBOOK;
    return { id: `${localSheetId}:${name.toLowerCase()}`, name, localSheetId };
  }
}
