import type { Method } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { readParams } from "../../src/domain/method/readParams";
import { within } from "../../src/warehouse/serverMemory";
import type { Engine } from "../../src/warehouse/engine";
import { engines } from "./engines";
import { asked, differences } from "./tables";

/** More than an engine hands on at a time or to one thread, and no order but that of the rows; every amount a few times. */
const usual = 150_000;
const amounts = (rows: number, salt: number): number[] => Array.from({ length: rows }, (_, i) => ((((i + salt) * 7_919) % 99_991) * 25 - 40_000) / 100);

/** Method → inputs, each with a number of its own to begin with; and the one that names the customers. */
const calls: Readonly<Record<string, { readonly salts: Readonly<Record<string, number>>; readonly named?: string; readonly rows?: number; readonly params?: Readonly<Record<string, unknown>> }>> = {
  TIERCUM: { salts: { values: 1 } },
  TIERRANK: { salts: { values: 2 }, params: { shares: [0.2, 0.3, 0.5], labels: ["A", "B", "C"] } },
  HHI: { salts: { values: 4 } },
  GINI: { salts: { values: 5 } },
  PARETOABC: { salts: { profit: 6 } },
  FALSEBIG: { salts: { sales: 7, profit: 8 } },
  MMCREDIT: { salts: { sales: 9, collected: 10 }, named: "customer", rows: 40_000, params: { vat: 0.17 } },
  LRSPLIT: { salts: { weights: 11 }, params: { total: 1_000_000 } },
};

/** How the rows are numbered, and what each engine is told to work in several threads and to put rows aside. */
const ways = {
  duckdb: { numbers: (rows: number) => `range(${rows}) AS numbers(number)`, whole: "BIGINT", order: null, settings: ["SET threads = 4"], memory: "" },
  clickhouse: {
    numbers: (rows: number) => `numbers(${rows})`, whole: "Int64", order: "n", memory: " ENGINE = Memory",
    settings: ["SET max_threads = 4", ...Object.entries(within(8_000_000)).map(([name, value]) => `SET ${name} = '${String(value)}'`), "SET max_memory_usage = 0"],
  },
} as const;

/** The table `given`, made where it is read: `amounts` as a query. */
async function fill(engine: Engine, rows: number, salts: Readonly<Record<string, number>>, named: string | undefined): Promise<void> {
  const { dialect } = engine;
  const { numbers, whole, settings, memory } = ways[dialect.id];
  const columns = Object.entries(salts).map(([input, salt]) => `(((CAST(number AS ${whole}) + ${salt}) * 7919) % 99991 * 25 - 40000) / 1e2 AS ${dialect.identifier(input)}`);
  if (named !== undefined) columns.push(`concat('C', CAST(number AS VARCHAR)) AS ${dialect.identifier(named)}`);
  for (const setting of settings) await engine.run(setting);
  await engine.run(`CREATE OR REPLACE TABLE given${memory} AS SELECT number + 1 AS n, ${columns.join(", ")} FROM ${numbers(rows)}`);
}

for (const { name, it: where, engine } of engines()) {
  describe(name, () => {
    where.each(Object.entries(calls))("%s ranks more rows than the engine looks at together as the worksheet does, equal ones in the order they stand in", async (id, { salts, named, rows = usual, params = {} }) => {
      const method = (methods as readonly Method[]).find((one) => one.id === id)!;
      await fill(engine(), rows, salts, named);
      const inputs = {
        ...Object.fromEntries(Object.entries(salts).map(([input, salt]) => [input, amounts(rows, salt)])),
        ...(named === undefined ? {} : { [named]: Array.from({ length: rows }, (_, row) => `C${row}`) }),
      };
      const mapping = Object.fromEntries(Object.keys(inputs).map((input) => [input, [input]]));
      const found = await asked(engine(), method, mapping, readParams(method.params, params).values, "en", ways[engine().dialect.id].order);
      expect(differences(method, { inputs, params }, found, "en").slice(0, 5)).toEqual([]);
    });

    if (name === "ClickHouse") {
      where("has put rows aside for these", async () => {
        const [row] = await engine().rows("SELECT sum(value) AS parts FROM system.events WHERE event = 'ExternalSortWritePart'");
        expect(Number(row!["parts"])).toBeGreaterThan(10);
      });
    }
  });
}
