import fc from "fast-check";
import { isFault } from "../../src/domain/issue/issue";
import { evaluate, type Evaluation, type RawCell, type RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod, InputField, Worked } from "../../src/domain/method/method";
import { locales } from "../../src/domain/method/text";
import { methods } from "../../src/domain/methods";
import { fieldNames, issueText } from "../../src/i18n/issues";

type Columns = Readonly<Record<string, readonly RawEntry[]>>;

const rowCounts = [1, 2, 3, 7];
const dates = [45_000, 45_365, 45_000.5, 46_053];
/** What a column of numbers holds from its first row on; the pattern repeats. */
const ordinary: Readonly<Record<string, readonly number[]>> = {
  "all zero": [0],
  "all equal": [7],
  "all negative": [-5],
  "one in a million": [0, 0, 1_000_000],
  "tiny and equal": [1e-9],
};
const extreme: Readonly<Record<string, readonly number[]>> = {
  huge: [1e308],
  "huge of both signs": [1e308, -1e308, 0],
  "the least there is": [5e-324],
  "tiny beside huge": [1e-308, 1e308, 1],
  "the largest to calculate with": [1e100],
  "the largest of both signs": [1e100, -1e100, 0],
  "the smallest beside the largest": [1e-100, 1e100, 1],
};
const numbers = fc.constantFrom(0, 1, -1, 0.1, 100, 1e15, -1e15, 1e-15, 1e308, -5e-324, 1e100, -1e100, 1e-100);

/** Words and dates a method knows, from its own examples; how wide an input of several columns is. */
function known(method: AnyMethod, name: string, field: InputField): { readonly cells: readonly RawCell[]; readonly width: number } {
  const entries = method.worked.flatMap((example) => [...(example.inputs[name] ?? [])]);
  const cells = entries.flat().filter((cell) => cell !== null && typeof cell !== "object") as RawCell[];
  const width = entries.reduce<number>((most, entry) => Math.max(most, Array.isArray(entry) ? entry.length : 1), 1);
  if (field.unit === "date") return { cells: dates, width };
  if (field.unit === "flag") return { cells: [true, false], width };
  return { cells: field.unique ? Array.from({ length: 60 }, (_, i) => `customer ${i}`) : cells.length > 0 ? [...new Set(cells)] : ["a", "b"], width };
}

const isNumeric = ({ unit }: InputField): boolean => !["code", "text", "flag", "date"].includes(unit);

/** A table of so many rows, every number of which comes from `next`. */
function table(method: AnyMethod, rows: number, names: readonly string[], next: (at: number) => number): Columns {
  return Object.fromEntries(
    names.map((name, place) => {
      const field = method.inputs[name] as InputField;
      const { cells, width } = known(method, name, field);
      const cell = (at: number): RawCell => (isNumeric(field) ? next(at) : cells[(at + (field.unique ? 0 : place)) % cells.length]!);
      return [name, Array.from({ length: rows }, (_, row) => (field.several ? Array.from({ length: width }, (_, k) => cell(row + k)) : cell(row)))];
    }),
  );
}

/** With all columns, and with only those that must be there. */
function columnChoices(method: AnyMethod): readonly (readonly string[])[] {
  const all = Object.keys(method.inputs);
  const needed = all.filter((name) => !method.inputs[name].optional);
  return needed.length === all.length ? [all] : needed.length === 0 ? [all, all.slice(0, 1)] : [all, needed];
}

/** The parameters of the examples, each combination once. */
const paramChoices = (method: AnyMethod): readonly Readonly<Record<string, unknown>>[] =>
  [...new Map(method.worked.map(({ params = {} }: Worked) => [JSON.stringify(params), params])).values()];

/** Numbers no cell can hold, and errors that say a number was too large, with where they stand. */
function trouble(method: AnyMethod, found: Evaluation): { readonly broken: string[]; readonly overflow: string[] } {
  const cells = [
    ...Object.entries(found.columns).flatMap(([name, cells]) => cells.map((cell, row) => [`${name}[${row}]`, cell] as const)),
    ...Object.entries(found.figures).map(([name, cell]) => [name, cell] as const),
    ...Object.entries(found.tables).flatMap(([name, rows]) => rows.flatMap((row, i) => row.map((cell, k) => [`${name}[${i}][${k}]`, cell] as const))),
  ];
  const says = Array.from({ length: found.rows }, (_, row) =>
    locales.map((locale) => [`why[${row}] ${locale}`, found.why(row, locale, (issue, l) => issueText(issue, l, { where: (r) => `row ${r + 1}`, name: fieldNames(method, l) }))] as const),
  ).flat();
  return {
    broken: [
      ...cells.filter(([, cell]) => typeof cell === "number" && !Number.isFinite(cell)).map(([at, cell]) => `${at} = ${String(cell)}`),
      ...says.filter(([, sentence]) => /undefined|NaN|Infinity|\[object/.test(sentence)).map(([at, sentence]) => `${at}: ${sentence}`),
    ],
    overflow: cells.filter(([, cell]) => isFault(cell) && cell.fault === "#NUM!").map(([at]) => `${at} = #NUM!`),
  };
}

function findings(method: AnyMethod, families: typeof ordinary, read: (found: ReturnType<typeof trouble>) => readonly string[]): string[] {
  return Object.entries(families).flatMap(([family, values]) =>
    rowCounts.flatMap((rows) =>
      columnChoices(method).flatMap((names) =>
        paramChoices(method).flatMap((params) => {
          const outcome = evaluate(method, { inputs: table(method, rows, names, (at) => values[at % values.length]!), params });
          if (!outcome.ok) return [];
          return read(trouble(method, outcome.value)).map((words) => `${family}, ${rows} rows of ${names.join()}, ${JSON.stringify(params)}: ${words}`);
        }),
      ),
    ),
  );
}

describe.each(methods.map((method) => [method.id, method] as const))("%s", (_, method) => {
  it("answers no number that is not finite for one customer, equal, zero, negative and lopsided ones, and none of them is too large", () => {
    expect(findings(method, ordinary, ({ broken, overflow }) => [...broken, ...overflow]).slice(0, 5)).toEqual([]);
  });

  it("answers no number that is not finite for the largest and smallest a cell can hold", () => {
    expect(findings(method, extreme, ({ broken }) => broken).slice(0, 5)).toEqual([]);
  });

  it("answers no number that is not finite for any mixture of them", () => {
    const choices = columnChoices(method).flatMap((names) => paramChoices(method).map((params) => ({ names, params })));
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.integer({ min: 1, max: 6 }), fc.array(numbers, { minLength: 40, maxLength: 40 }), ({ names, params }, rows, drawn) => {
        let at = 0;
        const outcome = evaluate(method, { inputs: table(method, rows, names, () => drawn[at++ % drawn.length]!), params });
        if (outcome.ok) expect(trouble(method, outcome.value).broken).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
