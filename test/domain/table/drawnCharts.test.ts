import type { ChartSpec } from "../../../src/domain/method/chart";
import { defineMethod, type TableRow } from "../../../src/domain/method/method";
import { cutLines } from "../../../src/domain/stats/cutLines";
import { chartData } from "../../../src/domain/table/chartData";
import { drawnCharts, roundBound } from "../../../src/domain/table/drawnCharts";
import type { TierFacts } from "../../../src/domain/table/tierBars";

const text = (en: string) => ({ en, "zh-CN": `${en}（中文）` });

const method = (charts: readonly ChartSpec[]) =>
  defineMethod({
    id: "CHARTED",
    family: "tiering",
    label: text("Charted"),
    summary: text("Charted"),
    formula: "x",
    sources: [],
    inputs: {},
    params: {},
    outputs: {},
    figures: {},
    tables: {
      tiers: {
        label: text("Tiers"),
        columns: { tier: { unit: "code", label: text("Tier") }, a: { unit: "share", label: text("a") }, b: { unit: "share", label: text("b") } },
      },
    },
    answers: { figures: [] },
    signature: [],
    worksheet: false,
    run: () => ({ columns: {}, figures: {}, tables: { tiers: [] } }),
    why: { en: () => "", "zh-CN": () => "" },
    charts,
    worked: [],
  });

const bars = (more: Partial<ChartSpec> = {}): ChartSpec => ({
  id: "bars", title: text("Bars"), table: "tiers", series: [{ column: "a", shape: "column" }, { column: "b", shape: "column" }], ...more,
});
const drawn = (spec: ChartSpec, rows: readonly TableRow[], facts?: TierFacts) => drawnCharts(method([spec]), { tables: { tiers: rows }, heads: {} }, facts);

const facts = (unit: "money" | "score", customers = 3): TierFacts => ({
  tiers: [{ tier: "A", customers, share: 0.75, weight: 90, weightShare: 0.9 }, { tier: "B", customers: customers / 3, share: 0.25, weight: 10, weightShare: 0.1 }],
  weight: { label: text("Sales"), unit, total: 100 },
});

describe("a chart", () => {
  it("leaves out a series without a number, and is left out without any", () => {
    const [chart] = drawn(bars(), [["A", 0.5, ""], ["B", 0.2, { fault: "#N/A" }]]);
    expect(chart!.series.map(({ column }) => column)).toEqual(["a"]);
    expect(drawn(bars(), [["A", "", ""]])).toEqual([]);
    expect(drawn(bars(), [])).toEqual([]);
  });

  it("begins its columns at zero unless one is below or the method says otherwise", () => {
    const least = (rows: readonly TableRow[], more: Partial<ChartSpec> = {}) => drawn(bars(more), rows)[0]!.axes.primary?.min;
    expect(least([["A", 0.5, 0.6]])).toBe(0);
    expect(least([["A", 0.5, -0.1]])).toBeUndefined();
    expect(least([["A", 0.5, 0.6]], { axes: { primary: { min: 0.4 } } })).toBe(0.4);
    expect(least([["A", 0.5, 0.6]], { series: [{ column: "a", shape: "line" }] })).toBeUndefined();
  });

  it("reaches as far to the left as to the right where bars stand back to back", () => {
    const [chart] = drawn(bars({ series: [{ column: "a", shape: "bar", side: "left" }, { column: "b", shape: "bar" }] }), [["A", 0.01, 0.37], ["B", 0.5, -0.6]]);
    expect(chart!.axes.primary).toMatchObject({ min: -1, max: 1 });
    expect(chartData(chart!).series[0]!.values).toEqual([0.01, 0.5]);
  });

  it("draws every column a run has under one declared column, by its own name", () => {
    const heat = bars({ series: [{ column: "a", shape: "heat" }] });
    const named = (name: string) => ({ column: "a", label: { en: name, "zh-CN": name } });
    const run = { tables: { tiers: [["Gold", 3, 1], ["Lead", 0, 2]] }, heads: { tiers: [{ column: "tier" }, named("Gold"), named("Lead")] } };
    const [chart] = drawnCharts(method([heat]), run);
    expect(chartData(chart!).series.map(({ label, values }) => [label.en, values])).toEqual([["Gold", [3, 0]], ["Lead", [1, 2]]]);
  });
});

describe("a system that draws nothing of its own", () => {
  it("shows its tiers: their part of the customers and of an amount that adds up", () => {
    const [chart, ...others] = drawn(bars(), [], facts("money"));
    expect(others).toEqual([]);
    expect(chartData(chart!)).toMatchObject({ categories: ["A", "B"], series: [{ values: [0.75, 0.25] }, { values: [0.9, 0.1] }] });
    expect(chart!.spec.title["zh-CN"]).toContain("Sales（中文）");
  });

  it("shows only customers where the weight is a score, and nothing where nobody is rated", () => {
    const [chart] = drawn(bars(), [], facts("score"));
    expect(chartData(chart!).series.map(({ values }) => values)).toEqual([[3, 1]]);
    expect(drawn(bars(), [], facts("money", 0))).toEqual([]);
  });

  it("keeps to its own charts where one has something to show", () => {
    expect(drawn(bars(), [["A", 1, 2]], facts("money")).map(({ spec }) => spec.id)).toEqual(["bars"]);
  });
});

it("bounds are 1, 2, 2.5 or 5 times a power of ten", () => {
  expect([0, 0.37, 0.2, 0.21, 1, 1.01, 26, 0.7 + 0.1 + 0.2].map(roundBound)).toEqual([1, 0.5, 0.2, 0.25, 1, 2, 50, 1]);
});

it("cut lines reach over all points and the cuts themselves", () => {
  expect(cutLines([1, 5], [10, 30], 6, 20)).toEqual([[6, 10, ""], [6, 30, ""], [1, "", 20], [6, "", 20]]);
  expect(cutLines([1, 5], [10, 30], null, 40)).toEqual([[1, "", 40], [5, "", 40]]);
  expect(cutLines([], [], 6, 20)).toEqual([]);
});
