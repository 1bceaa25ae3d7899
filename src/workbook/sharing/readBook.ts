import type { Area } from "../address";
import { isJournal } from "../recovery/journal";
import type { BookName } from "./contract";
import { excelCan } from "../excelCan";

/** What formulas of the workbook are looked for in. */
export interface BookRead {
  readonly sheets: readonly SheetRead[];
  readonly names: readonly BookName[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** An earlier command stopped in between. */
  readonly unfinished: boolean;
}
export interface SheetRead {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly used: Area | null;
  /** Whether any formula spills; true where Excel cannot tell. */
  readonly spills: boolean;
}

export async function readBook(context: Excel.RequestContext): Promise<BookRead> {
  const { workbook } = context;
  const { worksheets, names, settings } = workbook;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula,items/visible,items/comment");
  settings.load("items/key,items/value");
  await context.sync();

  const reads = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    if (excelCan.tellSpills()) used.load("hasSpill");
    sheet.names.load("items/name,items/formula,items/visible,items/comment");
    return { sheet, used };
  });
  await context.sync();
  const nameOf = (item: Excel.NamedItem, scope: BookName["scope"]): BookName => ({
    name: item.name, scope, formula: String(item.formula), visible: item.visible, comment: item.comment,
  });
  return {
    sheets: reads.map(({ sheet, used }) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      protected: sheet.protection.protected,
      used: used.isNullObject ? null : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
      spills: !used.isNullObject && excelCan.tellSpills() && used.hasSpill !== false,
    })),
    names: [
      ...names.items.map((item) => nameOf(item, null)),
      ...reads.flatMap(({ sheet }) => sheet.names.items.map((item) => nameOf(item, { id: sheet.id, name: sheet.name }))),
    ],
    settings: Object.fromEntries(settings.items.flatMap(({ key, value }) => (isJournal(key) ? [] : [[key, value as unknown]]))),
    unfinished: settings.items.some(({ key }) => isJournal(key)),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
  };
}

/** Cells read or written in one request: Excel on the web takes 5 MB. */
const cellsAtOnce = 20_000;

/** Horizontal slices of areas, gathered into portions of about so many cells. */
export function portions<T extends { readonly area: Area }>(pieces: readonly T[]): readonly (readonly T[])[] {
  const slices = pieces.flatMap((piece) => {
    const { area } = piece;
    const height = Math.max(1, Math.floor(cellsAtOnce / area.columns));
    return Array.from({ length: Math.ceil(area.rows / height) }, (_, i) => ({
      ...piece,
      area: { ...area, row: area.row + i * height, rows: Math.min(height, area.rows - i * height) },
    }));
  });
  const portioned: T[][] = [];
  let cells = Infinity;
  for (const slice of slices) {
    const size = slice.area.rows * slice.area.columns;
    if (cells + size > cellsAtOnce) {
      portioned.push([]);
      cells = 0;
    }
    portioned.at(-1)!.push(slice);
    cells += size;
  }
  return portioned;
}

/** A formula in a cell. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Every formula of the workbook that is wanted, by sheet. */
export async function readFormulas(context: Excel.RequestContext, sheets: readonly SheetRead[], wanted: (formula: string) => boolean): Promise<ReadonlyMap<string, readonly FormulaCell[]>> {
  const found = new Map<string, FormulaCell[]>(sheets.map(({ id }) => [id, []]));
  const pieces = sheets.flatMap(({ id, used }) => (used ? [{ id, area: used }] : []));
  for (const portion of portions(pieces)) {
    const formulas = await readPortion(context, portion);
    portion.forEach(({ id, area }, i) => {
      formulas[i]!.forEach((line, r) =>
        line.forEach((formula, c) => {
          if (typeof formula === "string" && formula.startsWith("=") && wanted(formula)) found.get(id)!.push({ row: area.row + r, column: area.column + c, formula });
        }),
      );
    });
  }
  return found;
}

async function readPortion(context: Excel.RequestContext, portion: readonly { readonly id: string; readonly area: Area }[]): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const ranges = portion.map(({ id, area }) => {
    const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load("formulas");
    return range;
  });
  await context.sync();
  return ranges.map((range) => range.formulas as unknown[][]);
}
