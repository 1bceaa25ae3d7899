import fc from "fast-check";
import { evaluate, type RawCall, type RawEntry } from "../../src/domain/method/evaluate";
import type { InputField, Method } from "../../src/domain/method/method";
import type { Engine } from "../../src/warehouse/engine";
import { engines } from "./engines";
import { queried } from "./queried";
import { answered, differences } from "./tables";
import { typed } from "./typed";

const [duckdb, clickhouse] = engines();

/** How many tables each method is tried on with each engine: more of them with SQL_RUNS. ClickHouse takes seconds to look at a long query. */
const runs = { duckdb: Number(process.env["SQL_RUNS"] ?? 12), clickhouse: Number(process.env["SQL_RUNS"] ?? 3) };

/** Cells that meet often, lie on cuts, are missing, zero and negative. */
function cellOf(field: InputField, codes: readonly string[]): fc.Arbitrary<RawEntry> {
  const blank = fc.constant(null);
  switch (field.unit) {
    case "code":
    case "text":
      return field.unique ? fc.uuid() : fc.oneof({ arbitrary: fc.constantFrom(...codes, "N", "“x”"), weight: 5 }, { arbitrary: blank, weight: 1 });
    case "flag":
      return fc.oneof(fc.boolean(), blank);
    case "date":
      return fc.oneof({ arbitrary: fc.integer({ min: 45_000, max: 45_400 }), weight: 6 }, { arbitrary: blank, weight: 1 });
    default: {
      const least = field.min ?? -50;
      return fc.oneof(
        { arbitrary: fc.integer({ min: Math.ceil(least), max: Math.max(least, 0) + 8 }), weight: 4 },
        { arbitrary: fc.integer({ min: Math.ceil(least * 100), max: 250_000 }).map((cents) => cents / 100), weight: 4 },
        { arbitrary: fc.double({ min: Math.max(least, -2), max: 3, noNaN: true }).map((one) => Number(one.toFixed(4))), weight: 2 },
        { arbitrary: blank, weight: 1 },
      );
    }
  }
}

/** A table with the columns of one of the method's examples, and that example's parameters. */
function callOf(method: Method): fc.Arbitrary<RawCall> {
  const examples = method.worked.filter(({ inputs }) => typed(method, inputs) !== null);
  return fc.constantFrom(...examples).chain(({ inputs, params = {} }) => {
    const columns = Object.keys(inputs).filter((name) => inputs[name] !== undefined);
    return fc.integer({ min: 1, max: 30 }).chain((rows) =>
      fc.tuple(...columns.map((name) => {
        const field = method.inputs[name]!;
        const seen = (inputs[name] as readonly unknown[]).filter((cell) => typeof cell === "string") as string[];
        const width = field.several ? Math.max(...(inputs[name] as readonly (readonly unknown[])[]).map((cell) => (Array.isArray(cell) ? cell.length : 1))) : 0;
        const cell = cellOf(field, seen.length > 0 ? seen : ["A", "B"]);
        return fc.array(width > 0 ? fc.array(cell, { minLength: width, maxLength: width }) as fc.Arbitrary<RawEntry> : cell, { minLength: rows, maxLength: rows });
      })).map((cells): RawCall => ({ inputs: Object.fromEntries(columns.map((name, i) => [name, cells[i]!])), params })),
    );
  });
}

describe.each(queried)("%s on tables nobody chose", (_id, method) => {
  const agrees = (engine: Engine): Promise<void> =>
    fc.assert(
      fc.asyncProperty(callOf(method), fc.constantFrom("en" as const, "zh-CN" as const), async (call, locale) => {
        const outcome = evaluate(method, call);
        // What stops the run as a whole stops it before any query.
        fc.pre(outcome.ok && !method.sqlUnless?.(outcome.value.params as never, (input) => call.inputs[input] !== undefined));
        if (!outcome.ok) return;
        expect(differences(method, call, await answered(engine, method, call.inputs, outcome.value.params, locale), locale)).toEqual([]);
      }),
      { numRuns: runs[engine.dialect.id], maxSkipsPerRun: 1_000 },
    );
  duckdb.it("gives in DuckDB what the workbook gives", () => agrees(duckdb.engine()));
  clickhouse.it("gives in ClickHouse what the workbook gives", () => agrees(clickhouse.engine()));
});
