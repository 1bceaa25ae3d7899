import type { Answer, InputField, Method } from "../../src/domain/method/method";
import { evaluate, type Evaluation, type RawCall, type RawEntry } from "../../src/domain/method/evaluate";
import { isFault } from "../../src/domain/issue/issue";
import type { Locale } from "../../src/domain/method/text";
import { tierQuery, type RowWords } from "../../src/domain/sql/query";
import type { Engine, SqlValue } from "../../src/warehouse/engine";

export const words: RowWords = {
  blank: (heading) => `${heading} is empty`,
  unreadable: (heading) => `${heading} cannot be read`,
  belowMinimum: (heading, min) => `${heading} is below ${min}`,
};

const types = {
  duckdb: { real: "DOUBLE", text: "VARCHAR", flag: "BOOLEAN", date: "DATE" },
  clickhouse: { real: "Nullable(Float64)", text: "Nullable(String)", flag: "Nullable(Bool)", date: "Nullable(Date32)" },
} as const;

type Column = { readonly heading: string; readonly type: keyof (typeof types)["duckdb"]; readonly cells: readonly unknown[] };

const typeOf = ({ unit }: InputField): Column["type"] => (unit === "code" || unit === "text" ? "text" : unit === "flag" ? "flag" : unit === "date" ? "date" : "real");

function literal(cell: unknown, type: Column["type"], engine: Engine): string {
  const { dialect } = engine;
  if (cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")) return "NULL";
  if (type === "text") return dialect.text(String(cell));
  if (type === "flag") return cell ? "TRUE" : "FALSE";
  if (type === "date") return dialect.id === "duckdb" ? `DATE '1899-12-30' + ${Math.floor(Number(cell))}` : `addDays(toDate32('1970-01-01'), ${Math.floor(Number(cell)) - 25569})`;
  return dialect.real(Number(cell));
}

/** A table of the cells; its column `n` numbers the rows. */
export async function fill(engine: Engine, name: string, columns: readonly Column[]): Promise<void> {
  const { identifier, id } = engine.dialect;
  const all = [{ heading: "n", type: "real", cells: columns[0]!.cells.map((_, row) => row + 1) } as const, ...columns];
  await engine.run(`CREATE OR REPLACE TABLE ${identifier(name)} (${all.map(({ heading, type }) => `${identifier(heading)} ${types[id][type]}`).join(", ")})${id === "clickhouse" ? " ENGINE = Memory" : ""}`);
  const rows = all[0]!.cells.map((_, row) => `(${all.map(({ cells, type }) => literal(cells[row], type, engine)).join(", ")})`);
  if (rows.length > 0) await engine.run(`INSERT INTO ${identifier(name)} VALUES ${rows.join(",\n")}`);
}

/** The columns of a call, an input of several columns as so many. */
export function columnsOf(method: Method, inputs: RawCall["inputs"]): { readonly columns: readonly Column[]; readonly mapping: Readonly<Record<string, readonly string[]>> } {
  const mapping: Record<string, string[]> = {};
  const columns = Object.entries(inputs).flatMap(([input, cells]) => {
    if (!cells) return [];
    const field = method.inputs[input]!;
    const width = field.several ? Math.max(1, ...cells.map((cell) => (Array.isArray(cell) ? cell.length : 1))) : 1;
    return Array.from({ length: width }, (_, at): Column => {
      const heading = field.several ? `${input} ${at + 1}` : input;
      (mapping[input] ??= []).push(heading);
      return { heading, type: typeOf(field), cells: cells.map((cell: RawEntry) => (Array.isArray(cell) ? (cell as readonly unknown[])[at] : cell)) };
    });
  });
  return { columns, mapping };
}

export interface Answered {
  readonly rows: readonly Readonly<Record<string, SqlValue>>[];
  readonly figures: Readonly<Record<string, SqlValue>>;
  readonly tables: Readonly<Record<string, readonly (readonly SqlValue[])[]>>;
}

/** What an engine answers to the method's query on such a table. @param whole with figures and tables, which are queries of their own */
export async function answered(engine: Engine, method: Method, inputs: RawCall["inputs"], params: Readonly<Record<string, unknown>>, locale: Locale, whole = true): Promise<Answered> {
  const { columns, mapping } = columnsOf(method, inputs);
  await fill(engine, "given", columns);
  return asked(engine, method, mapping, params, locale, "n", whole);
}

/** What it answers on the table `given` that is there. @param order column that orders equal rows; null for the order they stand in */
export async function asked(engine: Engine, method: Method, mapping: Readonly<Record<string, readonly string[]>>, params: Readonly<Record<string, unknown>>, locale: Locale, order: string | null, whole = true): Promise<Answered> {
  const headings = Object.fromEntries(Object.keys(method.outputs).map((name) => [name, `out ${name}`]));
  const query = tierQuery({ method, params, dialect: engine.dialect, from: engine.dialect.identifier("given"), columns: mapping, order, headings, why: "why", locale, words });
  const rows = await engine.rows(query.text);
  const [figures = {}] = query.figures === null || !whole ? [] : await engine.rows(query.figures);
  const tables: Record<string, SqlValue[][]> = {};
  for (const [name, text] of whole ? Object.entries(query.tables) : []) tables[name] = (await engine.rows(text)).map((row) => Object.values(row));
  return { rows, figures, tables };
}

/** What the core answers, with errors and empty answers as null. */
export function expected(evaluation: Evaluation, outputs: readonly string[]): readonly Readonly<Record<string, SqlValue>>[] {
  return Array.from({ length: evaluation.rows }, (_, row) =>
    Object.fromEntries(outputs.map((name) => [name, plain(evaluation.columns[name]![row]!)])),
  );
}

const plain = (cell: Answer): SqlValue => (isFault(cell) || cell === "" ? null : (cell as SqlValue));

const relative = 1e-9;

/** Where the two differ, worded for a test's message; nothing where they agree. */
export function differences(method: Method, call: RawCall, { rows, figures, tables }: Answered, locale: Locale): readonly string[] {
  const outcome = evaluate(method, call);
  if (!outcome.ok) throw new Error(`${method.id}: ${JSON.stringify(outcome.issues)}`);
  const evaluation = outcome.value;
  const outputs = Object.keys(method.outputs).filter((name) => rows.length > 0 && `out ${name}` in rows[0]!);
  const wanted = expected(evaluation, outputs);
  const needed = Object.keys(method.outputs).filter((name) => !method.outputs[name]!.partial);
  const kept = new Set(evaluation.kept);
  const found: string[] = [];
  if (rows.length !== wanted.length) found.push(`${rows.length} rows instead of ${wanted.length}`);
  wanted.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) if (!same(value, rows[i]?.[`out ${name}`] ?? null)) found.push(`row ${i + 1}, ${name}: ${String(rows[i]?.[`out ${name}`])} instead of ${String(value)}`);
    const answers = kept.has(i) && needed.every((name) => {
      const cell = evaluation.columns[name]![i]!;
      return !isFault(cell) && cell !== "";
    });
    const why = answers ? evaluation.why(i, locale, () => "") : null;
    if (why !== null && rows[i]?.["why"] !== why) found.push(`row ${i + 1}: “${String(rows[i]?.["why"])}” instead of “${why}”`);
    if (!answers && !kept.has(i) && outputs.some((name) => rows[i]?.[`out ${name}`] != null)) found.push(`row ${i + 1} is answered`);
  });
  for (const [name, value] of Object.entries(figures)) {
    const figure = plain(evaluation.figures[name]!);
    if (!same(figure, value)) found.push(`figure ${name}: ${String(value)} instead of ${String(figure)}`);
  }
  for (const [name, lines] of Object.entries(tables)) {
    const wantedLines = evaluation.tables[name]!.map((line) => line.map(plain));
    const agree = lines.length === wantedLines.length && wantedLines.every((line, i) => line.length === lines[i]!.length && line.every((cell, at) => same(cell, lines[i]![at]!)));
    if (!agree) found.push(`table ${name}: ${JSON.stringify(lines)} instead of ${JSON.stringify(wantedLines)}`);
  }
  return found;
}

function same(a: SqlValue, b: SqlValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= relative * Math.max(1e-6, Math.abs(a), Math.abs(b));
  if (typeof a === "boolean" || typeof b === "boolean") return a !== null && b !== null ? Boolean(a) === Boolean(b) : a === b;
  return a === b;
}
