import clv from "../../src/domain/scoring/CLVBGNBD";
import rfm from "../../src/domain/scoring/RFM";
import rollup from "../../src/domain/scoring/ROLLUP";
import { askEverything, type Choices, type Evaluated, type RollupReport, type Source } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepareRollup } from "../../src/workbook/rollup/prepare";
import { runRollup, type RollupRequest } from "../../src/workbook/rollup/run";
import { writeRollup } from "../../src/workbook/rollup/write";
import { readSource } from "../../src/workbook/source";
import { bookOf, sheetOf } from "../fake/workbooks";
import { column, hosted, noticeable, sheetNamed, values } from "./hosted";
import { sourceFrom } from "./sources";

/** 46_023 is 1 January 2026. */
const lines = values([
  ["客户编号", "客户名称", "单号", "开票日期", "金额（万元）", "毛利"],
  ["007", "甲", "F1", 46_023, 10.1, 1],
  ["007", "甲", "F1", 46_023, 20.2, 2],
  ["B", "乙", "F2", 46_030, 5, 1],
  ["007", "甲公司", "F3", 46_053, 7, 1],
  ["007", "甲公司", "R1", 46_054, -0.3, 0],
  ["B", "乙", "F4", 46_080, 100, 50],
]);
const book = (rows = lines) => bookOf([sheetOf("明细", rows)]);
const request: RollupRequest = { source: { kind: "sheet", name: "明细" }, params: { asOf: 46_060 }, locale: "zh-CN" };
async function rolledUp(change: Partial<RollupRequest> = {}): Promise<Extract<RollupReport, { ok: true }>> {
  const report = await runRollup({ ...request, ...change });
  if (!report.ok) throw new Error(JSON.stringify([report.issues, report.findings]));
  return report;
}
const prepared = (source: Source, choices: Choices = askEverything) => prepareRollup({ source, mapping: mapHeadings(rollup, source).mapping, params: { asOf: 46_060 }, choices });

describe("customers rolled up from invoice lines", () => {
  it("stand on a sheet of their own, in an Excel table, a row each", async () => {
    const { host } = await hosted(book());
    const report = await rolledUp();
    expect(report).toMatchObject({ sheet: "客户汇总 2026-02-07", table: "客户汇总", address: "A3:O5", customers: 2, lines: 5, leftOut: 1 });
    const sheet = sheetNamed(await host.snapshot(), report.sheet);
    expect(sheet.tables).toMatchObject([{ name: "客户汇总", range: { row: 2, column: 0, rows: 3, columns: 15 } }]);
    expect(column(sheet, "客户编号")).toEqual(["007", "B"]);
    expect(column(sheet, "客户名称")).toEqual(["甲公司", "乙"]);
    expect(column(sheet, "销售额（万元）")).toEqual([37, 5]);
    expect(column(sheet, "订单数")).toEqual([2, 1]);
    expect(column(sheet, "最近购买日期")).toEqual([46_053, 46_030]);
  });

  it("say from which range, as of when and by which rule", async () => {
    const { host } = await hosted(book());
    const { sheet } = await rolledUp();
    const note = sheetNamed(await host.snapshot(), sheet).rows[0]![0]!.v;
    for (const word of ["明细!A1:F7", "2026-02-07", "计入 5 行", "未计入 1 行", "ROLLUP", "Tierbook"]) expect(note).toContain(word);
  });

  it("have a column for each month, whose heading stays text", async () => {
    const { host } = await hosted(book());
    const { sheet } = await rolledUp({ params: { asOf: 46_060, period: "month" } });
    const written = sheetNamed(await host.snapshot(), sheet);
    expect([column(written, "2026-01"), column(written, "2026-02")]).toEqual([[37.3, 5], [-0.3, 0]]);
  });

  it("leave the invoice lines as they are, and a second roll-up gets names of its own", async () => {
    const { host } = await hosted(book());
    const before = sheetNamed(await host.snapshot(), "明细");
    await rolledUp();
    expect(await rolledUp()).toMatchObject({ sheet: "客户汇总 2026-02-07 2", table: "客户汇总2" });
    expect(sheetNamed(await host.snapshot(), "明细").rows).toEqual(before.rows);
  });

  it.each(["en", "zh-CN"] as const)("bring what the models of repeat purchases need (%s)", async (locale) => {
    await hosted(book());
    const { table } = await rolledUp({ locale });
    const read = await readSource({ kind: "table", name: table });
    if (!read.ok) throw new Error("unread");
    const { mapping, scores } = mapHeadings(clv, read.source);
    const places = Object.fromEntries(read.source.headings.map(({ text }, i) => [text.replace("（万元）", ""), i]));
    const wanted = locale === "en" ? ["Repeat purchases", "Time of last purchase", "Time observed", "Mean repeat value"] : ["重复购买次数", "末次购买时长", "观察时长", "平均重复购买金额"];
    expect(["frequency", "recency", "age", "value"].map((input) => mapping[input])).toEqual(wanted.map((heading) => [places[heading]]));
    expect(["frequency", "recency", "age", "value"].map((input) => scores[input])).toEqual([1, 1, 1, 1]);
  });

  it.each(["en", "zh-CN"] as const)("are a table in which the systems find their columns by the headings (%s)", async (locale) => {
    await hosted(book());
    const { table } = await rolledUp({ locale });
    const read = await readSource({ kind: "table", name: table });
    if (!read.ok) throw new Error("unread");
    const { mapping, scores } = mapHeadings(rfm, read.source);
    const found = Object.fromEntries(Object.entries(mapping).map(([input, [at]]) => [input, read.source.headings[at!]!.text]));
    expect(found).toEqual(
      locale === "en" ? { recency: "Last order", frequency: "Orders", monetary: "Sales（万元）" } : { recency: "最近购买日期", frequency: "订单数", monetary: "销售额（万元）" },
    );
    expect(Object.values(scores).every((score) => score >= 0.9)).toBe(true);
  });
});

describe("lines that need a decision", () => {
  const bad = sourceFrom([...lines, ["B", "乙", "F5", "2026-01-31", 1, 0], ["B", "乙", "F6", 20_260_131, 1, 0], ["", "丙", "F7", 46_030, 1, 0], ["B", "乙", "F8", "下周", "一百", 0], ["合计", null, null, null, 144.8, 55]] as never);

  it("are named by their cells, and wait", () => {
    const answer = prepared(bad);
    expect(answer.ready).toBe(false);
    expect(answer.findings.map(({ address, kind }) => `${address} ${kind}`)).toEqual(["D8 text-number", "D9 text-number", "A10 blank-cell", "D11 not-a-date", "E11 not-a-number", "A12 subtotal-row"]);
  });
  it("are left out when the user agrees, and a customer who comes again is no finding", () => {
    const answer = prepared(bad, { ...askEverything, convert: true, bad: "leave-out", subtotals: "leave-out" }) as Evaluated;
    expect(answer.ready).toBe(true);
    expect(answer.evaluation.figures).toMatchObject({ customers: 2, countedLines: 7, countedAmount: 44 });
  });
  it("are never kept: a total over all of them would not be one", () => {
    const answer = prepared(bad, { ...askEverything, convert: true, bad: "keep", subtotals: "leave-out" });
    expect(answer).toMatchObject({ ready: false });
    if (answer.ready) throw new Error("kept");
    expect(answer.issues.map((issue) => (issue as { row: number }).row)).toEqual([8, 9, 9]);
  });
  it("give no customer at all when every one is dated later", () => {
    const source = sourceFrom(lines as never);
    expect(prepareRollup({ source, mapping: mapHeadings(rollup, source).mapping, params: { asOf: 40_000 } })).toMatchObject({ ready: false, issues: [{ code: "method" }] });
  });
});

describe("refused or failed, and the workbook as it was", () => {
  it("lines that changed after the preview", async () => {
    const { host, grid } = await hosted(book());
    const read = await readSource({ kind: "sheet", name: "明细" });
    if (!read.ok) throw new Error("unread");
    const ready = prepared(read.source) as Evaluated;
    grid.write(grid.sheets()[0]!.id, { row: 3, column: 4, rows: 1, columns: 1 }, [[{ v: 6 }]]);
    const before = noticeable(await host.snapshot());
    expect(await writeRollup(ready, { locale: "en" })).toMatchObject({ ok: false, issues: [{ code: "input-changed" }] });
    expect(noticeable(await host.snapshot())).toEqual(before);
  });
  it("trouble half-way through the writing", async () => {
    const { host, grid } = await hosted(book());
    const before = noticeable(await host.snapshot());
    const freeze = jest.spyOn(grid, "freeze").mockImplementation(() => {
      throw new Error("no freezing today");
    });
    await expect(runRollup(request)).rejects.toThrow();
    freeze.mockRestore();
    expect(noticeable(await host.snapshot())).toEqual(before);
  });
});
