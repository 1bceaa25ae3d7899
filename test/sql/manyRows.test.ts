import type { Method } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { readParams } from "../../src/domain/method/readParams";
import type { RawCall } from "../../src/domain/method/evaluate";
import { openDuckdb, type DuckdbEngine } from "../../src/warehouse/duckdbEngine";
import { asked, columnsOf, differences } from "./tables";

/** More than an engine hands on at a time or to one thread, and no order but that of the rows; every amount a few times. */
const rows = 150_000;
const amounts = (salt: number): number[] => Array.from({ length: rows }, (_, i) => ((((i + salt) * 7_919) % 99_991) * 25 - 40_000) / 100);

const calls: Readonly<Record<string, Pick<RawCall, "inputs"> & Partial<RawCall>>> = {
  TIERCUM: { inputs: { values: amounts(1) } },
  TIERRANK: { inputs: { values: amounts(2) }, params: { shares: [0.2, 0.3, 0.5], labels: ["A", "B", "C"] } },
  HHI: { inputs: { values: amounts(4) } },
  GINI: { inputs: { values: amounts(5) } },
  PARETOABC: { inputs: { profit: amounts(6) } },
  FALSEBIG: { inputs: { sales: amounts(7), profit: amounts(8) } },
};

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await openDuckdb();
  await engine.run("SET threads = 4");
});
afterAll(() => engine.close());

it.each(Object.entries(calls))("%s ranks more rows than an engine looks at together as the worksheet does, equal ones in the order they stand in", async (id, { inputs, params = {} }) => {
  const method = (methods as readonly Method[]).find((one) => one.id === id)!;
  const { columns, mapping } = columnsOf(method, inputs);
  await engine.load("given", { headings: columns.map(({ heading }) => heading), rows: Array.from({ length: rows }, (_, row) => columns.map(({ cells }) => cells[row] as number)) });
  const found = await asked(engine, method, mapping, readParams(method.params, params).values, "en", null);
  expect(differences(method, { inputs, params }, found, "en").slice(0, 5)).toEqual([]);
}, 600_000);
