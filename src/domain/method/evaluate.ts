import type { TableCell } from "../column/cell";
import { readRows, type Rows } from "../column/readRows";
import { isFault, type Issue } from "../issue/issue";
import type { AnyMethod, Answer, Head, Method, Result, TableRow } from "./method";
import { lazily, once } from "./lazily";
import { readParams } from "./readParams";
import { say } from "./say";
import { fitting } from "./sentence";
import { finished, inSteps, type Steps } from "./steps";
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

/** Whatever is not asked for is not computed: columns, figures and tables are worked out when they are first read. */
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
export const evaluate = (method: AnyMethod, raw: RawCall): Outcome => finished(evaluateInSteps(method, raw));

/** The same with a pause wherever the method has one. */
export function* evaluateInSteps(method: AnyMethod, raw: RawCall): Steps<Outcome> {
  const plain: Method = method;
  const params = readParams(plain.params, raw.params);
  const rows = readRows(plain.inputs, raw.inputs);
  const issues = [...rows.errors, ...(plain.everyRow ? rows.issues : []), ...params.issues];
  if (params.issues.length === 0) issues.push(...(plain.check?.(params.values as never) ?? []));
  if (issues.length > 0) return { ok: false, issues };
  const result = yield* inSteps(plain.run(rows.columns as never, params.values as never));
  return { ok: true, value: answer(plain, rows, params.values, result) };
}

function answer(method: Method, rows: Rows, params: Readonly<Record<string, unknown>>, result: Result<Method["outputs"], Method["figures"], Method["tables"]>): Evaluation {
  const inTable = (issue: Issue): Issue => (rows.kept ? moved(issue, rows.kept) : issue);
  const outputs = Object.keys(method.outputs);
  const given = lazily(outputs, (name) => {
    const found = result.columns[name]! as readonly Answer[];
    const kept = rows.kept?.length ?? rows.rows;
    if (found.length !== kept) throw new Error(`${method.id} answers ${found.length} of ${kept} rows in ${name}.`);
    return found;
  });
  const columns = lazily(outputs, (name) => wholeColumn(given[name]!, rows, inTable));

  const needed = outputs.filter((name) => !method.outputs[name]!.partial);
  const readIssues = once(() => {
    const byRow = new Map<number, Issue[]>();
    for (const issue of rows.issues) {
      const { row } = issue as { row: number };
      const found = byRow.get(row);
      if (found) found.push(issue);
      else byRow.set(row, [issue]);
    }
    return byRow;
  });
  const positions = once(() => rows.kept && new Map(rows.kept.map((row, i) => [row, i])));
  const positionOf = (row: number): number | undefined => {
    const kept = positions();
    return kept ? kept.get(row) : row;
  };
  const answerIssues = (i: number): readonly Issue[] => {
    const found = new Set<Issue>();
    for (const name of needed) {
      const cell = finite(given[name]![i]!, i);
      if (isFault(cell) && cell.issue) found.add(cell.issue);
    }
    return found.size === 0 ? none : [...found].map(inTable);
  };
  const issuesOf = (row: number): readonly Issue[] => {
    const read = readIssues().get(row);
    const i = read ? undefined : positionOf(row);
    return read ?? (i === undefined ? none : answerIssues(i));
  };

  const figures = once(() => Object.fromEntries(Object.entries(result.figures).map(([name, cell]) => [name, finite(cell)])));
  const tables = lazily(Object.keys(method.tables), (name) => result.tables[name]!.map((line) => line.map((cell) => finite(cell))));
  const notes = once(() => (result.notes ?? []).map(inTable));
  const rowIssues = once(() => {
    const found: Issue[] = [];
    for (let row = 0; row < rows.rows; row++) for (const issue of issuesOf(row)) found.push(issue);
    return found;
  });
  const kept = once(() => rows.kept ?? Array.from({ length: rows.rows }, (_, row) => row));

  return {
    rows: rows.rows,
    get kept() {
      return kept();
    },
    columns,
    get figures() {
      return figures();
    },
    tables,
    heads: lazily(Object.keys(method.tables), (name) => result.heads?.[name] ?? Object.keys(method.tables[name]!.columns).map((column) => ({ column }))),
    get notes() {
      return notes();
    },
    get rowIssues() {
      return rowIssues();
    },
    params,
    why(row, locale, words) {
      const i = positionOf(row);
      const unanswered = needed.some((name) => isFault(columns[name]![row]) || columns[name]![row] === "");
      if (i === undefined || unanswered) {
        const sentences = issuesOf(row).map((issue) => words(issue, locale));
        return fitting(sentences.join(locale === "en" ? " " : ""));
      }
      const input = mapped(method.inputs, (name) => rows.columns[name]?.[i] ?? null);
      const output = mapped(method.outputs, (name) => answered(columns[name]![row]!));
      return fitting(method.why[locale]({ input, output, params, figures: figures(), say } as never));
    },
  };
}

const none: readonly Issue[] = [];

/** The answers of the kept rows among all rows of the table; the very same list where that changes nothing. */
function wholeColumn(given: readonly Answer[], { rows, kept, faults }: Rows, inTable: (issue: Issue) => Issue): readonly Answer[] {
  const settled = (cell: Answer, i: number): Answer => {
    const found = finite(cell, i);
    return isFault(found) && found.issue ? { ...found, issue: inTable(found.issue) } : found;
  };
  if (!kept && given.every((cell) => (typeof cell === "number" ? Number.isFinite(cell) : typeof cell === "string" ? cell.length <= longestText : typeof cell !== "object"))) return given;
  if (!kept) return given.map(settled);
  const whole: Answer[] = new Array<Answer>(rows).fill("");
  faults.forEach((fault, row) => (whole[row] = fault));
  kept.forEach((row, i) => (whole[row] = settled(given[i]!, i)));
  return whole;
}

/** A number no cell can hold is #NUM!, as where Excel's own arithmetic ends; a text that none can is #VALUE!. */
function finite(cell: Answer, row?: number): Answer {
  if (typeof cell === "number" && !Number.isFinite(cell)) return { fault: "#NUM!", issue: { code: "too-large", row } };
  return typeof cell === "string" && cell.length > longestText ? { fault: "#VALUE!", issue: { code: "too-long", row } } : cell;
}

/** Characters a cell of a worksheet holds. */
const longestText = 32_767;

const answered = (cell: Answer): Answer | null => (isFault(cell) || cell === "" ? null : cell);

const mapped = <T>(fields: Readonly<Record<string, unknown>>, value: (name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, value(name)]));

/** An issue a method found among its kept rows, told in rows of the table. */
function moved(issue: Issue, kept: readonly number[]): Issue {
  const shift = (row: number): number => kept[row] ?? row;
  if (issue.code === "duplicate") return { ...issue, row: shift(issue.row), first: shift(issue.first) };
  return "row" in issue && issue.row !== undefined ? { ...issue, row: shift(issue.row) } : issue;
}
