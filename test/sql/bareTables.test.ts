import { evaluate, type Evaluation, type RawCall, type RawEntry } from "../../src/domain/method/evaluate";
import type { Method } from "../../src/domain/method/method";
import type { Engine } from "../../src/warehouse/engine";
import { engines } from "./engines";
import { queried } from "./queried";
import { answered, differences } from "./tables";
import { typed } from "./typed";

const [duckdb, clickhouse] = engines();

const bare: Readonly<Record<string, (cell: unknown) => RawEntry>> = {
  "blank rows": () => null,
  "rows of zeros": (cell) => (typeof cell === "number" ? 0 : (cell as RawEntry)),
};

interface Tried extends Pick<RawCall, "inputs"> {
  readonly params: NonNullable<RawCall["params"]>;
  readonly values: Evaluation["params"];
}

/** The examples of a method with bare cells, where the worksheet answers them and a query is to. */
function calls(method: Method, made: (cell: unknown) => RawEntry): readonly Tried[] {
  return method.worked.flatMap(({ inputs: shown, params = {} }) => {
    if (typed(method, shown) === null) return [];
    const inputs = Object.fromEntries(Object.entries(shown).map(([name, cells]) => [name, (cells as readonly unknown[]).map((cell) => (Array.isArray(cell) ? (cell.map(made) as RawEntry) : made(cell)))]));
    const outcome = evaluate(method, { inputs, params });
    if (!outcome.ok || method.sqlUnless?.(outcome.value.params as never, (input) => inputs[input] !== undefined)) return [];
    return [{ inputs, params, values: outcome.value.params }];
  });
}

describe.each(Object.entries(bare))("on %s", (_kind, made) => {
  const tried = queried.map(([id, method]) => [id, method, calls(method, made)] as const).filter(([, , some]) => some.length > 0);

  it("most methods answer", () => {
    expect(tried.length).toBeGreaterThan(0.8 * queried.length);
  });

  describe.each(tried)("%s", (_id, method, some) => {
    const agrees = async (engine: Engine): Promise<void> => {
      for (const { values, ...call } of some) {
        const found = differences(method, call, await answered(engine, method, call.inputs, values, "en"), "en");
        expect({ params: call.params, found }).toEqual({ params: call.params, found: [] });
      }
    };
    duckdb.it("gives in DuckDB what the workbook gives", () => agrees(duckdb.engine()));
    clickhouse.it("gives in ClickHouse what the workbook gives", () => agrees(clickhouse.engine()));
  });
});
