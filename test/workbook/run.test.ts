import mmcredit from "../../src/domain/system/MMCREDIT";
import { askEverything } from "../../src/workbook/contract";
import { mapHeadings } from "../../src/workbook/mapHeadings";
import { prepare } from "../../src/workbook/prepare";
import { runSystem, writeRun } from "../../src/workbook/run";
import { readSource } from "../../src/workbook/source";
import { asTable, column, customers, hosted, noticeable, request, sheetNamed, values, written } from "./hosted";
import { mm } from "./sources";

const summaryName = "分级汇总 按回款率分级授信";

describe("a run beside the data", () => {
  it("writes rate, tier, quota and reason for every customer, the quotas adding up to the pool", async () => {
    const { host } = await hosted(customers());
    const report = await written();
    expect(report).toMatchObject({ sheet: "客户", address: "D1:G9", replacedFormer: false, customers: 8 });
    const sheet = sheetNamed(await host.snapshot(), "客户");
    expect(column(sheet, "级别")).toEqual(["A", "A", "B", "B", "C", "C", "D", "N"]);
    expect(column(sheet, "回款率").at(-1)).toBe("#N/A");
    const quotas = column(sheet, "赊销额度") as number[];
    expect(quotas.reduce((sum, quota) => sum + Math.round(quota * 100), 0)).toBe(46_800);
    expect(column(sheet, "说明").every((why) => typeof why === "string" && why !== "")).toBe(true);
  });

  it("leaves the customers' own cells alone", async () => {
    const { host } = await hosted(customers());
    const before = sheetNamed(await host.snapshot(), "客户").rows.map((row) => row?.slice(0, 3));
    await written();
    expect(sheetNamed(await host.snapshot(), "客户").rows.map((row) => row?.slice(0, 3))).toEqual(before);
  });

  it("adds a summary sheet with the method's charts, a line on a second axis among them", async () => {
    const { host } = await hosted(customers());
    const report = await written();
    const summary = sheetNamed(await host.snapshot(), summaryName);
    expect(report.summarySheet).toBe(summaryName);
    expect(summary.charts.map(({ name }) => name)).toEqual(report.charts);
    const pareto = summary.charts[0]!;
    expect(pareto.series.map(({ axisGroup }) => axisGroup)).toEqual(["Primary", "Secondary"]);
    expect(pareto.axes.valueSecondary).toMatchObject({ minimum: 0, maximum: 1 });
    expect(summary.page).toMatchObject({ paper: "A4", titleRows: "$1:$1" });
  });

  it("puts the charts together below their heading, on a page of their own when the first is full", async () => {
    const { host } = await hosted(customers());
    await written();
    const summary = sheetNamed(await host.snapshot(), summaryName);
    const heading = summary.rows.findIndex((row) => row?.[0]?.v === "图表");
    const heightOf = (rows: number): number => Array.from({ length: rows }, (_, row) => summary.rowHeights[row] ?? 15).reduce((sum, height) => sum + height, 0);
    expect(summary.charts[0]!.top).toBe(heightOf(heading + 1));
    expect(summary.page!.rowBreaks).toEqual([heading]);
    const across = Array.from({ length: 9 }, (_, column) => summary.columnWidths[column] ?? 48).reduce((sum, width) => sum + width, 0);
    expect((across * summary.page!.scale!) / 100).toBeLessThan(494);
    const last = summary.charts.at(-1)!;
    expect(((last.top + last.height - heightOf(heading) + 24) * summary.page!.scale!) / 100).toBeLessThan(733);
  });

  it("prints a dash where a class without sales has no rate, and names every axis", async () => {
    const { host } = await hosted(customers());
    await written();
    const summary = sheetNamed(await host.snapshot(), summaryName);
    const printed = summary.rows.flatMap((row) => (row ?? []).slice(0, 9));
    expect(printed.filter((cell) => cell?.e !== undefined || String(cell?.v ?? "").startsWith("#"))).toEqual([]);
    expect(printed.filter((cell) => cell?.v === "–").length).toBeGreaterThan(0);
    expect(summary.charts[0]!.axes).toMatchObject({ category: { title: "客户" }, value: { title: "销售额" }, valueSecondary: { title: "累计占比" } });
  });

  it("marks the tiers with one colour each, and the letter stays", async () => {
    const { host } = await hosted(customers());
    await written();
    const { conditionalFormats } = sheetNamed(await host.snapshot(), "客户");
    expect(conditionalFormats.map(({ rule }) => (rule.type === "cellValue" ? rule.formula1 : rule.type)).sort()).toEqual(['="A"', '="B"', '="C"', '="D"', '="N"']);
    expect(new Set(conditionalFormats.map(({ rule }) => (rule.type === "cellValue" ? rule.format.fill : ""))).size).toBe(5);
  });

  it("notes the rule and the date on its headings", async () => {
    const { host } = await hosted(customers());
    await written();
    const [note] = sheetNamed(await host.snapshot(), "客户").validations;
    expect(note!.prompt!.message).toContain("MMCREDIT");
    expect(note!.prompt!.message).toContain("2026-11-22");
  });

  it("in English when asked", async () => {
    const { host } = await hosted(customers());
    const report = await written({ locale: "en" });
    expect(column(sheetNamed(await host.snapshot(), "客户"), "Tier")[0]).toBe("A");
    expect(report.summarySheet).toBe("Tierbook mm-credit");
  });

  it("says in the row of a subtotal that it was left out", async () => {
    const { host } = await hosted(customers({}, values([...mm, ["合计", 2000, 2185]])));
    await written({ choices: { ...askEverything, subtotals: "leave-out" } });
    const sheet = sheetNamed(await host.snapshot(), "客户");
    expect(column(sheet, "级别").at(-1)).toBeNull();
    expect(column(sheet, "说明").at(-1)).toContain("合计");
  });

  it("a customer whose name looks like a formula stays text on a new sheet", async () => {
    const { host } = await hosted(customers({}, values([...mm, [{ v: "=1+1" }, 10, 11.7] as never])));
    const report = await written({ where: { place: "new-sheet" } });
    const sheet = sheetNamed(await host.snapshot(), report.sheet);
    expect(sheet.rows[9]![0]).toMatchObject({ v: "=1+1" });
    expect(sheet.rows[9]![0]!.f).toBeUndefined();
  });
});

describe("an Excel table", () => {
  it("grows by the new columns", async () => {
    const { host } = await hosted(customers(asTable));
    await written({ source: { kind: "table", name: "客户表" } });
    const [table] = sheetNamed(await host.snapshot(), "客户").tables;
    expect(table!.columns.map(({ name }) => name)).toEqual(["客户名称", "销售额", "回款额", "回款率", "级别", "赊销额度", "说明"]);
    expect(table!.range).toEqual({ row: 0, column: 0, rows: 9, columns: 7 });
  });

  it("keeps its columns when the run is repeated", async () => {
    const { host } = await hosted(customers(asTable));
    const once = { source: { kind: "table", name: "客户表" } } as const;
    await written(once);
    const report = await written({ ...once, params: { pool: 936, vat: 0.17 } });
    expect(report.replacedFormer).toBe(true);
    const sheet = sheetNamed(await host.snapshot(), "客户");
    expect(sheet.tables[0]!.columns).toHaveLength(7);
    expect((column(sheet, "赊销额度") as number[]).reduce((sum, quota) => sum + Math.round(quota * 100), 0)).toBe(93_600);
  });
});

describe("a run repeated", () => {
  it("replaces its own columns and its summary, and nothing else", async () => {
    const { host } = await hosted(customers());
    const first = await written();
    const second = await written();
    expect(second).toMatchObject({ address: first.address, replacedFormer: true, summarySheet: summaryName });
    expect((await host.snapshot()).sheets.flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : []))).toEqual(["客户", "其他", summaryName]);
  });

  it("finds its columns after the user moved them by inserting a column", async () => {
    await hosted(customers());
    await written();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("客户").getRange("B:B").insert("Right");
      await context.sync();
    });
    expect(await written()).toMatchObject({ address: "E1:H9", replacedFormer: true });
  });

  it("writes beside again when its columns were deleted", async () => {
    await hosted(customers());
    await written();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("客户").getRange("D:G").delete("Left");
      await context.sync();
    });
    expect(await written()).toMatchObject({ address: "D1:G9", replacedFormer: false });
  });

  it("clears the rows of customers that are gone", async () => {
    const { host } = await hosted(customers());
    await written();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("客户").getRange("A9:C9").clear();
      await context.sync();
    });
    await written();
    expect(column(sheetNamed(await host.snapshot(), "客户"), "级别")).toEqual(["A", "A", "B", "B", "C", "C", "D"]);
  });
});

describe("refused, and the workbook as it was", () => {
  const refused = async (book: Parameters<typeof hosted>[0], change: Partial<typeof request> = {}) => {
    const { host } = await hosted(book);
    const before = noticeable(await host.snapshot());
    const report = await runSystem({ ...request, ...change });
    expect(noticeable(await host.snapshot())).toEqual(before);
    return report;
  };

  it("a protected sheet", async () => {
    expect(await refused(customers({ protected: true }))).toMatchObject({ ok: false, issues: [{ code: "protected-sheet", sheet: "客户" }] });
  });

  it("filled cells beside the data", async () => {
    const rows = values([[...mm[0]!, null, "备注"], ...mm.slice(1).map((row) => [...row, null, null])]);
    // The data's own region ends at the blank column D; the remark stands in E1.
    const report = await refused(customers({}, rows), { source: { kind: "range", sheet: "客户", address: "A1:C9" } });
    expect(report).toMatchObject({ ok: false, issues: [{ code: "target-not-empty", address: "D1:G9" }] });
  });

  it("merged cells in the data", async () => {
    const rows = values([...mm.slice(0, 4), ["丁", null, 280], ...mm.slice(5)]);
    const report = await refused(customers({ merges: [{ row: 3, column: 1, rows: 2, columns: 1 }] }, rows));
    expect(report).toMatchObject({ ok: false, issues: [{ code: "merged-cells", addresses: ["B4:B5"] }] });
  });

  it.each([
    ["an unknown table", { source: { kind: "table", name: "没有" } }, "table-not-found"],
    ["an unknown sheet", { source: { kind: "sheet", name: "没有" } }, "sheet-not-found"],
    ["an address that is none", { source: { kind: "range", address: "A1:" } }, "bad-address"],
    ["an empty range", { source: { kind: "range", sheet: "客户", address: "M1:P9" } }, "nothing-selected"],
    ["a range without headings", { source: { kind: "range", sheet: "客户", address: "A2:C9" } }, "no-header"],
  ] as const)("%s", async (_name, change, code) => {
    expect(await refused(customers(), change)).toMatchObject({ ok: false, issues: [{ code }] });
  });

  it("data that changed after the preview", async () => {
    const { host, grid } = await hosted(customers());
    const read = await readSource({ kind: "sheet", name: "客户" });
    if (!read.ok) throw new Error("unread");
    const prepared = prepare({ method: mmcredit, source: read.source, mapping: mapHeadings(mmcredit, read.source).mapping, params: request.params });
    if (!prepared.ready) throw new Error("blocked");
    grid.write(grid.sheets()[0]!.id, { row: 3, column: 1, rows: 1, columns: 1 }, [[{ v: 301 }]]);
    const before = noticeable(await host.snapshot());
    expect(await writeRun(prepared, request)).toMatchObject({ ok: false, issues: [{ code: "input-changed", address: "A1:C9" }] });
    expect(noticeable(await host.snapshot())).toEqual(before);
  });
});

describe("elsewhere", () => {
  it("a new sheet takes the result when the data's sheet is protected", async () => {
    const { host } = await hosted(customers({ protected: true }));
    const report = await written({ where: { place: "new-sheet" } });
    expect(column(sheetNamed(await host.snapshot(), report.sheet), "级别")).toEqual(["A", "A", "B", "B", "C", "C", "D", "N"]);
    expect((await written({ where: { place: "new-sheet" } })).sheet).toBe(report.sheet);
  });

  it("the selection stands for the table around it", async () => {
    const { grid } = await hosted(customers());
    grid.select(grid.sheets()[0]!.id, { row: 4, column: 1, rows: 1, columns: 1 });
    expect(await written({ source: { kind: "selection" } })).toMatchObject({ address: "D1:G9" });
  });
});
