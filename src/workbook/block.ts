import { cellText, isBlank, isCellError, type TableCell } from "../domain/column/cell";
import { comparable } from "../domain/column/text";
import type { InputField, OutputField } from "../domain/method/method";
import { cardOf, writtenOutputs } from "../domain/table/preview";
import { finished, type Steps } from "../domain/method/steps";
import type { Locale } from "../domain/method/text";
import type { UnitName } from "../domain/unit/unit";
import { leftOutText, workbookWords } from "../i18n/workbook";
import type { PreparedReady } from "./contract";
import { eachInSteps } from "./eachInSteps";
import type { Live } from "./native/live";
import { answerCell, numberFormat, textCell, type CellValue } from "./units";

export interface BlockColumn {
  readonly heading: string;
  readonly values: readonly CellValue[];
  readonly numberFormat: string;
  /** In points. */
  readonly width: number;
  readonly align: "Left" | "Right" | "Center";
}

/** The columns of a run, headings and cells, not yet anywhere. */
export interface Block {
  readonly columns: readonly BlockColumn[];
  readonly rows: number;
  /** Which column holds the tier, and the tiers from best to worst: what the colours go by. */
  readonly tierColumn: number;
  readonly tiers: readonly string[];
  /** Source columns that the first columns are copies of. */
  readonly copied: readonly number[];
  /** The outputs in the columns after them; the reason comes last. */
  readonly outputs: readonly string[];
  /** Where tiers can be given by hand: the column they are typed in; their reasons and the tiers that count come after it. */
  readonly overrideColumn?: number;
  /** Where the columns are formulas: what the summary follows. */
  readonly live?: Live;
}

export interface BlockRequest {
  readonly locale: Locale;
  /** The sentence of each row of the evaluation. */
  readonly reasons: readonly string[];
}

/**
 * Columns for the right of the data: a cell for every row of the body; a row left out says so in the reason. `taken` are headings that other columns there have.
 */
export const blockBeside = (prepared: PreparedReady, request: BlockRequest & { readonly taken: readonly string[] }): Block => finished(blockBesideInSteps(prepared, request));

/** The same with pauses, for many rows. */
export function* blockBesideInSteps(prepared: PreparedReady, { locale, reasons, taken }: BlockRequest & { readonly taken: readonly string[] }): Steps<Block> {
  const { source, bodyRows, leftOut } = prepared;
  const at: (number | null)[] = source.rows.map(() => null);
  bodyRows.forEach((row, i) => (at[row] = i));
  const reason = (i: number | null, row: number): string => {
    const left = leftOut.get(row);
    if (left) return leftOutText(left, locale);
    return i === null ? "" : reasons[i]!;
  };
  return yield* assemble(prepared, locale, taken, { columns: [], copied: [] }, at, yield* eachInSteps(at, reason));
}

/** Columns for a sheet of their own: the customers with what was read of them, then the result. */
export const blockForSheet = (prepared: PreparedReady, request: BlockRequest): Block => finished(blockForSheetInSteps(prepared, request));

export function* blockForSheetInSteps(prepared: PreparedReady, { locale, reasons }: BlockRequest): Steps<Block> {
  const { method, source, mapping, bodyRows, customer } = prepared;
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const units = new Map(Object.entries(mapping).flatMap(([input, columns]) => columns.map((column) => [column, inputs[input]!.unit] as const)));
  const carried = [...new Set([...(customer.identity === null ? [] : [customer.identity]), ...(customer.name === null ? [] : [customer.name]), ...units.keys()])];
  carried.sort((a, b) => a - b);
  const copies: BlockColumn[] = [];
  for (const column of carried) {
    copies.push({
      heading: source.headings[column]!.text.trim() || workbookWords[locale].customer,
      values: yield* eachInSteps(bodyRows, (row) => copiedCell(source.rows[row]![column] ?? null)),
      ...look(units.get(column) ?? "text", column === customer.name),
    });
  }
  const rows = bodyRows.map((_, i) => i);
  return yield* assemble(prepared, locale, copies.map(({ heading }) => heading), { columns: copies, copied: carried }, rows, reasons);
}

function* assemble(
  prepared: PreparedReady,
  locale: Locale,
  taken: readonly string[],
  { columns: before, copied }: { readonly columns: readonly BlockColumn[]; readonly copied: readonly number[] },
  /** Row of the evaluation for each row of the block; null for a row without an answer. */
  rows: readonly (number | null)[],
  reasons: readonly string[],
): Steps<Block> {
  const { method, evaluation } = prepared;
  const card = cardOf(method);
  const names = writtenOutputs(method, evaluation);
  const outputs: Readonly<Record<string, OutputField>> = method.outputs;
  const unit = commonUnit(prepared);
  const headings = unique(
    [...names.map((name) => outputs[name]!.label[locale] + (outputs[name]!.unit === "money" ? unit : "")), workbookWords[locale].why],
    taken,
  );
  const answers: BlockColumn[] = [];
  for (const [i, name] of names.entries()) {
    const column = evaluation.columns[name]!;
    const values = yield* eachInSteps(rows, (row) => (row === null ? "" : answerCell(column[row]!)));
    answers.push({ heading: headings[i]!, values, ...look(outputs[name]!.unit, false) });
  }
  const why: BlockColumn = { heading: headings.at(-1)!, values: yield* eachInSteps(reasons, textCell), numberFormat: "General", width: 330, align: "Left" };
  return {
    columns: [...before, ...answers, why],
    rows: rows.length,
    tierColumn: before.length + names.indexOf(card.tier),
    tiers: card.tiers(evaluation.params),
    copied,
    outputs: names,
  };
}

/** "（万元）" where every amount column that states a unit states this one. */
export function commonUnit({ method, source, mapping }: Pick<PreparedReady, "method" | "source" | "mapping">): string {
  const inputs: Readonly<Record<string, InputField>> = method.inputs;
  const stated = Object.entries(mapping).flatMap(([input, columns]) =>
    columns.flatMap((column) => {
      const { unit } = source.headings[column]!;
      return inputs[input]!.unit === "money" && unit !== null ? [unit] : [];
    }),
  );
  const [unit, ...others] = [...new Set(stated)];
  if (unit === undefined || others.length > 0) return "";
  return /[\u4e00-\u9fff]/u.test(unit) ? `（${unit}）` : ` (${unit})`;
}

export function look(unit: UnitName, name: boolean): Pick<BlockColumn, "numberFormat" | "width" | "align"> {
  const isText = unit === "text" || unit === "code";
  const align = unit === "code" ? "Center" : isText ? "Left" : "Right";
  return { numberFormat: numberFormat(unit), width: name ? 150 : unit === "money" ? 84 : 66, align: name ? "Left" : align };
}

function copiedCell(cell: TableCell): CellValue {
  if (isBlank(cell) || cell === null) return "";
  if (isCellError(cell)) return cell.error;
  return typeof cell === "string" ? textCell(cellText(cell)) : cell;
}

/** Headings as they are, with a number behind where the table already has one called so: a table's columns need names of their own. */
export function unique(headings: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map(comparable));
  return headings.map((heading) => {
    let name = heading;
    for (let number = 2; used.has(comparable(name)); number++) name = `${heading} ${number}`;
    used.add(comparable(name));
    return name;
  });
}
