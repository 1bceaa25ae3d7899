import { methods } from "../../src/domain/methods";
import { evaluate } from "../../src/domain/method/evaluate";
import type { Method } from "../../src/domain/method/method";
import type { Engine } from "../../src/warehouse/engine";
import { engines } from "./engines";
import { answered, differences } from "./tables";
import { typed } from "./typed";

const [duckdb, clickhouse] = engines();

const blank = (cell: unknown): null | readonly null[] => (Array.isArray(cell) ? cell.map(() => null) : null);

const withQueries = (methods as readonly Method[]).filter(({ sql }) => typeof sql === "function");

describe.each(withQueries.map((method) => [method.id, method] as const))("%s on a table of blank rows", (_id, method) => {
  const calls = method.worked
    .filter(({ inputs }) => typed(method, inputs) !== null)
    .map(({ from, inputs, params = {} }) => ({ from, inputs: Object.fromEntries(Object.entries(inputs).map(([name, cells]) => [name, (cells as readonly unknown[]).map(blank)])), params }));

  const agrees = async (engine: Engine): Promise<void> => {
    for (const { from, ...call } of calls) {
      const outcome = evaluate(method, call);
      if (!outcome.ok || method.sqlUnless?.(outcome.value.params as never, (input) => call.inputs[input] !== undefined)) continue;
      const found = differences(method, call, await answered(engine, method, call.inputs, outcome.value.params, "en"), "en");
      expect({ from, found }).toEqual({ from, found: [] });
    }
  };
  duckdb.it("gives in DuckDB what the workbook gives", () => agrees(duckdb.engine()));
  clickhouse.it("gives in ClickHouse what the workbook gives", () => agrees(clickhouse.engine()));
});
