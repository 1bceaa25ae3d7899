import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx } from "../../src/host/xlsx";
import { runLines } from "./runLines";
import { startChdbServer, type TestServer } from "./chdbServer";

let server: TestServer | null = null;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-server-"));
  server = await startChdbServer();
  if (!server) console.warn("npm's chdb is not installed: the way to a ClickHouse server is not tried.");
  server?.query(`CREATE TABLE customers ENGINE = MergeTree ORDER BY customer AS SELECT concat('C', leftPad(toString(number), 4, '0')) AS customer, round(exp(sin(number) * 3 + 3), 2) AS sales FROM numbers(1000)`);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const rowsOf = (query: string): unknown[][] => (JSON.parse(server!.query(query)) as { data: unknown[][] }).data;
const run = (...args: string[]) => runLines(["--engine", `clickhouse://ann@${server!.url}/default`, "--table", "customers", "--system", "abc", ...args]);

describe("a table on a ClickHouse server", () => {
  const tried = (name: string, body: () => Promise<void>): void => {
    it(name, async () => {
      // Where the engine is not installed, the warning above has said so.
      if (server) await body();
    });
  };

  tried("is tiered into a table there, with a summary here", async () => {
    const summary = join(folder, "summary.xlsx");
    const { code, out, error } = await run("--out", "customer_tiers", "--summary", summary);
    expect({ code, error }).toEqual({ code: 0, error: [] });
    expect(out[0]).toBe("1000 of 1000 rows rated");
    const [[rows, wrong]] = rowsOf("SELECT count(), countIf(NOT (Tier = multiIf(`Cumulative share` <= 0.8 OR Rank = 1, 'A', `Cumulative share` <= 0.95, 'B', 'C'))) FROM customer_tiers") as [[string, string]];
    expect([Number(rows), Number(wrong)]).toEqual([1000, 0]);
    const reasons = rowsOf("SELECT Rank, Tier, Why FROM customer_tiers") as [string, string, string][];
    expect(reasons.filter(([rank, tier, why]) => !why.startsWith(Number(rank) === 1 ? "403.42 is the largest" : `Rank ${rank}, `) || !why.endsWith(`→ ${tier}`))).toEqual([]);
    const { snapshot } = openXlsx(readFileSync(summary), { namespace: "TB", functions: [] });
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Summary", "Top of each tier", "Customers at a boundary"]);
  });

  tried("is tiered within the memory that is given, or not at all", async () => {
    const { code, error } = await run("--out", "within_memory", "--memory", "512MB");
    expect({ code, error }).toEqual({ code: 0, error: [] });
    expect(Number(rowsOf("SELECT count() FROM within_memory")[0]![0])).toBe(1000);
    const starved = await run("--out", "starved", "--memory", "1KB");
    expect(starved.code).toBe(1);
    expect(starved.error.join()).toContain("memory limit exceeded");
    expect(rowsOf("SELECT name FROM system.tables WHERE name LIKE 'starved%'")).toEqual([]);
  });

  tried("is not written over unless that is said, and then changes places with the old one at once", async () => {
    server!.query("CREATE OR REPLACE TABLE taken ENGINE = Memory AS SELECT 1 AS mine");
    const refused = await run("--out", "taken");
    expect(refused.code).toBe(2);
    expect(refused.error.join()).toContain("taken exists already");
    expect(rowsOf("SELECT mine FROM taken")).toHaveLength(1);
    expect((await run("--out", "taken", "--force")).code).toBe(0);
    expect(Number(rowsOf("SELECT count() FROM taken")[0]![0])).toBe(1000);
  });

  tried("leaves nothing behind when the query fails", async () => {
    // A column that nobody looks at before the rows are written, and that cannot be read to its end.
    server!.query("CREATE OR REPLACE VIEW late AS SELECT concat('C', toString(number)) AS customer, toFloat64(number % 977) AS sales, throwIf(number = 150000, 'row 150000 is spoilt') AS note FROM numbers(200000)");
    const tables = () => rowsOf("SELECT name FROM system.tables WHERE database = currentDatabase() ORDER BY name");
    const before = tables();
    const failed = await run("--table", "late", "--out", "nothing", "--leave-out", "bad");
    expect(failed.error.join()).toContain("row 150000 is spoilt");
    expect(failed.code).toBe(1);
    expect(tables()).toEqual(before);
  });

  tried("is read with the password of the environment, which no message shows", async () => {
    process.env["CLICKHOUSE_PASSWORD"] = "s3cret'\"";
    try {
      const { code, out, error } = await run("--sample", "50");
      expect(code).toBe(0);
      expect(server!.credentials.at(-1)).toBe("ann:s3cret'\"");
      expect([...out, ...error].join()).not.toContain("s3cret");
    } finally {
      delete process.env["CLICKHOUSE_PASSWORD"];
    }
  });

  it("refuses a password on the command line, and does not repeat it", async () => {
    const { code, error } = await runLines(["--engine", "clickhouse://ann:s3cret@host:8123/db", "--table", "t", "--system", "abc", "--out", "x"]);
    expect(code).toBe(2);
    expect(error.join()).toContain("CLICKHOUSE_PASSWORD");
    expect(error.join()).not.toContain("s3cret");
    expect(existsSync("x")).toBe(false);
  });
});
