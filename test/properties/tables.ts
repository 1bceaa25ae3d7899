import fc from "fast-check";
import type { RawCell, RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod, InputField } from "../../src/domain/method/method";
import { amount } from "./arbitraries";
import { settingsOf, type Params } from "./subjects";

export type Row = Readonly<Record<string, RawEntry>>;
/** A table of customers together with the parameters to tier it by. */
export interface Table {
  readonly params: Params;
  /** The inputs given a column: the required ones and some of the others. */
  readonly given: readonly string[];
  readonly rows: readonly Row[];
}

/** Tables tried per law and method. */
export const numRuns = 30;

export const columnsOf = ({ given, rows }: Pick<Table, "given" | "rows">): Record<string, readonly RawEntry[]> =>
  Object.fromEntries(given.map((name) => [name, rows.map((row) => row[name]!)]));

/** Tables a method can read: cells by the declared fields, among them values on the cuts and of the worked examples. */
export function tables(method: AnyMethod, { most = 10, where = () => true }: { readonly most?: number; readonly where?: (params: Params) => boolean } = {}): fc.Arbitrary<Table> {
  const inputs = Object.entries(method.inputs as Readonly<Record<string, InputField>>);
  const optional = inputs.filter(([, field]) => field.optional).map(([name]) => name);
  return fc
    .tuple(fc.constantFrom(...settingsOf(method).filter(where)), fc.subarray(optional), fc.integer({ min: 1, max: 4 }))
    .chain(([params, some, columns]) => {
      const given = inputs.map(([name]) => name).filter((name) => !optional.includes(name) || some.includes(name));
      const width = widthFor(params) ?? columns;
      const cells = given.map((name) => [name, entryOf(method, name, params, width)] as const);
      const row = fc.record(Object.fromEntries(cells)) as fc.Arbitrary<Row>;
      return fc.tuple(fc.array(row, { minLength: 1, maxLength: most }), fc.array(fc.nat({ max: 99 }), { maxLength: 4 })).map(([rows, again]): Table => {
        // Customers that are alike in everything are what ties are made of.
        const all = [...rows, ...again.map((at) => rows[at % rows.length]!)];
        return { params, given, rows: all.map((one, i) => ({ ...one, ...named(method, given, i) })) };
      });
    });
}

const named = (method: AnyMethod, given: readonly string[], i: number): Row =>
  Object.fromEntries(given.filter((name) => (method.inputs[name] as InputField).unique).map((name) => [name, `c${i}`]));

/** A list of numbers or names without tiers or cuts to match has one entry per column of a `several` input. */
function widthFor(params: Params): number | undefined {
  for (const name of ["weights", "directions", "criteria", "coef"]) {
    const list = params[name];
    if (Array.isArray(list)) return list.length;
  }
  const start = params.start;
  return Array.isArray(start) && Array.isArray(start[0]) ? start[0].length : undefined;
}

function entryOf(method: AnyMethod, name: string, params: Params, width: number): fc.Arbitrary<RawEntry> {
  const field = method.inputs[name] as InputField;
  const cell = cellOf(field, seedsOf(method, name, params));
  const orBlank = field.several || field.optional || field.blank === "null" ? fc.option(cell, { freq: 6 }) : cell;
  return field.several ? fc.array(orBlank, { minLength: width, maxLength: width }) : orBlank;
}

/** Values the worked examples have in this input, and the numbers of the parameters: where the boundaries are. */
function seedsOf(method: AnyMethod, name: string, params: Params): readonly RawCell[] {
  const worked = method.worked.flatMap(({ inputs }) => (inputs[name] ?? []).flat()) as readonly RawCell[];
  const ofParams = Object.values(params).flat() as readonly RawCell[];
  const defaults = Object.values(method.params as Readonly<Record<string, { default?: RawCell | readonly RawCell[] }>>).flatMap((param) => param.default ?? []);
  return [...worked, ...[...ofParams, ...defaults].filter((cell) => typeof cell === "number")];
}

function cellOf(field: InputField, seeds: readonly RawCell[]): fc.Arbitrary<RawCell> {
  if (field.unit === "flag") return fc.constantFrom<RawCell>(true, false, 1, 0);
  if (field.unit === "code" || field.unit === "text") {
    const words = seeds.filter((cell) => typeof cell === "string" && cell.trim() !== "");
    return fc.oneof({ weight: 12, arbitrary: fc.constantFrom<RawCell>(...words, "?") }, fc.constantFrom<RawCell>(7, "其他"));
  }
  const least = field.min ?? -Infinity;
  const numbers = seeds.filter((cell): cell is number => typeof cell === "number" && Number.isFinite(cell));
  const near = numbers.flatMap((seed) => [seed, seed, seed - 1, seed + 1, seed - 0.01, seed + 0.01]);
  const number = fc.oneof(byUnit(field), fc.constantFrom(...near.filter((value) => value >= least && fits(field, value)), Math.max(least, 1)));
  return field.yesNo ? fc.oneof<fc.Arbitrary<RawCell>[]>(number, fc.boolean()) : number;
}

const fits = ({ unit }: InputField, value: number): boolean => {
  if (unit === "date") return value >= 40_000;
  if (unit === "share") return value <= 1;
  return unit !== "count" || Number.isInteger(value);
};

function byUnit({ unit, min = -Infinity }: InputField): fc.Arbitrary<number> {
  const bounded = (value: fc.Arbitrary<number>): fc.Arbitrary<number> => value.map((one) => Math.max(min, one));
  switch (unit) {
    case "money":
      return bounded(amount);
    case "date":
      return fc.integer({ min: 45_500, max: 46_500 });
    case "share":
      return bounded(fc.integer({ min: 0, max: 100 }).map((n) => n / 100));
    case "ratio":
      return bounded(fc.integer({ min: -80, max: 250 }).map((n) => n / 100));
    case "count":
      return fc.integer({ min: Math.max(0, min), max: 30 });
    case "days":
      return fc.integer({ min: Math.max(0, min), max: 800 });
    default:
      return bounded(fc.oneof(fc.integer({ min: -20, max: 100 }), fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)));
  }
}
