import { readParams } from "../../src/domain/method/readParams";
import { locales } from "../../src/domain/method/text";
import type { Engine } from "../../src/warehouse/engine";
import { engines } from "./engines";
import { queried } from "./queried";
import { answered, differences } from "./tables";
import { typed } from "./typed";

const [duckdb, clickhouse] = engines();

describe.each(queried)("%s", (_id, method) => {
  const examples = method.worked.flatMap((example) => {
    const call = { inputs: typed(method, example.inputs), params: example.params ?? {} };
    const { values } = readParams(method.params, call.params);
    return call.inputs === null || method.sqlUnless?.(values as never, (input) => example.inputs[input] !== undefined) ? [] : [{ from: example.from, call: { ...call, inputs: call.inputs }, values }];
  });

  it("has an example that a typed table can hold", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  const agrees = async (engine: Engine): Promise<void> => {
    for (const { from, call, values } of examples) {
      for (const locale of locales) {
        const found = differences(method, call, await answered(engine, method, call.inputs, values, locale, locale === "en"), locale);
        expect({ from, locale, found }).toEqual({ from, locale, found: [] });
      }
    }
  };
  duckdb.it("answers its worked examples in DuckDB as in the workbook, with the same reasons", () => agrees(duckdb.engine()));
  clickhouse.it("answers them in ClickHouse as in the workbook, with the same reasons", () => agrees(clickhouse.engine()));
});
