import type { Text } from "../../domain/method/text";
import { runFormWords } from "../../i18n/runForms";
import { formatHeadings } from "../native/config";
import type { CellValue } from "../units";
import { areaOf, withValues, writeValues } from "./blocks";
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
    if (!native || native.column !== block.column || native.formulas.length !== rows || native.formulas[0]!.length !== columns) return block;
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

export interface Settled {
  readonly block: FrozenBlock;
  readonly isNative: boolean;
  readonly why?: Text;
}

/**
 * Compares what the native formulas answer with what the function did; a block that differs becomes values after all.
 * The last column, the reason, is worded differently and is not compared.
 */
export async function checked(context: Excel.RequestContext, blocks: readonly FrozenBlock[], values: readonly FrozenBlock[], forms: readonly RunForm[]): Promise<readonly Settled[]> {
  const natives = blocks.filter(({ native }) => native);
  const now = new Map(natives.length === 0 ? [] : (await withValues(context, natives)).map((read, i) => [natives[i]!, read.values]));
  const settled = blocks.map((block, i): Settled => {
    const before = values[i]!;
    if (!block.native) return { block, isNative: false };
    return sameAnswers(now.get(block)!, before.values, formOf(block, forms)!.native!.shares) ? { block, isNative: true } : { block: before, isNative: false, why: runFormWords.otherAnswer };
  });
  await writeValues(context, settled.filter(({ why }) => why !== undefined).map(({ block }) => block));
  return settled;
}

/** Of a share formulas may say nothing where there is nothing to say: that of a customer without sales. */
const sameAnswers = (now: readonly (readonly CellValue[])[], before: readonly (readonly CellValue[])[], shares: ReadonlySet<number>): boolean =>
  before.every((line, row) => line.slice(0, -1).every((value, column) => isSame(now[row]![column]!, value) || (shares.has(column) && now[row]![column] === "")));

function isSame(now: CellValue, before: CellValue): boolean {
  if (typeof now === "number" && typeof before === "number") return Math.abs(now - before) <= 1e-9 * Math.max(1, Math.abs(before));
  // A row that has no answer shows an error in one and nothing in the other.
  const none = (value: CellValue): boolean => value === "" || (typeof value === "string" && value.startsWith("#"));
  return now === before || (none(now) && none(before));
}
