import type { AnyMethod, InputField, Method } from "../method/method";
import type { SqlStep, SqlTable } from "../method/sql";
import type { Locale } from "../method/text";
import type { Dialect, SqlType } from "./dialect";
import { answerColumn, cellColumn } from "./names";
import { numberedBy } from "./numbered";

/** Words for a row that cannot be answered, in the language of the reasons. */
export interface RowWords {
  readonly blank: (heading: string) => string;
  readonly unreadable: (heading: string) => string;
  readonly belowMinimum: (heading: string, min: number) => string;
}

export interface QueryRequest {
  readonly method: AnyMethod;
  /** With defaults filled in and checked. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly dialect: Dialect;
  /** What the rows are read from: a quoted table, a function that reads a file. */
  readonly from: string;
  /** Input → headings of its columns; optional inputs may be missing. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Heading of the column that customers are told apart by: a row that has one is not blank. */
  readonly identity?: string | null;
  /** Headings of columns whose dates are numbers of days, as a worksheet counts them. */
  readonly serials?: readonly string[];
  /** Heading of the column that orders equal rows; null for the order they stand in, where the engine knows it. */
  readonly order: string | null;
  /** Output → heading of the column it is written to, in order; and that of the reasons. */
  readonly headings: Readonly<Record<string, string>>;
  readonly why: string;
  readonly locale: Locale;
  readonly words: RowWords;
  /** Rows that do not count though they could be read. */
  readonly leftOut?: readonly LeftOut[];
}

/** Rows to leave out, and what is said of them. */
export type LeftOut =
  /** Those whose text in a column says that they sum up others. */
  | { readonly kind: "totals"; readonly heading: string; readonly said: string }
  /** The second and every further row with the same text in a column. */
  | { readonly kind: "copies"; readonly heading: string; readonly said: string };

export interface TierQuery {
  /** Named queries and the table they end in. */
  readonly text: string;
  /** The same for a table that has no order. */
  readonly unordered: string;
  /** One row with a column for each figure; null where there is none. */
  readonly figures: string | null;
  /** The rows of each table. */
  readonly tables: Readonly<Record<string, string>>;
  /** The first rows that cannot be answered: their number in the table, the reason, and how many there are in all. */
  readonly faulty: string;
}

/** A method on a table as one query: every row of the table, with the answers and their reason behind it. */
export function tierQuery(request: QueryRequest): TierQuery {
  const { dialect, params, headings, leftOut = [] } = request;
  const method: Method = request.method;
  if (typeof method.sql !== "function") throw new Error(`${method.id} has no query.`);
  const cells = cellsOf(method.inputs, request);
  const form = method.sql(tableOf(cells, dialect), params as never);
  const last = form.steps[form.steps.length - 1]?.name ?? "tb_rows";
  /** An answer that nothing reads is not worked out. */
  const answers = (readers: string): SqlStep => ({
    name: "tb_answers",
    rule: "The answers of every row that counts",
    query: `SELECT ${["*", ...Object.entries(form.answers).filter(([name]) => mentions(answerColumn(name), readers)).map(([name, value]) => `${value} AS ${answerColumn(name)}`)].join(", ")}\nFROM ${last}`,
  });
  const source = sourceStep(request);
  const steps = [source, rowsStep(cells, request), ...form.steps];
  const written = Object.entries(headings).filter(([name]) => name in form.answers);
  const explained: SqlStep = {
    name: "tb_explained",
    rule: "The answers and their reasons",
    query: `SELECT ${["tb_place", ...written.map(([name]) => answerColumn(name)), `${form.why[request.locale]} AS tb_why`].join(", ")}\nFROM tb_answers`,
  };
  const ending = [
    `SELECT ${[
      dialect.allBut("s", leftOut.some(({ kind }) => kind === "copies") ? ["tb_row", "tb_copy"] : ["tb_row"]),
      ...written.map(([name, heading]) => `a.${answerColumn(name)} AS ${dialect.identifier(heading)}`),
      `CASE WHEN a.tb_place IS NULL THEN ${problem(cells, request)} ELSE a.tb_why END AS ${dialect.identifier(request.why)}`,
    ].join(", ")}`,
    "FROM tb_source AS s LEFT JOIN tb_explained AS a ON s.tb_row = a.tb_place",
  ].join("\n");
  const faulty = `SELECT tb_row, ${problem(cells, request)} AS problem, count(*) OVER () AS total\nFROM tb_source AS s\nWHERE NOT (${isReadable(cells)}) AND NOT (${[isBlank(cells, request), ...leftOut.map((rows) => oddRows(rows, dialect))].join(" OR ")})\nORDER BY tb_row LIMIT ${shownFaults}`;
  const totals = form.totals?.steps ?? [];
  const whole = (query: string, behind: readonly SqlStep[] = totals): string =>
    named([...steps, answers([query, ...behind.map((step) => step.query)].join("\n")), ...behind], query, dialect) + query + dialect.settings;
  const figures = Object.entries({ ...Object.fromEntries(Object.entries(form.figures ?? {}).map(([name, query]) => [name, `(${query})`])), ...form.totals?.figures });
  const single = totals[totals.length - 1];
  return {
    text: whole(`${ending}\nORDER BY s.tb_row`, [explained]),
    unordered: whole(ending, [explained]),
    figures: figures.length === 0 ? null : whole(`SELECT ${figures.map(([name, value]) => `${value} AS ${dialect.identifier(name)}`).join(",\n  ")}${single ? `\nFROM ${single.name}` : ""}`),
    tables: Object.fromEntries(Object.entries(form.tables ?? {}).map(([name, query]) => [name, whole(query)])),
    faulty: named([source], faulty, dialect) + faulty + dialect.settings,
  };
}


interface Cell {
  readonly input: string;
  readonly field: InputField;
  readonly heading: string;
  /** Column of the table, quoted; the same value as the method reads it; the name it has from then on. */
  readonly raw: string;
  readonly value: string;
  readonly name: string;
}

/** 31 December 9999, the last day Excel knows, is the day before. */
const lastDate = 2_958_466;

const typeOf = ({ unit }: InputField): SqlType => (unit === "code" || unit === "text" ? "text" : unit === "flag" ? "flag" : unit === "date" ? "date" : "real");

function cellsOf(inputs: Readonly<Record<string, InputField>>, { columns, dialect, serials = [] }: QueryRequest): readonly Cell[] {
  return Object.entries(inputs).flatMap(([input, field]) =>
    (columns[input] ?? []).map((heading, place): Cell => {
      const raw = `s.${dialect.identifier(heading)}`;
      const type = typeOf(field);
      const value = type === "date" && serials.includes(heading) ? `CASE WHEN ${raw} >= 0 AND ${raw} < ${lastDate} THEN ${dialect.cast(`floor(${raw})`, "date")} END` : dialect.read(raw, type);
      return { input, field, heading, raw, value, name: cellColumn(input, field.several ? place : null) };
    }),
  );
}

function tableOf(cells: readonly Cell[], dialect: Dialect): SqlTable {
  const of = (input: string): readonly Cell[] => cells.filter((cell) => cell.input === input);
  return {
    dialect,
    has: (input) => of(input).length > 0,
    cell(input) {
      const [found] = of(input);
      if (!found) throw new Error(`The table has no column for ${input}.`);
      return found.name;
    },
    cells: (input) => of(input).map(({ name, heading }) => ({ cell: name, heading })),
    rows: "tb_rows",
    order: "tb_place",
  };
}

function sourceStep({ from, order, dialect, leftOut = [] }: QueryRequest): SqlStep {
  const number = order === null ? dialect.rowNumber : numberedBy(dialect, dialect.identifier(order));
  if (number === null) throw new Error(`${dialect.id} needs a column to order equal rows by.`);
  const numbered = `SELECT *, ${number} AS tb_row\nFROM ${from}`;
  const copies = leftOut.find(({ kind }) => kind === "copies");
  const query = copies ? `SELECT *, ${numberedBy(dialect, "tb_row", `lower(${dialect.read(dialect.identifier(copies.heading), "text")})`)} AS tb_copy\nFROM (${numbered}) AS numbered` : numbered;
  return { name: "tb_source", rule: order === null ? "The table, its rows numbered as they stand" : `The table, its rows numbered by ${order}`, query };
}

/** 合计, 小计 and the like, also with brackets or a colon; "Total", "North subtotal", "Grand total:". As in column/rows.ts. */
const chineseTotal = "(合计|小计|总计|共计|累计|汇总|总和)([(（].*[)）])?[:：]?([(（].*[)）])?$";
const englishTotal = "(?i)(^|[\\s:(-])(grand[\\s-]?total|sub[\\s-]?total|totals?)\\s*[:)]?$";

/** The rows of a kind that may be left out: a condition over the table's rows. */
export function oddRows({ kind, heading }: Pick<LeftOut, "kind" | "heading">, dialect: Dialect): string {
  const value = dialect.read(`s.${dialect.identifier(heading)}`, "text");
  const matches = `${dialect.matches(`replace(${value}, ' ', '')`, chineseTotal)} OR ${dialect.matches(value, englishTotal)}`;
  return kind === "copies" ? `${value} IS NOT NULL AND s.tb_copy > 1` : `coalesce(${matches}, FALSE)`;
}

const rowsStep = (cells: readonly Cell[], { leftOut = [], dialect }: QueryRequest): SqlStep => ({
  name: "tb_rows",
  rule: "Rows that count: every needed cell is filled and can be read",
  query: `SELECT tb_row AS tb_place, ${cells.map(({ value, name }) => `${value} AS ${name}`).join(", ")}\nFROM tb_source AS s\nWHERE ${[isReadable(cells), ...leftOut.map((rows) => `NOT (${oddRows(rows, dialect)})`)].join("\n  AND ")}`,
});

/** Text of nothing but spaces is blank too. */
const isEmpty = ({ field, raw, value }: Cell): string => `${typeOf(field) === "text" ? value : raw} IS NULL`;
const isBlank = (cells: readonly Cell[], { identity, dialect }: Pick<QueryRequest, "identity" | "dialect">): string =>
  [...cells.map(isEmpty), ...(identity ? [`${dialect.read(`s.${dialect.identifier(identity)}`, "text")} IS NULL`] : [])].join(" AND ");
/** Nothing to answer: every cell that is asked for is empty. */
const isEmptyRow = (cells: readonly Cell[]): string => cells.map(isEmpty).join(" AND ");

/** What keeps a cell from being read: the condition, and the words for it. */
function obstacles(cell: Cell, cells: readonly Cell[], words: RowWords): readonly (readonly [string, string])[] {
  const { field, raw, value, heading } = cell;
  const needed = !field.optional && field.blank !== "null";
  // Of several columns one has to be filled.
  const together = cells.filter(({ input }) => input === cell.input);
  return [
    ...(needed && together[0] === cell ? [[isEmptyRow(together), words.blank(together.map((one) => one.heading).join(", "))] as const] : []),
    ...(typeOf(field) === "text" ? [] : [[`${raw} IS NOT NULL AND ${value} IS NULL`, words.unreadable(heading)] as const]),
    ...(field.min === undefined ? [] : [[`${value} < ${field.min}`, words.belowMinimum(heading, field.min)] as const]),
  ];
}

const shownFaults = 5;

const unsaid: RowWords = { blank: () => "", unreadable: () => "", belowMinimum: () => "" };

function isReadable(cells: readonly Cell[]): string {
  const conditions = cells.flatMap((cell) => obstacles(cell, cells, unsaid).map(([condition]) => `coalesce(${condition}, FALSE) = FALSE`));
  const filled = `NOT (${isEmptyRow(cells)})`;
  return [filled, ...conditions].join("\n  AND ");
}

function problem(cells: readonly Cell[], request: QueryRequest): string {
  const { words, dialect, leftOut = [] } = request;
  const found = cells.flatMap((cell) => obstacles(cell, cells, words).map(([condition, said]) => `WHEN ${condition} THEN ${dialect.text(said)}`));
  return `CASE WHEN ${isBlank(cells, request)} THEN '' ${[...leftOut.map((rows) => `WHEN ${oddRows(rows, dialect)} THEN ${dialect.text(rows.said)}`), ...found].join(" ")} ELSE '' END`;
}

/** The steps that the query reads, themselves or through others; what is read once is not kept, so that engines carry no column further than it goes. */
function named(all: readonly SqlStep[], query: string, dialect: Dialect): string {
  const steps = all.reduceRight<readonly SqlStep[]>((kept, step) => ([query, ...kept.map((other) => other.query)].some((text) => mentions(step.name, text)) ? [step, ...kept] : kept), []);
  if (steps.length === 0) return "";
  const text = [query, ...steps.map((step) => step.query)].join("\n");
  const readings = ({ name }: SqlStep): number => text.split(new RegExp(`\\b(?:FROM|JOIN) ${name}\\b`)).length - 1;
  const kind = (step: SqlStep): string => (step.recursive || readings(step) < 2 ? "" : step.name === "tb_source" && dialect.rowNumber !== null ? "NOT MATERIALIZED " : dialect.once);
  const parts = steps.map((step) => `-- ${oneLine(step.rule)}\n${step.name} AS ${kind(step)}(\n${step.query}\n)`);
  return `WITH${steps.some(({ recursive }) => recursive) ? " RECURSIVE" : ""}\n${parts.join(",\n")}\n`;
}

const mentions = (name: string, text: string): boolean => new RegExp(`\\b${name}\\b`).test(text);

/** A heading may hold a line's end, and a comment ends there. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ");
