import type { Head, OutputField } from "../../domain/method/method";
import { say } from "../../domain/method/say";
import type { Locale } from "../../domain/method/text";
import { workbookWords } from "../../i18n/workbook";
import { commonUnit, look, unique, type BlockColumn } from "../block";
import type { Evaluated } from "../contract";
import { ruleText } from "../stamp";
import { answerCell, isNumeric, type CellValue } from "../units";

/** The customers' sheet as cells and looks; no Excel yet. */
export interface CustomerSheet {
  /** As the sheet and its table are called if no others are called so. */
  readonly name: string;
  readonly table: string;
  /** From which range, as of when and by which rule: the line above the table. */
  readonly note: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: number;
}

export function customerSheet(prepared: Evaluated, locale: Locale): CustomerSheet {
  const { source, evaluation } = prepared;
  const words = workbookWords[locale].rollup;
  const { asOf, from } = evaluation.params as { readonly asOf: number; readonly from?: number };
  const { counted, leftOut } = lineCounts(prepared);
  return {
    name: words.sheet(say.date(asOf)),
    table: words.table,
    note: words.note(`${source.sheetName}!${source.address}`, say.date(asOf), from === undefined ? null : say.date(from), counted, leftOut, ruleText(prepared, { locale })),
    columns: customerColumns(prepared, locale),
    rows: evaluation.tables["customers"]!.length,
  };
}

/** Lines that count, and those that do not: left out by choice, or outside the days asked for. */
export function lineCounts({ evaluation, bodyRows, leftOut }: Evaluated): { readonly counted: number; readonly leftOut: number } {
  const counted = evaluation.figures["countedLines"] as number;
  return { counted, leftOut: leftOut.size + bodyRows.length - counted };
}

export interface CustomerColumn {
  readonly head: Head;
  readonly field: OutputField;
  readonly heading: string;
}

/** The columns of the customers' table as they are headed: amounts in the unit that the lines state. */
export function customerHeads(prepared: Evaluated, locale: Locale): readonly CustomerColumn[] {
  const { method, evaluation } = prepared;
  const unit = commonUnit(prepared);
  const heads = evaluation.heads["customers"]!;
  const fields = heads.map(({ column }): OutputField => method.tables["customers"].columns[column]);
  const labels = heads.map(({ label }, i) => (label ?? fields[i]!.label)[locale] + (fields[i]!.unit === "money" && label === undefined ? unit : ""));
  return unique(labels, []).map((heading, i) => ({ head: heads[i]!, field: fields[i]!, heading }));
}

function customerColumns(prepared: Evaluated, locale: Locale): readonly BlockColumn[] {
  const rows = prepared.evaluation.tables["customers"]!;
  return customerHeads(prepared, locale).map(({ field, heading }, i) => ({
    heading,
    values: rows.map((row) => cellOf(answerCell(row[i]!), field)),
    ...look(field.unit, !isNumeric(field.unit)),
    ...(field.unit === "number" ? { numberFormat: "0.00" } : {}),
  }));
}

/** Names and numbers of customers are text whatever they look like: 007, MAR-1. */
const cellOf = (cell: CellValue, { unit }: OutputField): CellValue =>
  isNumeric(unit) || typeof cell !== "string" || cell === "" || cell.startsWith("'") ? cell : `'${cell}`;
