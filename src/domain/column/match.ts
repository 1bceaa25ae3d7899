import type { InputField } from "../method/method";
import { isTextual, type UnitName } from "../unit/unit";
import { isBlank, isCellError, type TableCell } from "./cell";
import { readHeading, type Heading } from "./header";
import { readDate, readNumber } from "./number";
import { halfWidth } from "./text";

export interface Match {
  /** Columns of the table, from 0: one, unless the input takes several. */
  readonly columns: readonly number[];
  /** 0 to 1: 1 is the label or a synonym itself. */
  readonly score: number;
}

/** A heading that shares less than this with an input is not offered. */
const leastScore = 0.45;
/** What the columns of a series earn: 1月, 2月, 3月 or Q1, Q2, Q3. The user sees which they are. */
const seriesScore = 0.6;
/** What a column earns whose heading says nothing but whose content is the only one that fits. */
const contentScore = 0.3;
/** Cells looked at to judge what a column holds. */
const sample = 200;

/**
 * Which column of the table is which input. The best-scored pair is taken first, no column twice; equal scores go
 * to the earlier input, then to the earlier column. A required input that no heading names takes the only column
 * left whose content fits, if there is exactly one. An input of several columns takes the longest series of columns
 * side by side that are left, headed alike but for a number or a month.
 */
export function matchHeadings(
  inputs: Readonly<Record<string, InputField>>,
  headings: readonly Heading[],
  rows: readonly (readonly TableCell[])[],
): Readonly<Record<string, Match>> {
  const content = headings.map((_, column) => contentOf(rows, column));
  const fields = Object.entries(inputs).filter(([, { several }]) => !several);
  const pairs = fields.flatMap(([input, field], order) =>
    headings.map((heading, column) => ({
      input,
      order,
      column,
      score: fits(field.unit, content[column]!) ? headingScore(input, field, heading) : 0,
    })),
  );
  pairs.sort((a, b) => b.score - a.score || a.order - b.order || a.column - b.column);

  const matches: Record<string, Match> = {};
  const used = new Set<number>();
  for (const { input, column, score } of pairs) {
    if (score < leastScore || matches[input] !== undefined || used.has(column)) continue;
    matches[input] = { columns: [column], score };
    used.add(column);
  }

  const open = fields.filter(([input, field]) => matches[input] === undefined && field.optional === undefined);
  for (const [input, field] of open) {
    const rivals = open.filter(([, other]) => sameKind(other.unit, field.unit));
    const left = headings.flatMap((heading, column) =>
      !used.has(column) && content[column]!.filled > 0 && fits(field.unit, content[column]!) && speaksOf(field.unit, heading) ? [column] : [],
    );
    if (rivals.length === 1 && left.length === 1) {
      matches[input] = { columns: [left[0]!], score: contentScore };
      used.add(left[0]!);
    }
  }
  for (const [input, { several }] of Object.entries(inputs)) {
    const columns = several ? longestSeries(headings, (column) => !used.has(column) && content[column]!.numeric >= 0.5) : [];
    if (columns.length < 2) continue;
    matches[input] = { columns, score: seriesScore };
    columns.forEach((column) => used.add(column));
  }
  return matches;
}

/** The most columns side by side whose headings differ in a number or a month only. */
function longestSeries(headings: readonly Heading[], isFree: (column: number) => boolean): readonly number[] {
  const stems = headings.map(({ name }, column) => (isFree(column) ? stemOf(name) : null));
  let best: number[] = [];
  let run: number[] = [];
  stems.forEach((stem, column) => {
    run = stem === null ? [] : stem === stems[column - 1] ? [...run, column] : [column];
    if (run.length > best.length) best = run;
  });
  return best;
}

/** A heading with # for its numbers and months; null where it has none. */
function stemOf(name: string): string | null {
  const stem = name.replace(/\d+|[一二三四五六七八九十]+(?=月|季)|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gu, "#");
  return stem.includes("#") ? stem : null;
}

/** How well a heading names an input: 1 for the label or a synonym, less the more words are over or missing. */
export function headingScore(input: string, field: InputField, heading: Heading): number {
  if (heading.name === "" || !speaksOf(field.unit, heading)) return 0;
  const names = [field.label.en, field.label["zh-CN"], input, ...(field.synonyms ?? [])].map((name) => readHeading(name).name);
  return Math.max(0, ...names.filter((name) => name !== "").map((name) => likeness(name, heading.name)));
}

function likeness(name: string, heading: string): number {
  if (name === heading) return 1;
  const [short, long] = name.length < heading.length ? [name, heading] : [heading, name];
  // One letter or character inside a word is no hint: "m" in "name", 额 in 余额.
  if (short.length < 2 || !long.includes(short)) return 0;
  return 0.4 + 0.5 * (short.length / long.length);
}

const rateWords = /(率|占比|比例|比重|百分比|rate|ratio|share|percent|pct)$/u;
const dayWords = /(天数|账期|帐期|账龄|days)$/u;
const dateWords = /(日期|时间|date)$/u;
const nameWords = /(名称|编号|编码|代码|code|name|id|no)$/u;

/** A rate is not an amount though its heading contains the amount's: 回款率 is not 回款. */
function speaksOf(unit: UnitName, heading: Heading): boolean {
  const { name } = heading;
  if (rateWords.test(name) || heading.unit === "%") return unit === "ratio" || unit === "share" || unit === "number" || unit === "score";
  if (dayWords.test(name)) return unit === "days" || unit === "number" || unit === "count" || unit === "score";
  if (dateWords.test(name)) return unit === "date";
  if (nameWords.test(name)) return isTextual(unit);
  return true;
}

interface Content {
  readonly filled: number;
  /** Parts of the filled cells. */
  readonly numeric: number;
  readonly text: number;
}

/** Numbers stored as text count as numbers here, dates written as text too; errors count as neither. 00123 is a code. */
function contentOf(rows: readonly (readonly TableCell[])[], column: number): Content {
  let filled = 0;
  let numeric = 0;
  let text = 0;
  for (const row of rows.slice(0, sample)) {
    const cell = row[column] ?? null;
    if (isBlank(cell) || isCellError(cell)) continue;
    filled++;
    if (typeof cell === "number" || (typeof cell === "string" && !isCode(cell) && (readNumber(cell) ?? readDate(cell)) !== null)) numeric++;
    else text++;
  }
  return { filled, numeric: filled === 0 ? 0 : numeric / filled, text: filled === 0 ? 0 : text / filled };
}

const isCode = (text: string): boolean => /^0\d+$/u.test(halfWidth(text));

const sameKind = (a: UnitName, b: UnitName): boolean => isTextual(a) === isTextual(b) && (a === "flag") === (b === "flag");

/** Customer numbers make text columns too, so text accepts numbers; a number column is one by its majority. */
const fits = (unit: UnitName, content: Content): boolean =>
  isTextual(unit) || unit === "flag" || content.filled === 0 || content.numeric >= 0.5;
