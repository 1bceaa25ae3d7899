import { formatHeadings } from "../native/config";
import type { CellValue } from "../units";
import { areaOf } from "./blocks";
import type { Frozen, FrozenBlock, Workings } from "./contract";
import type { RunForm } from "./nativeRuns";

type Cell = Pick<FrozenBlock, "sheetId" | "row" | "column">;

/** The run in whose columns a cell stands. */
export const formOf = ({ sheetId, row, column }: Cell, forms: readonly RunForm[]): RunForm | undefined =>
  forms.find(({ sheetId: id, area }) => id === sheetId && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);

/** The blocks with formulas of Excel itself in place of values, where a run's form fits them. */
export function asNative(values: readonly FrozenBlock[], forms: readonly RunForm[]): Pick<Frozen, "blocks" | "workings"> {
  const workings: Workings[] = [];
  const blocks = values.map((block): FrozenBlock => {
    const native = formOf(block, forms)?.native;
    const { rows, columns } = areaOf(block);
    if (!native || native.column !== block.column || native.formulas.length !== rows || native.formulas[0]!.length !== columns || !shows(block.values, native.answers)) return block;
    workings.push(native.workings);
    return { ...block, values: native.formulas, native: true };
  });
  return { blocks, workings };
}

/** Fills empty cells of the sheets of parameters; what stands there already is left. */
export async function writeWorkings(context: Excel.RequestContext, workings: readonly Workings[]): Promise<void> {
  for (const { sheetId, texts, formats, headings } of workings) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { row, column, cells } of texts) sheet.getRangeByIndexes(row, column, cells.length, cells[0]!.length).values = cells as unknown[][];
    for (const { area, numberFormat } of formats) sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).numberFormat = numberFormat as unknown as string[][];
    formatHeadings(sheet, headings);
  }
  if (workings.length > 0) await context.sync();
}

/** What the function shows is what the system answers for the data and parameters as they stand; the reason, last, is worded anew. */
const shows = (shown: readonly (readonly CellValue[])[], answers: readonly (readonly CellValue[])[]): boolean =>
  shown.every((line, row) => line.slice(0, -1).every((value, column) => isSame(answers[row]![column]!, value)));

function isSame(answer: CellValue, shown: CellValue): boolean {
  if (typeof answer === "number" && typeof shown === "number") return Math.abs(answer - shown) <= 1e-9 * Math.max(1, Math.abs(shown));
  // A row that has no answer is an error in one and may be blank in the other.
  const none = (value: CellValue): boolean => value === "" || (typeof value === "string" && value.startsWith("#"));
  const bare = (value: CellValue): CellValue => (typeof value === "string" ? value.replace(/^'/, "") : value);
  return bare(answer) === bare(shown) || (none(answer) && none(shown));
}
