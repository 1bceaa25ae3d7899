import type { TableCell } from "../column/cell";
import { readRows, type Rows } from "../column/readRows";
import { isFault, type Issue } from "../issue/issue";
import type { AnyMethod, Answer, Head, Method, TableRow } from "./method";
import { readParams } from "./readParams";
import { say } from "./say";
import { fitting } from "./sentence";
import type { Locale } from "./text";

/** A cell as it comes from the edge; null and blank text are empty cells. */
export type RawCell = TableCell;

/** One row of an input: a cell, or the cells of an input of several columns. */
export type RawEntry = RawCell | readonly RawCell[];

export interface RawCall {
  /** One column per input; undefined where the user gave none. All of one length. */
  readonly inputs: Readonly<Record<string, readonly RawEntry[] | undefined>>;
  /** null, undefined and "" mean "left out". */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Words for an issue in the language of the sentence that is asked for. */
export type Wording = (issue: Issue, locale: Locale) => string;

export interface Evaluation {
  /** As many as came in. */
  readonly rows: number;
  /** Rows that reached the method. */
  readonly kept: readonly number[];
  /** Aligned with the rows that came in: "" in blank rows, a Fault in rows that cannot be answered. */
  readonly columns: Readonly<Record<string, readonly Answer[]>>;
  readonly figures: Readonly<Record<string, Answer>>;
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** The columns of each table, in the order of its rows' cells. */
  readonly heads: Readonly<Record<string, readonly Head[]>>;
  /** About the run as a whole. */
  readonly notes: readonly Issue[];
  /** Why single rows have no answer, all of them, in row order. */
  readonly rowIssues: readonly Issue[];
  /** One sentence for a row; "" for a blank row; the words of its issues for a row that answers with an error. */
  why(row: number, locale: Locale, words: Wording): string;
  /** With defaults filled in. */
  readonly params: Readonly<Record<string, unknown>>;
}

export type Outcome =
  | { readonly ok: true; readonly value: Evaluation }
  /** All that is wrong with the call itself; nothing was computed. */
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Runs a method on raw cells by the rules of blank, faulty and error cells that hold for every method alike. */
export function evaluate(method: AnyMethod, raw: RawCall): Outcome {
  const plain: Method = method;
  const params = readParams(plain.params, raw.params);
  const rows = readRows(plain.inputs, raw.inputs);
  const issues = [...rows.errors, ...(plain.everyRow ? rows.issues : []), ...params.issues];
  if (params.issues.length === 0) issues.push(...(plain.check?.(params.values as never) ?? []));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: answer(plain, rows, params.values) };
}

function answer(method: Method, rows: Rows, params: Readonly<Record<string, unknown>>): Evaluation {
  const result = method.run(rows.columns as never, params as never);
  const inTable = (issue: Issue): Issue => moved(issue, rows.kept);
  const at = new Map(rows.kept.map((row, i) => [row, i]));

  const figures = Object.fromEntries(Object.entries(result.figures).map(([name, cell]) => [name, finite(cell)]));
  const columns: Record<string, readonly Answer[]> = {};
  for (const name of Object.keys(method.outputs)) {
    const given = result.columns[name]! as readonly Answer[];
    if (given.length !== rows.kept.length) throw new Error(`${method.id} answers ${given.length} of ${rows.kept.length} rows in ${name}.`);
    const whole: Answer[] = new Array<Answer>(rows.rows).fill("");
    rows.faults.forEach((fault, row) => (whole[row] = fault));
    rows.kept.forEach((row, i) => {
      const cell = finite(given[i]!, i);
      whole[row] = isFault(cell) && cell.issue ? { ...cell, issue: inTable(cell.issue) } : cell;
    });
    columns[name] = whole;
  }

  const needed = Object.keys(method.outputs).filter((name) => !method.outputs[name]!.partial);
  const answerIssues = (row: number): Issue[] => {
    const given = needed.flatMap((name) => {
      const cell = finite(result.columns[name]![at.get(row)!]! as Answer, at.get(row));
      return isFault(cell) && cell.issue ? [cell.issue] : [];
    });
    return [...new Set(given)].map(inTable);
  };
  const readIssues = new Map<number, Issue[]>();
  for (const issue of rows.issues) {
    const row = (issue as { row: number }).row;
    readIssues.set(row, [...(readIssues.get(row) ?? []), issue]);
  }
  const issuesOf = (row: number): readonly Issue[] => readIssues.get(row) ?? (at.has(row) ? answerIssues(row) : []);
  const rowNumbers = Array.from({ length: rows.rows }, (_, row) => row);

  return {
    rows: rows.rows,
    kept: rows.kept,
    columns,
    figures,
    tables: Object.fromEntries(Object.entries(result.tables).map(([name, lines]) => [name, lines.map((line) => line.map((cell) => finite(cell)))])),
    heads: Object.fromEntries(Object.entries(method.tables).map(([name, { columns: declared }]) => [name, result.heads?.[name] ?? Object.keys(declared).map((column) => ({ column }))])),
    notes: (result.notes ?? []).map(inTable),
    rowIssues: rowNumbers.flatMap(issuesOf),
    params,
    why(row, locale, words) {
      const i = at.get(row);
      const unanswered = needed.some((name) => isFault(columns[name]![row]) || columns[name]![row] === "");
      if (i === undefined || unanswered) {
        const sentences = issuesOf(row).map((issue) => words(issue, locale));
        return fitting(sentences.join(locale === "en" ? " " : ""));
      }
      const input = mapped(method.inputs, (name) => rows.columns[name]?.[i] ?? null);
      const output = mapped(method.outputs, (name) => answered(columns[name]![row]!));
      return fitting(method.why[locale]({ input, output, params, figures, say } as never));
    },
  };
}

/** A number no cell can hold is #NUM!, as where Excel's own arithmetic ends. */
const finite = (cell: Answer, row?: number): Answer =>
  typeof cell === "number" && !Number.isFinite(cell) ? { fault: "#NUM!", issue: { code: "too-large", row } } : cell;

const answered = (cell: Answer): Answer | null => (isFault(cell) || cell === "" ? null : cell);

const mapped = <T>(fields: Readonly<Record<string, unknown>>, value: (name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, value(name)]));

/** An issue a method found among its kept rows, told in rows of the table. */
function moved(issue: Issue, kept: readonly number[]): Issue {
  const shift = (row: number): number => kept[row] ?? row;
  if (issue.code === "duplicate") return { ...issue, row: shift(issue.row), first: shift(issue.first) };
  return "row" in issue && issue.row !== undefined ? { ...issue, row: shift(issue.row) } : issue;
}
