import fc from "fast-check";
import { isFault } from "../../src/domain/issue/issue";
import type { Evaluation, RawCell, RawEntry } from "../../src/domain/method/evaluate";
import type { AnyMethod, InputField, ParamField } from "../../src/domain/method/method";
import { decimal, times, toNumber } from "../../src/domain/money/decimal";
import { plain, runTable } from "./answers";
import { tierOutput } from "./stand";
import { standOf } from "./stands";
import { settingsOf, subjects, type Params } from "./subjects";
import { numRuns, tables, type Table } from "./tables";

const factor = fc.constantFrom(0.01, 0.1, 3, 7, 10_000);

/** As an accountant would multiply: in decimals. */
const scaled = (by: number) => <T extends RawCell>(cell: T): T | number => (typeof cell === "number" ? toNumber(times(decimal(cell), decimal(by))) : cell);
const scaledEntry = (entry: RawEntry, by: number): RawEntry => (Array.isArray(entry) ? (entry as RawCell[]).map(scaled(by)) : scaled(by)(entry as RawCell));
const multiplied = (one: Table, inputs: readonly string[], by: number): Table => ({
  ...one,
  rows: one.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, entry]) => [name, inputs.includes(name) ? scaledEntry(entry, by) : entry]))),
});

const isMoney = ([, field]: [string, { readonly unit?: string }]): boolean => field.unit === "money";
const moneyInputs = (method: AnyMethod): string[] => Object.entries(method.inputs as Readonly<Record<string, InputField>>).filter(isMoney).map(([name]) => name);

/** All amounts among the parameters, given or by default, in the other currency. */
function moneyParams(method: AnyMethod, params: Params, by: number): Params {
  const fields = Object.entries(method.params as Readonly<Record<string, ParamField & { readonly unit?: string; readonly default?: unknown }>>);
  const amounts = fields.filter(isMoney).flatMap(([name, field]) => {
    const value = params[name] ?? field.default;
    return value === undefined ? [] : [[name, scaledEntry(value as RawEntry, by)] as const];
  });
  return { ...params, ...Object.fromEntries(amounts) };
}

/** The answers that are no amounts of anything: tiers, codes, flags and ranks. */
const places = (method: AnyMethod, found: Evaluation): unknown =>
  Object.entries(found.columns)
    .filter(([name]) => ["code", "flag", "count"].includes(method.outputs[name].unit as string))
    .map(([name, column]) => [name, column.map(plain)]);

describe.each(subjects.map((method) => [method.id, method, standOf(method.id)] as const))("%s", (_, method, stand) => {
  const money = moneyInputs(method);
  if (money.length > 0 && settingsOf(method).some(stand.currencyWhere ?? (() => true))) {
    it("moves nobody when all amounts, those of the rule too, are in another currency", () => {
      fc.assert(
        fc.property(tables(method, { where: stand.currencyWhere }), factor, (one, by) => {
          const abroad = { ...multiplied(one, money, by), params: moneyParams(method, one.params, by) };
          expect(places(method, runTable(method, abroad))).toEqual(places(method, runTable(method, one)));
        }),
        { numRuns },
      );
    });
  }

  const groups = typeof stand.scaleFree === "string" ? [] : stand.scaleFree;
  groups.forEach((group) => it(`moves nobody when all of ${group.join(", ")} is multiplied`, () => {
    fc.assert(
      fc.property(tables(method, { where: stand.scaleFreeWhere }), factor, (one, by) => {
        const tiers = (table: Table): unknown[] => runTable(method, table).columns[tierOutput(method, stand)]!.map((tier) => (isFault(tier) ? tier.fault : plain(tier)));
        expect(tiers(multiplied(one, group, by))).toEqual(tiers(one));
      }),
      { numRuns },
    );
  }));
});
