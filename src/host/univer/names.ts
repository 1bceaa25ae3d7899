import type { NameSnapshot } from "../snapshot";
import { parseReference } from "./addresses";
import type { Book } from "./book";

const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Names formulas may use; a name with a scope belongs to that sheet alone. */
export class Names {
  constructor(private readonly book: Book) {}

  set(name: NameSnapshot): void {
    // Univer takes a plain reference without "=", a formula with it.
    const formula = parseReference(name.formula) ? name.formula.replace(/^=/, "") : name.formula;
    this.book.run("formula.mutation.set-defined-name", {
      ...this.identity(name.name, name.scope),
      formulaOrRefString: formula,
      hidden: !name.visible,
      comment: name.comment ?? "",
    });
  }

  remove(name: string, scope?: string): void {
    this.book.run("formula.mutation.remove-defined-name", { ...this.identity(name, scope), formulaOrRefString: "" });
  }

  private identity(name: string, scope?: string) {
    const localSheetId = (scope && this.book.sheetIdOf(scope)) || WHOLE_WORKBOOK;
    return { id: `${localSheetId}:${name.toLowerCase()}`, name, localSheetId };
  }
}
