import type { ChartData } from "../../src/domain/table/previewModel";
import { chartOption } from "../../src/taskpane/preview/chartOption";

const label = (en: string) => ({ en, "zh-CN": en });
type Series = ChartData["series"][number];
const series = (name: string, values: Series["values"], more: Partial<Series>): Series =>
  ({ column: name, at: 1, label: label(name), unit: "share", shape: "bar", values, ...more });
const chart = (of: readonly Series[], more: Partial<ChartData> = {}): ChartData =>
  ({ id: "c", title: label("c"), categoryLabel: label("Tier"), categories: ["A", "B"], series: of, axes: {}, ...more });

/** The parts of an option these tests look at. */
interface Drawn {
  readonly xAxis: Axis | readonly Axis[];
  readonly yAxis: Axis | readonly Axis[];
  readonly visualMap?: { readonly min: number; readonly max: number };
  readonly tooltip: { readonly renderMode?: string; readonly formatter?: (point: { value: readonly number[] }) => string };
  readonly series: readonly {
    readonly type: string; readonly data: readonly unknown[]; readonly stack?: string; readonly showSymbol?: boolean;
    readonly itemStyle: { readonly color?: string }; readonly lineStyle?: { readonly type?: string; readonly opacity?: number };
    readonly tooltip: { readonly valueFormatter: (value: unknown) => string };
    readonly label?: { readonly formatter: (cell: { value: readonly number[] }) => string };
  }[];
}
interface Axis {
  readonly type: string;
  readonly data?: readonly string[];
  readonly inverse?: boolean;
  readonly min?: number;
  readonly axisLabel: { readonly formatter: (value: number) => string };
}
const draw = (data: ChartData) => chartOption(data, (text) => text.en, false) as unknown as Drawn;

it("bars back to back share a line, grow to both sides and show no minus sign", () => {
  const { series: bars, xAxis, yAxis } = draw(chart([series("n", [0.2, 0.8], { side: "left" }), series("v", [0.8, 0.2], {})], { axes: { primary: { unit: "share", min: -1, max: 1 } } }));
  expect(bars.map(({ data }) => data)).toEqual([[-0.2, -0.8], [0.8, 0.2]]);
  expect(bars[0]!.stack).toBeDefined();
  expect(bars[0]!.stack).toBe(bars[1]!.stack);
  const [axis] = xAxis as readonly Axis[];
  expect([axis!.min, axis!.axisLabel.formatter(-0.5)]).toEqual([-1, "50 %"]);
  expect(bars[0]!.tooltip.valueFormatter(-0.2)).toBe("20.0 %");
  expect((yAxis as Axis).inverse).toBe(true);
});

it("a third group of bars gets a line of its own", () => {
  const { series: bars } = draw(chart([series("n", [0.2, 0.8], { side: "left" }), series("v", [0.8, 0.2], {}), series("r", [0.5, 0.5], {})]));
  expect(bars.map(({ stack }) => stack)).toEqual([undefined, undefined, undefined]);
});

it("a heat map has a cell for every number and none for a gap, and says the number in it", () => {
  const heat = chart([series("F 1", [1234.5, null], { shape: "heat", unit: "money" }), series("F 2", [0, 7], { shape: "heat", unit: "money" })]);
  const { series: [map], xAxis, yAxis, visualMap, tooltip } = draw(heat);
  expect(map!.data).toEqual([[0, 0, 1234.5], [1, 0, 0], [1, 1, 7]]);
  expect([(xAxis as Axis).data, (yAxis as Axis).data, (yAxis as Axis).inverse]).toEqual([["F 1", "F 2"], ["A", "B"], true]);
  expect(visualMap).toMatchObject({ min: 0, max: 1234.5 });
  expect(map!.label!.formatter({ value: [0, 0, 1234.5] })).toBe("1,235");
  expect(tooltip.formatter!({ value: [0, 0, 1234.5] })).toBe("A × F 1: 1,234.5");
  expect(tooltip.renderMode).toBe("richText");
});

it("a heat map of equal numbers still has a scale", () => {
  const { visualMap } = draw(chart([series("x", [3, 3], { shape: "heat", unit: "count" })]));
  expect(visualMap!.max).toBeGreaterThan(visualMap!.min);
});

it("a line to compare with is thin, dashed and takes no colour from the others", () => {
  const data = chart([series("cut", [1, 2], { shape: "path", guide: true }), series("p", [1, null], { shape: "points" }), series("q", [null, 2], { shape: "points" })], { categories: [10, 20] });
  const { series: [cut, p, q] } = draw(data);
  const [alone] = draw(chart([series("p", [1, null], { shape: "points" })], { categories: [10, 20] })).series;
  expect(cut!.lineStyle!.type).toBe("dashed");
  expect(cut!.data).toEqual([[10, 1], [20, 2]]);
  expect(p!.itemStyle.color).toBe(alone!.itemStyle.color);
  expect(new Set([cut, p, q].map((one) => one!.itemStyle.color)).size).toBe(3);
});

it("marks are not joined", () => {
  const [marks] = draw(chart([series("amount", [1, 2], { shape: "marks" })])).series;
  expect([marks!.type, marks!.lineStyle!.opacity, marks!.showSymbol]).toEqual(["line", 0, true]);
});
