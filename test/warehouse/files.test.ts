import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { evaluate } from "../../src/domain/method/evaluate";
import type { Method } from "../../src/domain/method/method";
import { methods } from "../../src/domain/methods";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { openDuckdb } from "../../src/warehouse/duckdbEngine";
import type { SqlRow } from "../../src/warehouse/engine";
import { runLines } from "./runLines";
import { faults } from "../xlsx/validator";

const sample = resolve(__dirname, "../../assets/samples/mm-company.xlsx");
const names = { namespace: "TB", functions: [] };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-files-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
async function rows(query: string): Promise<readonly SqlRow[]> {
  const engine = await openDuckdb();
  try {
    return await engine.rows(query);
  } finally {
    await engine.close();
  }
}
async function parquet(name: string, query: string): Promise<string> {
  const engine = await openDuckdb();
  await engine.run(`COPY (${query}) TO '${at(name).replaceAll("'", "''")}' (FORMAT parquet)`);
  await engine.close();
  return at(name);
}

describe("a file beyond a worksheet", () => {
  it("gives the tiers and reasons that the workbook gives, row by row in the order of the file", async () => {
    const input = await parquet("many.parquet", "SELECT 'C' || i AS customer, round(exp(3 + 2 * sin(i * 12.9898)), 2) AS sales FROM range(60000) t(i)");
    const { code, error } = await runLines([input, "--system", "abc", "--out", at("many tiers.parquet")]);
    expect({ code, error }).toEqual({ code: 0, error: [] });
    const given = (await rows(`SELECT * FROM read_parquet('${input}')`)).map((row) => Number(row["sales"]));
    const method = methods.find(({ id }) => id === "TIERCUM") as Method;
    const outcome = evaluate(method, { inputs: { values: given }, params: {} });
    if (!outcome.ok) throw new Error("The core refuses the table.");
    const found = await rows(`SELECT * FROM read_parquet('${at("many tiers.parquet")}')`);
    expect(found).toHaveLength(60_000);
    const wrong = found.filter((row, i) => row["customer"] !== `C${i}` || row["Tier"] !== outcome.value.columns["tier"]![i] || row["Why"] !== outcome.value.why(i, "en", () => ""));
    expect(wrong).toEqual([]);
  });

  it("is summed up in a workbook that the Open XML validator finds nothing wrong with", async () => {
    const input = await parquet("few.parquet", "SELECT 'C' || i AS customer, i * 10.5 AS sales FROM range(500) t(i)");
    expect((await runLines([input, "--system", "abc", "--out", at("few.csv"), "--locale", "zh-CN", "--by", "王会计"])).code).toBe(0);
    const file = readFileSync(at("few.summary.xlsx"));
    const { snapshot } = openXlsx(file, names);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["汇总", "各级排在最前的客户", "临界客户"]);
    expect(snapshot.sheets[0]!.charts.length).toBeGreaterThan(0);
    expect(await faults(file)).toEqual([]);
    expect(readFileSync(at("few.csv"), "utf8").split("\n")[0]).toBe("customer,sales,级别,名次,累计占比,说明");
  });

  it("is tiered by a preset that the wizard keeps in a workbook, as that workbook's own table is", async () => {
    const kept = openXlsx(readFileSync(sample), names);
    const params = { limits: [0.6, 0.85], labels: ["金", "银", "铜"], mode: "cross" };
    const settings = { ...kept.snapshot.settings, "tierbook.presets": [{ name: "Our rule", method: "TIERCUM", params }] };
    writeFileSync(at("kept.xlsx"), saveXlsx({ ...kept.snapshot, settings }, kept, names));
    expect((await runLines([at("kept.xlsx"), "--system", "abc", "--preset", "Our rule", "--out", at("inside.xlsx")])).code).toBe(0);
    expect((await runLines([sample, "--engine", "duckdb", "--system", "abc", "--preset", "our rule", "--presets-from", at("kept.xlsx"), "--out", at("export.parquet")])).code).toBe(0);
    const inside = openXlsx(readFileSync(at("inside.xlsx")), names).snapshot.sheets.find(({ name }) => name !== "Summary")!;
    const table = inside.rows.map((cells) => (cells ?? []).map((cell) => cell?.v ?? null));
    const head = table.findIndex((cells) => cells.includes("Tier"));
    const column = table[head]!.indexOf("Tier");
    const outside = await rows(`SELECT * FROM read_parquet('${at("export.parquet")}')`);
    expect(outside.map((row) => row["Tier"])).toEqual(table.slice(head + 1, head + 1 + outside.length).map((cells) => cells[column]));
    expect(new Set(outside.map((row) => row["Tier"]))).toEqual(new Set(["金", "银", "铜"]));
  });

  it("is a table of a DuckDB file, named where there are several", async () => {
    const engine = await openDuckdb();
    await engine.run(`ATTACH '${at("shop.duckdb")}' AS shop`);
    await engine.run("USE shop");
    await engine.run(`CREATE TABLE "the customers" AS SELECT 'C' || i AS customer, i AS sales FROM range(20) t(i)`);
    await engine.run("CREATE TABLE other AS SELECT 1 AS x");
    await engine.close();
    const unnamed = await runLines([at("shop.duckdb"), "--system", "abc", "--out", at("shop.csv")]);
    expect(unnamed.code).toBe(2);
    expect(unnamed.error.join()).toContain("other, the customers");
    expect((await runLines([at("shop.duckdb"), "--table", "the customers", "--system", "abc", "--out", at("shop.csv")])).code).toBe(0);
    expect(readFileSync(at("shop.csv"), "utf8").split("\n")).toHaveLength(22);
  });
});

describe("rows that need a decision", () => {
  const csv = "customer,sales\nA,100\nB,\n合计,100\nD,5\nA,3\nE,abc\n";
  it("are named with their row, and nothing is written until it is taken", async () => {
    writeFileSync(at("odd.csv"), csv);
    const before = readdirSync(folder);
    const { code, error } = await runLines([at("odd.csv"), "--system", "abc", "--out", at("odd out.csv")]);
    expect(code).toBe(1);
    expect(error).toContain("Row 2: “sales” is empty.");
    expect(error).toContain("Row 6: “sales” cannot be read as what is needed there.");
    expect(error.join("\n")).toContain("合计");
    expect(readdirSync(folder)).toEqual(before);
  });
  it("left out, stay in the result with the reason", async () => {
    writeFileSync(at("odd.csv"), csv);
    expect((await runLines([at("odd.csv"), "--system", "abc", "--out", at("odd out.csv"), "--leave-out", "bad,subtotals,duplicates"])).code).toBe(0);
    const lines = readFileSync(at("odd out.csv"), "utf8").trim().split("\n").slice(1);
    expect(lines.map((line) => line.split(",")[2])).toEqual(["A", "", "", "C", "", ""]);
    expect(lines[2]).toContain("sums up others");
  });
});

describe("columns of a file of texts", () => {
  it("are of the kind all of their rows are of, and keep codes and long numbers as they are written", async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `${String(i).padStart(6, "0")},${i === 29_000 ? "n/a" : i % 977},1234567890123456${String(i).padStart(6, "0")},${i === 25_000 ? "see file" : i},${(i % 28) + 1}/02/2026`);
    writeFileSync(at("codes.csv"), ["code,sales,account,note,since", ...lines].join("\n"));
    const refused = await runLines([at("codes.csv"), "--system", "abc", "--column", "values=sales", "--out", at("codes out.csv")]);
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("Row 29001: “sales” cannot be read as what is needed there.");
    expect((await runLines([at("codes.csv"), "--system", "abc", "--column", "values=sales", "--leave-out", "bad", "--out", at("codes out.csv")])).code).toBe(0);
    const written = readFileSync(at("codes out.csv"), "utf8").split("\n");
    expect(written[8]).toMatch(/^000007,7,1234567890123456000007,7,2026-02-08,/);
    expect(written[25_001]).toContain("see file");
  });
});

describe("names and values that would like to be code", () => {
  const hostile = [`x"; DROP TABLE given; --`, "it's", "a\\'b", "/* 客户 */", "line\nend", "`tick`", "😀 “sales”", "$1 ? :p {x:String}"];
  it.each(hostile)("are columns and customers like any other: %j", async (name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const value = `'${name.replaceAll("'", "''")}'`;
    const input = await parquet("hostile.parquet", `SELECT ${value} || i AS customer, i * 1.5 AS ${quoted} FROM range(5) t(i)`);
    const output = at("hostile out.parquet");
    const { code, error } = await runLines([input, "--system", "by-rank", "--column", `values=${name}`, "--set", "shares=0.2,0.8", "--set", `labels=${name.replaceAll(",", "")},B`, "--out", output, "--force"]);
    expect({ code, error }).toEqual({ code: 0, error: [] });
    const found = await rows(`SELECT * FROM read_parquet('${output}') ORDER BY ${quoted} DESC`);
    expect(found.map((row) => row["customer"])).toEqual([4, 3, 2, 1, 0].map((i) => `${name}${i}`));
    expect(found[0]!["Tier"]).toBe(name.trim());
    const { out } = await runLines([input, "--system", "by-rank", "--column", `values=${name}`, "--set", "shares=0.2,0.8", "--set", "labels=A,B", "--explain"]);
    // The printed query can be run as it stands: no comment of it ends early.
    expect(await rows(out.join("\n"))).toHaveLength(5);
  });

  it("cannot hide in the name of a file", async () => {
    const input = await parquet("it's; --.parquet", "SELECT 'a' AS customer, 1 AS sales");
    expect((await runLines([input, "--system", "abc", "--out", at("o'ut.csv")])).code).toBe(0);
    expect(existsSync(at("o'ut.csv"))).toBe(true);
  });
});

describe("a run that cannot be finished", () => {
  it("leaves the old result as it was and no draft beside it", async () => {
    writeFileSync(at("broken.parquet"), "no parquet at all");
    writeFileSync(at("old.parquet"), "old");
    const before = readdirSync(folder);
    const { code, error } = await runLines([at("broken.parquet"), "--system", "abc", "--out", at("old.parquet"), "--force"]);
    expect(code).toBe(3);
    expect(error.join("\n")).toContain("The engine says");
    expect(readFileSync(at("old.parquet"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(before);
  });
  it("leaves the old result as it was where the engine stops in the midst of writing", async () => {
    // A column that nobody looks at before the rows are written.
    const view = "CREATE VIEW shop.late AS SELECT 'C' || i AS customer, i % 977 AS sales, CASE WHEN i = 55000 THEN error('row 55000 is spoilt') ELSE 'x' END AS note FROM range(60000) t(i)";
    const engine = await openDuckdb();
    for (const statement of [`ATTACH '${at("late.duckdb")}' AS shop`, view]) await engine.run(statement);
    await engine.close();
    for (const old of ["late out.csv", "late out.summary.xlsx"]) writeFileSync(at(old), "old");
    const before = readdirSync(folder);
    const { code, error } = await runLines([at("late.duckdb"), "--system", "abc", "--out", at("late out.csv"), "--force"]);
    expect(code).toBe(3);
    expect(error.join("\n")).toContain("row 55000 is spoilt");
    for (const old of ["late out.csv", "late out.summary.xlsx"]) expect(readFileSync(at(old), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(before);
  });
  it("does not put its summary over a workbook that it reads", async () => {
    copyFileSync(sample, at("read.xlsx"));
    const command = ["--engine", "duckdb", "--system", "abc", "--out", at("read.csv"), "--summary", at("read.xlsx"), "--force"];
    const runs = [await runLines([at("read.xlsx"), ...command]), await runLines([sample, ...command, "--preset", "mine", "--presets-from", at("read.xlsx")])];
    for (const { code, error } of runs) {
      expect(code).toBe(2);
      expect(error.join()).toContain("--summary");
    }
    expect(readFileSync(at("read.xlsx"))).toEqual(readFileSync(sample));
    expect(existsSync(at("read.csv"))).toBe(false);
  });
  it("says why a system cannot be a query", async () => {
    const input = await parquet("k.parquet", "SELECT 'a' AS customer, 1 AS sales");
    const { code, error } = await runLines([input, "--system", "k-means", "--out", at("k.csv")]);
    expect(code).toBe(2);
    expect(error.join()).toContain("cannot be worked out as a query");
  });
});
