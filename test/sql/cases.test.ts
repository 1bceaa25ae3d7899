import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as core from "../../src/domain/method/evaluate";
import type { Method } from "../../src/domain/method/method";
import type { Engine } from "../../src/warehouse/engine";
import type { Case } from "../../tools/cases/case";
import { judge } from "../../tools/cases/judge";
import { engines } from "./engines";
import { answered, differences } from "./tables";
import { typed } from "./typed";

const file = resolve(__dirname, "../../../shared/cases.json");
const isThere = existsSync(file);
if (!isThere) console.warn("The worked cases are not beside the project: they are not tried as queries.");

interface Call {
  readonly id: string;
  readonly method: Method;
  readonly call: core.RawCall;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Every call of a method with a query that the cases make, on cells that a typed table can hold. */
function callsOfCases(): readonly Call[] {
  const calls: Call[] = [];
  let id = "";
  const { evaluate } = core;
  const seen = jest.spyOn(core, "evaluate").mockImplementation((method, call) => {
    const outcome = evaluate(method, call);
    const plain: Method = method;
    const inputs = typed(plain, Object.fromEntries(Object.entries(call.inputs).flatMap(([name, cells]) => (cells ? [[name, cells]] : []))));
    if (outcome.ok && typeof plain.sql === "function" && inputs && !plain.sqlUnless?.(outcome.value.params as never)) calls.push({ id, method: plain, call: { inputs, params: call.params }, params: outcome.value.params });
    return outcome;
  });
  for (const one of (JSON.parse(readFileSync(file, "utf8")) as { cases: readonly Case[] }).cases) {
    id = one.id;
    judge(one);
  }
  seen.mockRestore();
  return calls;
}

(isThere ? describe : describe.skip)("the worked cases as queries", () => {
  const calls = isThere ? callsOfCases() : [];
  const [duckdb, clickhouse] = engines();
  const agree = async (engine: Engine): Promise<void> => {
    const wrong: unknown[] = [];
    for (const { id, method, call, params } of calls) {
      const found = differences(method, call, await answered(engine, method, call.inputs, params, "en"), "en");
      if (found.length > 0) wrong.push({ id, method: method.id, found: found.slice(0, 3) });
    }
    expect(wrong).toEqual([]);
  };

  it("are many", () => {
    expect(new Set(calls.map(({ id }) => id)).size).toBeGreaterThan(40);
  });
  duckdb.it("answer in DuckDB as in the workbook, with the same reasons", () => agree(duckdb.engine()));
  clickhouse.it("answer in ClickHouse as in the workbook, with the same reasons", () => agree(clickhouse.engine()));
});
