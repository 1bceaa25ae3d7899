import type { ICellData, IUnitRange, Nullable } from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService, IDependencyManagerService, IFunctionService, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Book } from "./book";
import type { Calculation } from "./calculation";

/**
 * Univer keeps what it has read of a formula by its text alone, for the whole process and with names already replaced:
 * a second workbook, or a name given another meaning, would get the old one. Makes it look at the names every time.
 */
export function readNamesAfresh(book: Book): void {
  const lexer = book.injector.get(LexerTreeBuilder) as unknown as { _simpleCheckDefinedName?: () => boolean };
  lexer._simpleCheckDefinedName = () => true;
  book.injector.get(IDefinedNamesService).getAllDefinedNamesIsEmpty = () => false;
}

/** Calculates the formulas that use a name or a table again, read anew: what it stands for has changed. */
export function recalculateUsers(book: Book, calculation: Calculation, name: string): void {
  book.injector.get(IFunctionService).deleteFormulaAstCacheKey(book.id);
  const dependencies = book.injector.get(IDependencyManagerService);
  const users: IUnitRange[] = [];
  for (const { sheetId, row, column, formula } of formulaCells(book)) {
    if (!formula.toLowerCase().includes(name.toLowerCase())) continue;
    dependencies.removeFormulaDependency(book.id, sheetId, row, column);
    users.push({ unitId: book.id, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
  }
  calculation.recalculate(users);
}

/** The formula of a cell. Filling down shares one formula among cells; Univer then knows it by the first cell and the distance. */
export function formulaOf(book: Book, sheetId: string, row: number, column: number, cell: Nullable<ICellData>): string | null {
  if (cell?.f) return cell.f;
  if (!cell?.si) return null;
  const shared = book.injector.get(FormulaDataModel).getFormulaData()[book.id]?.[sheetId]?.[row]?.[column];
  if (!shared?.f) return null;
  const { f, x = 0, y = 0 } = shared;
  return x === 0 && y === 0 ? f : book.injector.get(LexerTreeBuilder).moveFormulaRefOffset(f, x, y);
}

function* formulaCells(book: Book) {
  const sheets = book.injector.get(FormulaDataModel).getFormulaData()[book.id] ?? {};
  for (const [sheetId, rows] of Object.entries(sheets)) {
    for (const [row, cells] of Object.entries(rows ?? {})) {
      for (const [column, cell] of Object.entries(cells as Record<string, { readonly f?: string } | null>)) {
        if (cell?.f) yield { sheetId, row: Number(row), column: Number(column), formula: cell.f };
      }
    }
  }
}
