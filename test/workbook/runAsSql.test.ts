import type { TableCell } from "../../src/domain/column/cell";
import type { AnyMethod } from "../../src/domain/method/method";
import mmcredit from "../../src/domain/system/MMCREDIT";
import creditquota from "../../src/domain/quota/CREDITQUOTA";
import cumulative from "../../src/domain/tiering/TIERCUM";
import { openDuckdb } from "../../src/warehouse/duckdbEngine";
import type { SqlRow } from "../../src/warehouse/engine";
import { askEverything, type Choices, type PreparedReady } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { tableHeadings } from "../../src/workbook/sql/headings";
import { headingsRead, nameParts, noSql, runAsSql, tableName } from "../../src/workbook/sql/runAsSql";
import { openChdb } from "../sql/chdb";
import { fill } from "../sql/tables";
import { mm, sourceFrom } from "./sources";

const chdb = openChdb();
if (!chdb) console.warn("npm's chdb is not installed: the query is not tried on ClickHouse.");
afterAll(() => chdb?.close());

function ran(method: AnyMethod, cells: readonly (readonly TableCell[])[], params: Readonly<Record<string, unknown>> = {}, choices: Choices = askEverything): PreparedReady {
  const source = sourceFrom(cells);
  const prepared = prepare({ method, source, mapping: mapHeadings(method, source).mapping, params, choices });
  if (!prepared.ready) throw new Error(JSON.stringify([prepared.issues, prepared.findings]));
  return prepared;
}

/** The query on the sheet as a table of DuckDB. */
async function pasted(run: PreparedReady, table: string, locale: "en" | "zh-CN" = "en"): Promise<readonly SqlRow[]> {
  const engine = await openDuckdb();
  try {
    await engine.load(table, { headings: tableHeadings(run.source), rows: run.source.rows });
    return await engine.rows(runAsSql(run, { dialect: "duckdb", table, order: null, locale }));
  } finally {
    await engine.close();
  }
}

async function answers({ evaluation, reasons, bodyRows, source }: PreparedReady, columns: readonly string[], locale: "en" | "zh-CN" = "en"): Promise<readonly (readonly unknown[])[]> {
  const why = await reasons(locale);
  return source.rows.flatMap((_, row) => {
    const place = bodyRows.indexOf(row);
    return place < 0 ? [] : [[...columns.map((name) => evaluation.columns[name]![place]), why[place]]];
  });
}

describe("a run as SQL", () => {
  it("gives on the sheet as a table the tiers, quotas and reasons of the workbook, in either language", async () => {
    const run = ran(mmcredit, mm, { vat: 0.17, pool: 468 });
    const { tier, quota } = mmcredit.outputs;
    for (const [locale, why] of [["en", "Why"], ["zh-CN", "说明"]] as const) {
      const found = await pasted(run, "客户", locale);
      expect(found.map((row) => [row[tier.label[locale]], row[quota.label[locale]], row[why]])).toEqual(await answers(run, ["tier", "quota"], locale));
    }
  });

  (chdb ? it : it.skip)("gives them in ClickHouse as well, customer by customer", async () => {
    const run = ran(mmcredit, mm, { vat: 0.17, pool: 468 });
    const column = (heading: string, at: number) => ({ heading, type: at === 0 ? "text" : "real", cells: run.source.rows.map((row) => row[at]) }) as const;
    await fill(chdb!, "客户 `1`", tableHeadings(run.source).map(column));
    const found = await chdb!.rows(runAsSql(run, { dialect: "clickhouse", table: "default.客户 `1`", order: "客户名称", locale: "zh-CN" }));
    const { tier, quota } = mmcredit.outputs;
    const given = new Map(found.map((row) => [row["客户名称"], [row[tier.label["zh-CN"]], row[quota.label["zh-CN"]], row["说明"]]]));
    expect(run.source.rows.map(([name]) => given.get(name as string))).toEqual(await answers(run, ["tier", "quota"], "zh-CN"));
  });

  it("leaves out totals and repeated customers where the user chose so, and says so in their rows", async () => {
    const cells = [["Customer", "Sales"], ["a", 50], ["b", 30], ["A ", 20], ["c", 20], ["Total", 120]];
    const run = ran(cumulative, cells, {}, { ...askEverything, subtotals: "leave-out", duplicates: "leave-out" });
    const found = await pasted(run, "t");
    expect(found.map((row) => row["Tier"]).filter((tier) => tier !== null)).toEqual((await answers(run, ["tier"])).map(([tier]) => tier));
    expect(found.map((row) => row["Why"]).slice(2)).toEqual(["Left out: the customer stands in a row before.", expect.any(String), "Left out: the row sums up others."]);
  });

  it("stands under a comment that names the rule, the columns and the parameters, and reads the table by its quoted name", () => {
    const text = runAsSql(ran(cumulative, [["客户", "销售额"], ["a", 1]]), { dialect: "duckdb", table: 'sales.my "best"', order: null, locale: "en" });
    expect(text).toContain('FROM "sales"."my ""best"""');
    expect(text.split("\n")[0]).toMatch(/^-- Tierbook: .+ \(TIERCUM, /);
    expect(text).toContain("销售额");
    expect(text.trimEnd().endsWith(";")).toBe(true);
  });

  it("orders the rows of ClickHouse by the column that was chosen", () => {
    const text = runAsSql(ran(cumulative, [["客户", "销售额"], ["a", 1]]), { dialect: "clickhouse", table: "t", order: "客户", locale: "zh-CN" });
    expect(text).toContain("row_number() OVER (ORDER BY `客户` ROWS");
    expect(text).toContain("-- 数值相等时按“客户”排名");
  });

  it("survives headings that would end a comment or a name", async () => {
    const run = ran(cumulative, [["Customer", 'Sales\n"; DROP TABLE t; --'], ["a", 2], ["b", 1]]);
    expect((await pasted(run, "t")).map((row) => row["Tier"])).toEqual((await answers(run, ["tier"])).map(([tier]) => tier));
  });

  it("is refused where the columns rule a query out, and not without them", () => {
    const cells = [["Customer", "Sales", "Tier", "Minimum quota"], ["a", 2, "A", 1], ["b", 1, "B", 0]];
    const source = sourceFrom(cells);
    const run = (mapping: Readonly<Record<string, readonly number[]>>) => noSql({ method: creditquota, source, mapping, choices: askEverything, customer: { name: 0, identity: 0 }, evaluation: { params: {} } });
    expect(run({ sales: [1], tier: [2], floor: [3] })).toMatchObject({ en: expect.stringMatching(/floors/i), "zh-CN": expect.stringContaining("下限") });
    expect(run({ sales: [1], tier: [2], floor: [] })).toBeNull();
  });
});

describe("the table a query reads", () => {
  it("is called as the Excel table or the sheet, without a dot that would be a schema's", () => {
    expect(tableName({ table: { id: "1", name: "Customers", totals: false }, sheetName: "Sheet1" })).toBe("Customers");
    expect(tableName({ table: null, sheetName: "2024.Q1" })).toBe("2024_Q1");
    expect([nameParts("a. b "), nameParts("a."), nameParts(" ")]).toEqual([["a", "b"], null, null]);
  });
  it("has a name for every column, those without a heading and those with the same one included", () => {
    const source = sourceFrom([["Customer", "", "sales", "Sales"], ["a", 1, 2, 3], ["b", 1, 2, 3]]);
    expect(tableHeadings(source)).toEqual(["Customer", "Column 2", "sales", "Sales 2"]);
    expect(headingsRead({ source, mapping: { values: [3] }, customer: { name: 0, identity: 0 } })).toEqual(["Customer", "Sales 2"]);
  });
});
