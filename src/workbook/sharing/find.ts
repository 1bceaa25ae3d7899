import { areaAddress } from "../address";
import { readFormerRuns } from "../former";
import { isRunSheet } from "../history/chain";
import type { CellValue } from "../units";
import type { AddIn } from "./addIn";
import type { AddInCell, AddInName, BookName, SheetUses, Uses } from "./contract";
import { mentionsAddIn, usesName } from "./formulaText";
import { readBook, readFormulas, type FormulaCell, type SheetRead } from "./readBook";
import { readRules } from "./readRules";
import { isShortName } from "./shortDefinition";

/** Finds everything in the workbook that refers to the add-in. Nothing is changed. */
export function findUses(addIn: AddIn): Promise<Uses> {
  return Excel.run({ delayForCellEdit: true }, (context) => findUsesIn(context, addIn));
}

export async function findUsesIn(context: Excel.RequestContext, addIn: AddIn): Promise<Uses> {
  const book = await readBook(context);
  const isRecord = ({ name, hidden }: SheetRead): boolean => hidden && isRunSheet(name);
  const seen = book.sheets.filter((sheet) => !isRecord(sheet));
  const calling = callingNames(book.names, addIn);
  const refers = (formula: string): boolean => mentionsAddIn(formula, addIn) || calling.some((name) => usesName(formula, name.name, isLambda(name)));
  const formulas = await readFormulas(context, seen, refers);
  const sheets = await readCells(context, seen, formulas);
  const rules = await readRules(context, seen);
  const runs = await readFormerRuns(context);
  return {
    sheets,
    names: [
      ...calling.map((name): AddInName => ({ ...name, kind: isShortName(name.name, name.formula, addIn) ? "short" : "own" })),
      ...book.names.filter(isBookkeeping).map((name): AddInName => ({ ...name, kind: "bookkeeping" })),
    ],
    settings: book.settings,
    rules: rules.filter(({ formulas: texts }) => texts.some(refers)),
    records: book.sheets.filter(isRecord).map(({ name }) => name),
    calls: runs.filter(({ record }) => record?.mode === "functions").length,
    readOnly: book.readOnly,
    structureProtected: book.structureProtected,
    ...(book.unfinished ? { unfinished: true } : {}),
  };
}

/** Nothing of the add-in in any place. */
export const isFree = ({ sheets, names, settings, rules, records }: Uses): boolean =>
  sheets.length + names.length + Object.keys(settings).length + rules.length + records.length === 0;

export const isLambda = ({ formula }: BookName): boolean => /^=\s*LAMBDA\s*\(/i.test(formula);

/** Names by which the add-in finds what it wrote: they stand for cells and are hidden. */
const isBookkeeping = ({ name, visible }: BookName): boolean => !visible && name.startsWith("_Tierbook");

/** Names that mention the add-in, and names that use such names. */
function callingNames(names: readonly BookName[], addIn: AddIn): readonly BookName[] {
  const calling = new Set(names.filter(({ formula }) => mentionsAddIn(formula, addIn)));
  for (let size = -1; size !== calling.size; ) {
    size = calling.size;
    for (const name of names) if ([...calling].some((other) => other !== name && usesName(name.formula, other.name, isLambda(other)))) calling.add(name);
  }
  return [...calling];
}

/** Values and spills of the cells found; sheets without any are left out. */
async function readCells(context: Excel.RequestContext, sheets: readonly SheetRead[], found: ReadonlyMap<string, readonly FormulaCell[]>): Promise<readonly SheetUses[]> {
  const withCells = sheets.filter(({ id }) => found.get(id)!.length > 0);
  const requests = withCells.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    return found.get(sheet.id)!.map((cell) => {
      const range = worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
      range.load("values");
      const spill = sheet.spills ? range.getSpillingToRangeOrNullObject() : null;
      spill?.load("rowCount,columnCount");
      return { cell, range, spill };
    });
  });
  if (requests.length > 0) await context.sync();
  return withCells.map(({ id, name, protected: isProtected }, i): SheetUses => {
    const cells = requests[i]!.map(({ cell, range, spill }): AddInCell => {
      const size = spill && !spill.isNullObject ? { rows: spill.rowCount, columns: spill.columnCount } : null;
      return { ...cell, value: range.values[0]![0] as CellValue, spill: size && size.rows * size.columns > 1 ? size : null };
    });
    const spilling = cells.filter(({ spill }) => spill !== null);
    return { id, name, protected: isProtected, cells: cells.filter((cell) => !spilling.some((other) => other !== cell && isFilledBy(cell, other))) };
  });
}

/** Excel may show a formula in the cells it spills to as well. */
const isFilledBy = (cell: AddInCell, { row, column, spill }: AddInCell): boolean =>
  spill !== null && cell.row >= row && cell.row < row + spill.rows && cell.column >= column && cell.column < column + spill.columns;

export const addressOf = ({ row, column, spill }: Pick<AddInCell, "row" | "column" | "spill">): string =>
  areaAddress({ row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 });
