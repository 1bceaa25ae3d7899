import fc from "fast-check";
import { isFault } from "../../src/domain/issue/issue";
import { evaluate, type Evaluation, type RawCell, type RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod, Answer, InputField, ParamField } from "../../src/domain/method/method";
import { readParams } from "../../src/domain/method/readParams";
import { missingForTiers } from "../../src/domain/table/forTiers";
import { cardOf } from "../../src/domain/table/preview";
import type { CellSnapshot, SheetSnapshot } from "../../src/host/snapshot";
import { bookOf, sheetOf } from "../fake/workbooks";
import { paramEdits, withGaps, type ConfigEdit, type EditedParams } from "./edits";
import { columnsOf, tables, type Table } from "../properties/tables";

/** A method on a table that is written as formulas; `edited` takes the table's place afterwards, as a user would type it. */
export interface NativeRun {
  readonly name: string;
  readonly method: AnyMethod;
  readonly table: Table;
  readonly edited: Table;
  readonly place: "beside" | "new-sheet";
  /** The parameters as they are typed over on their sheet. */
  readonly config: EditedParams;
}

/** Worked examples, and random tables with others and other parameters typed over them. @param worked how many examples, those with the most customers first */
export function nativeRuns(method: AnyMethod, { worked: examples, random, rows, seed }: { readonly worked: number; readonly random: number; readonly rows: number; readonly seed: number }): NativeRun[] {
  const { system } = cardOf(method);
  const worked = method.worked.flatMap(({ inputs, params = {} }, i): Unedited[] => {
    const given = Object.keys(inputs);
    const length = inputs[given[0]!]!.length;
    const table: Table = { params, given, rows: Array.from({ length }, (_, row) => Object.fromEntries(given.map((name) => [name, asWide(inputs[name] as readonly RawEntry[], row)]))) };
    return given.length > 0 && length > 0 && runs(method, table) ? [{ name: `${system} w${i}`, method, table, edited: table, place: i % 2 === 0 ? "beside" : "new-sheet" }] : [];
  });
  worked.sort((a, b) => b.table.rows.length - a.table.rows.length);
  const samples = fc.sample(tables(method, { most: rows }).filter((table) => table.rows.length > 1 && runs(method, table)), { numRuns: random, seed });
  const all = [
    ...worked.slice(0, examples),
    ...samples.map((table, i): Unedited => {
      const [before] = fc.sample(fc.array(fc.nat({ max: table.rows.length - 1 }), { minLength: table.rows.length, maxLength: table.rows.length }), { numRuns: 1, seed: seed + i }) as [number[]];
      // Written for a table of the same rows in another order, some twice and some not at all, then edited to be this one.
      const first = { ...table, rows: before.map((at, row) => ({ ...table.rows[at]!, ...uniques(method, table.rows[row]!) })) };
      const gaps = withGaps(method, table);
      const edited = runs(method, gaps) ? gaps : table;
      return { name: `${system} r${i}`, method, table: runs(method, first) ? first : table, edited, place: i % 3 === 2 ? "new-sheet" : "beside" };
    }),
  ];
  return all.map((run, i) => withConfig({ ...run, table: withHeadings(method, run.table), edited: withHeadings(method, run.edited) }, seed + 3 * i));
}

type Unedited = Omit<NativeRun, "config">;
export const withConfig = (run: Unedited, seed: number): NativeRun => ({ ...run, config: paramEdits(run.method, run.table.params, run.edited, { most: 3, seed }) });

/** The headings as names of the columns where no others are given, as the wizard has it. */
function withHeadings(method: AnyMethod, table: Table): Table {
  const names = Object.entries(method.params as Readonly<Record<string, ParamField>>).flatMap(([param, field]) =>
    field.kind === "codes" && field.namesColumnsOf !== undefined && table.params[param] === undefined
      ? [[param, headingsOf({ table }).flatMap(({ input, heading }) => (input === field.namesColumnsOf ? [heading] : []))] as const]
      : [],
  );
  return { ...table, params: { ...table.params, ...Object.fromEntries(names) } };
}

/** On a sheet an input has as many cells in every row: what a row of an example lacks is blank. */
function asWide(entries: readonly RawEntry[], row: number): RawEntry {
  const width = Math.max(...entries.map((entry) => (Array.isArray(entry) ? entry.length : 0)));
  const entry = entries[row]!;
  return Array.isArray(entry) ? [...(entry as readonly RawCell[]), ...new Array<null>(width - entry.length).fill(null)] : entry;
}

const uniques = (method: AnyMethod, row: Table["rows"][number]): Table["rows"][number] =>
  Object.fromEntries(Object.entries(row).filter(([name]) => (method.inputs[name] as InputField).unique));

const outcomeOf = (method: AnyMethod, table: Table): ReturnType<typeof evaluate> => evaluate(method, { inputs: columnsOf(table), params: table.params });
const runs = (method: AnyMethod, table: Table): boolean => {
  const { values, issues } = readParams(method.params, table.params);
  return issues.length === 0 && missingForTiers(method, table.params).length === 0 && !method.nativeUnless?.(values as never) && outcomeOf(method, table).ok;
};

export function evaluationOf(method: AnyMethod, table: Table, params = table.params): Evaluation {
  const outcome = outcomeOf(method, { ...table, params });
  if (!outcome.ok) throw new Error(`${method.id}: ${JSON.stringify(outcome.issues)}`);
  return outcome.value;
}

/** Headings of the sheet of a run: the customer, then every cell of every input. */
export function headingsOf({ table }: Pick<NativeRun, "table">): { readonly input: string; readonly index: number; readonly heading: string }[] {
  const [first] = table.rows;
  return table.given.flatMap((input) => {
    const entry = first![input]!;
    return Array.isArray(entry) ? entry.map((_, index) => ({ input, index, heading: `${input} col ${"abcdefghijklmnopqrst"[index]!}` })) : [{ input, index: -1, heading: `${input} col` }];
  });
}

export function dataSheet(run: NativeRun): SheetSnapshot {
  const headings = headingsOf(run);
  return sheetOf(run.name, [["No.", ...headings.map(({ heading }) => heading)], ...run.table.rows.map((_, i) => [i + 1, ...headings.map(() => null)])]);
}

/** The sheet's rows with the cells of a table. */
export function filled(run: NativeRun, sheet: SheetSnapshot, table: Table): SheetSnapshot {
  const headings = headingsOf(run);
  const rows = sheet.rows.map((line, r) => {
    if (r === 0) return line;
    const cells = [...(line ?? [])];
    headings.forEach(({ input, index }, c) => {
      const entry = table.rows[r - 1]![input]!;
      cells[c + 1] = cellOf(index < 0 ? (entry as RawCell) : ((entry as readonly RawCell[] | null)?.[index] ?? null));
    });
    return cells;
  });
  return { ...sheet, rows };
}

function cellOf(cell: RawCell): CellSnapshot | undefined {
  if (cell === null || cell === "") return undefined;
  return typeof cell === "object" ? ({ e: cell.error } as CellSnapshot) : { v: cell };
}

export const bookWith = (runs: readonly NativeRun[]): ReturnType<typeof bookOf> => bookOf(runs.map((run) => filled(run, dataSheet(run), run.table)));

/** Whether LibreOffice shows what the method answers. */
export function shows(answer: Answer, shown: string | number | boolean | undefined): boolean {
  if (isFault(answer)) return shown === answer.fault;
  if (answer === "") return shown === undefined || shown === "";
  if (typeof answer === "number") {
    // A cell with the looks of a date comes as one, to the nanosecond if it is no whole day.
    const isDate = typeof shown === "string" && /^\d{4}-\d\d-\d\d(?:T[\d:.]+)?$/u.test(shown);
    const number = isDate ? Date.parse(shown.includes("T") ? `${shown}Z` : shown) / 86_400_000 + 25_569 : shown;
    return typeof number === "number" && Math.abs(answer - number) <= 1e-9 * Math.max(1, Math.abs(answer));
  }
  if (typeof answer === "boolean") return shown === answer;
  return String(shown) === answer;
}

/** A sheet with some cells typed over. */
export function typedOver(sheet: SheetSnapshot, edits: readonly ConfigEdit[]): SheetSnapshot {
  const rows = [...sheet.rows];
  for (const { row, column, value } of edits) {
    const cells = [...(rows[row] ?? [])];
    const { f: _formula, ...cell } = cells[column] ?? ({} as CellSnapshot);
    cells[column] = { ...cell, v: value };
    rows[row] = cells;
  }
  return { ...sheet, rows };
}
