import hsbc from "../../src/domain/tiering/HSBCPYR";
import review from "../../src/domain/tiering/REVIEW";
import { bookOf, sheetOf } from "../fake/workbooks";
import { hosted, sheetNamed, values, written } from "./hosted";

describe("bars back to back", () => {
  it("are drawn from numbers below zero in cells of their own, on one line, under an axis without minus signs", async () => {
    const rows = values([["客户", "全面理财总值"], ["甲", 900], ["乙", 60], ["丙", 30], ["丁", 10]]);
    const { host } = await hosted(bookOf([sheetOf("客户", rows)]));
    const report = await written({ method: hsbc, params: {} });
    const summary = sheetNamed(await host.snapshot(), report.summarySheet!);
    const [chart] = summary.charts;
    expect(chart!.type).toBe("BarStacked");
    expect(chart!.axes.value).toMatchObject({ minimum: -1, maximum: 1, numberFormat: "0%;0%" });
    expect(chart!.axes.category).toMatchObject({ reversed: true, crossedAt: "Maximum", tickLabels: "Low" });
    const shares = chart!.series.map((one) => cellsOf(summary, one.values));
    expect(shares[0]!.every((value) => Number(value) <= 0)).toBe(true);
    expect(shares.map((part) => part.reduce<number>((sum, value) => sum + Number(value), 0)).map((sum) => Math.round(sum * 1e9) / 1e9)).toEqual([-1, 1]);
  });
});

describe("a heat map", () => {
  it("is one scale of colour over the numbers of its table, headed by the tiers, and no chart", async () => {
    const rows = values([["客户", "原级别", "测算级别", "销售额"], ["甲", "A", "A", 4], ["乙", "A", "B", 3], ["丙", "B", "B", 2], ["丁", "B", "B", 1]]);
    const { host } = await hosted(bookOf([sheetOf("客户", rows)]));
    const report = await written({ method: review, params: { tiers: ["A", "B"], downAfter: 1 }, headings: { old: "原级别", computed: "测算级别" } });
    const summary = sheetNamed(await host.snapshot(), report.summarySheet!);
    const scales = summary.conditionalFormats.filter(({ rule }) => rule.type === "colorScale");
    expect(scales).toHaveLength(1);
    expect(scales[0]!.rule).toMatchObject({ colors: ["#FFFFFF", "#6BAED6"] });
    const [area] = scales[0]!.ranges;
    const cells = summary.rows.slice(area!.row - 1, area!.row + area!.rows).map((row) => row!.slice(area!.column, area!.column + area!.columns).map((cell) => cell?.v));
    expect(cells).toEqual([["A", "B"], [1, 1], [0, 2]]);
    expect(summary.charts.map(({ name }) => name)).toEqual(report.charts);
    expect(report.charts).not.toContain("级别迁移：各级去向");
  });
});

/** Values of a reference such as "Sheet!$B$2:$B$5" on its own sheet. */
function cellsOf(sheet: ReturnType<typeof sheetNamed>, reference: string): unknown[] {
  const [, letters, first, last] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reference)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet.rows.slice(Number(first) - 1, Number(last)).map((row) => row?.[column]?.v);
}
