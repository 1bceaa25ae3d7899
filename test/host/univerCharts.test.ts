import type { ChartSnapshot, SeriesSnapshot } from "../../src/host/snapshot";
import { chartOption } from "../../src/host/univer/charts/option";
import type { SeriesReader } from "../../src/host/univer/engine";

const cells: Record<string, { values: (string | number | null)[]; numberFormat?: string }> = {
  "Data!$A$2:$A$4": { values: ["Ada", "Bo", "Cy"] },
  "Data!$B$1": { values: ["Revenue"] },
  "Data!$B$2:$B$4": { values: [300, 100, null], numberFormat: "#,##0" },
  "Data!$C$2:$C$4": { values: [0.75, 1, 1], numberFormat: "0.0%" },
};
const read: SeriesReader = (address) => cells[address] ?? { values: [] };

const series = (values: string, more: Partial<SeriesSnapshot> = {}): SeriesSnapshot => ({
  name: "Series",
  axisGroup: "Primary",
  values,
  categories: "Data!$A$2:$A$4",
  ...more,
});
const chart = (type: string, of: readonly SeriesSnapshot[], more: Partial<ChartSnapshot> = {}): ChartSnapshot => ({
  origin: null,
  id: "c1",
  name: "Chart 1",
  type,
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  title: { text: "Pareto", visible: true },
  legend: { visible: true, position: "Bottom" },
  series: of,
  axes: {},
  ...more,
});

/** The parts of an option these tests look at. */
interface Drawn {
  readonly title: { readonly show: boolean; readonly text: string };
  readonly aria: { readonly enabled: boolean; readonly label?: { readonly description: string } };
  readonly xAxis: Axis & readonly Axis[];
  readonly yAxis: Axis & readonly Axis[];
  readonly series: readonly { readonly name: string; readonly type: string; readonly data: unknown[]; readonly yAxisIndex?: number; readonly stack?: string }[];
}
interface Axis {
  readonly type: string;
  readonly name?: string;
  readonly max?: number;
  readonly position?: string;
  readonly data?: readonly string[];
  readonly axisLabel: { readonly formatter: (value: number) => string };
}
const draw = (snapshot: ChartSnapshot) => chartOption(snapshot, read) as unknown as Drawn;

describe("a chart over the grid", () => {
  it("takes names, categories and values from the cells, and leaves a gap for an empty one", () => {
    const { series: drawn, xAxis } = draw(chart("ColumnClustered", [series("Data!$B$2:$B$4", { nameRef: "Data!$B$1" })]));
    expect(drawn[0]).toMatchObject({ name: "Revenue", type: "bar", data: [300, 100, null] });
    expect(xAxis.data).toEqual(["Ada", "Bo", "Cy"]);
  });

  it("draws a Pareto: columns, and a line on its own axis in per cent", () => {
    const line = series("Data!$C$2:$C$4", { type: "Line", axisGroup: "Secondary" });
    const axes = { value: { title: "Revenue" }, valueSecondary: { maximum: 1, numberFormat: "0%" } };
    const { series: drawn, yAxis } = draw(chart("ColumnClustered", [series("Data!$B$2:$B$4"), line], { axes }));
    expect(drawn.map(({ type, yAxisIndex }) => [type, yAxisIndex])).toEqual([["bar", 0], ["line", 1]]);
    expect(yAxis[0]!.name).toBe("Revenue");
    expect(yAxis[0]!.axisLabel.formatter(1234567)).toBe("1,234,567");
    expect(yAxis[1]!.max).toBe(1);
    expect(yAxis[1]!.axisLabel.formatter(0.8)).toBe("80%");
  });

  it("lays bars on their side", () => {
    const { xAxis, yAxis } = draw(chart("BarClustered", [series("Data!$B$2:$B$4")]));
    expect(xAxis[0]!.type).toBe("value");
    expect(yAxis.type).toBe("category");
  });

  it("keeps the value axis of turned bars at the foot where it crosses at the last of them", () => {
    const placed = (category: object) => draw(chart("BarClustered", [series("Data!$B$2:$B$4")], { axes: { category } })).xAxis[0]!.position;
    expect([placed({}), placed({ reversed: true }), placed({ reversed: true, crossedAt: "Maximum" })]).toEqual([undefined, "top", undefined]);
  });

  it("stacks to shares of each category", () => {
    const { series: drawn, yAxis } = draw(chart("ColumnStacked100", [series("Data!$B$2:$B$4"), series("Data!$B$2:$B$4")]));
    expect(drawn.map(({ data }) => data)).toEqual([[0.5, 0.5, null], [0.5, 0.5, null]]);
    expect(drawn[0]!.stack).toBe(drawn[1]!.stack);
    expect(yAxis[0]!.axisLabel.formatter(0.5)).toBe("50%");
  });

  it("pairs x and y in a scatter, however the numbers are formatted", () => {
    cells["Data!$D$2:$D$4"] = { values: [1000, 0.25, "?"], numberFormat: "0%" };
    const { series: drawn } = draw(chart("XYScatter", [series("Data!$C$2:$C$4", { categories: "Data!$D$2:$D$4" })]));
    expect(drawn[0]).toMatchObject({ type: "scatter", data: [[1000, 0.75], [0.25, 1], [3, 1]] });
  });

  it("names the slices of a doughnut", () => {
    const { series: drawn } = draw(chart("Doughnut", [series("Data!$B$2:$B$4")]));
    expect(drawn[0]).toMatchObject({ type: "pie", data: [{ name: "Ada", value: 300 }, { name: "Bo", value: 100 }, { name: "Cy", value: 0 }] });
  });

  it("has a title only where one is shown, and describes itself to a screen reader", () => {
    const hidden = draw(chart("Line", [series("Data!$B$2:$B$4")], { title: { text: "x", visible: false }, altText: "Revenue by customer" }));
    expect(hidden.title.show).toBe(false);
    expect(hidden.aria).toEqual({ enabled: true, label: { description: "Revenue by customer" } });
  });
});
