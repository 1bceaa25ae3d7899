import { defineMethod } from "../method/method";
import { checkLabels } from "../tiering/bands";
import { funnelAxes, funnelSource, inverted, stagesParam } from "./funnel";
import { outputOf, plan } from "./funnelPlan";

/** How many customers each stage of the sales funnel needs for a sales target. */
export default defineMethod({
  id: "FUNNELNEED",
  family: "scoring",
  label: { en: "Funnel need", "zh-CN": "漏斗需求量" },
  summary: {
    en: "The customers needed in each stage for a target, the gap to those there are, and the revenue these promise.",
    "zh-CN": "为达成目标各阶段所需的客户数、与现有数量的差距，以及现有客户的预期收入。",
  },
  formula: String.raw`N_A = \left\lceil \frac{\text{target}}{\text{output}} \right\rceil,\quad N_B = \left\lceil \frac{N_A}{p_{BA}} \right\rceil, \dots;\quad \text{expected}_A = \sum_j \text{have}_j \prod_{k \le j} p_k`,
  sources: [
    { ...funnelSource, where: "平均订单规模,或者是最高与最低订单的中值" },
    { work: "Tierbook", note: { en: "Rounding up stage by stage, gap, expected revenue, the median", "zh-CN": "逐级向上取整、差距、预期收入与中位数" }, origin: "OURS" },
  ],

  inputs: {
    orders: {
      unit: "money",
      label: { en: "Order sizes", "zh-CN": "订单规模" },
      hint: { en: "What one customer brings: one number, or a column of orders to average.", "zh-CN": "每客户产出：一个数字，或一列用于平均的订单。" },
      synonyms: ["orders", "order size", "order value", "average order", "订单规模", "订单金额", "平均订单规模", "订单"],
    },
  },
  params: {
    target: {
      kind: "number",
      unit: "money",
      min: 0,
      label: { en: "Target", "zh-CN": "目标" },
      hint: { en: "Sales to reach, in the unit of the orders.", "zh-CN": "要达到的销售额，单位与订单相同。" },
    },
    rates: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      label: { en: "Conversion rates", "zh-CN": "晋级比例" },
      hint: { en: "From the contract back: B to A, C to B, D to C, E to D, e.g. {0.5,0.4,0.5,0.25}.", "zh-CN": "从签约倒推：B→A、C→B、D→C、E→D，如 {0.5,0.4,0.5,0.25}。" },
    },
    have: {
      kind: "numbers",
      unit: "count",
      min: 0,
      optional: true,
      label: { en: "Customers there are", "zh-CN": "现有客户数" },
      hint: { en: "Per stage, A first, e.g. {12,30,120,150,900}.", "zh-CN": "每阶段一个，从 A 开始，如 {12,30,120,150,900}。" },
    },
    measure: {
      kind: "choice",
      choices: {
        mean: { en: "Mean order", "zh-CN": "平均订单规模" },
        midrange: { en: "Halfway between smallest and largest order", "zh-CN": "最高与最低订单的中值" },
        median: { en: "Median order", "zh-CN": "订单中位数" },
      },
      default: "mean",
      origin: "SEED",
      label: { en: "Output per customer", "zh-CN": "每客户产出" },
      hint: { en: "mean, midrange or median.", "zh-CN": "mean、midrange 或 median。" },
    },
    stages: stagesParam,
  },
  outputs: {},
  figures: {
    output: { unit: "money", label: { en: "Output per customer", "zh-CN": "每客户产出" } },
    mean: { unit: "money", label: { en: "Mean order", "zh-CN": "平均订单规模" } },
    midrange: { unit: "money", label: { en: "Midrange of orders", "zh-CN": "最高与最低订单的中值" } },
    median: { unit: "money", label: { en: "Median order", "zh-CN": "订单中位数" } },
    overall: { unit: "ratio", label: { en: "From first to last stage", "zh-CN": "首末总比例" } },
    expected: { unit: "number", label: { en: "Contracts expected", "zh-CN": "预期签约数" } },
    revenue: { unit: "money", label: { en: "Revenue expected", "zh-CN": "预期收入" } },
  },
  tables: {
    plan: {
      label: { en: "Need and stock per stage", "zh-CN": "各阶段需求与现有" },
      columns: {
        stage: { unit: "code", label: { en: "Stage", "zh-CN": "阶段" } },
        need: { unit: "count", label: { en: "Need", "zh-CN": "需求数" } },
        raw: { unit: "number", label: { en: "Need, unrounded", "zh-CN": "需求数（未取整）" } },
        have: { unit: "count", label: { en: "Have", "zh-CN": "现有数" } },
        gap: { unit: "number", label: { en: "Gap", "zh-CN": "差距" } },
        chance: { unit: "ratio", label: { en: "Chance of a contract", "zh-CN": "签约概率" } },
        expected: { unit: "number", label: { en: "Contracts expected", "zh-CN": "预期签约数" } },
      },
    },
  },
  answers: { table: "plan" },
  signature: ["orders", "target", "rates", "have", "measure", "stages"],
  worksheet: true,
  check: ({ rates, have, stages }) => [
    ...checkLabels(stages, rates.length + 1, "rates").map((issue) => ({ ...issue, param: "stages" })),
    ...(have === undefined || have.length === stages.length
      ? []
      : [{ code: "param-count", param: "have", expected: stages.length, found: have.length, of: "stages" } as const]),
  ],

  run({ orders }, { target, rates, have, measure, stages }) {
    const found = outputOf(orders);
    const output = found?.[measure] ?? null;
    const rows = plan(target, output, rates, have);
    const expected = have === undefined ? null : rows.reduce((sum, row) => sum + (row.expected ?? 0), 0);
    return {
      columns: {},
      figures: {
        output: output ?? noOrders,
        mean: found?.mean ?? noOrders,
        midrange: found?.midrange ?? noOrders,
        median: found?.median ?? noOrders,
        overall: rows[rows.length - 1]!.chance,
        expected: expected ?? "",
        revenue: expected === null ? "" : output === null ? noOrders : expected * output,
      },
      tables: { plan: rows.map(({ need, raw, have: own, gap, chance, expected: few }, i) => [stages[i]!, need, raw, own ?? "", gap ?? "", chance, few ?? ""]) },
      notes: have === undefined ? [] : inverted(stages, have),
    };
  },

  why: {
    en: ({ input, params, figures, say }) =>
      `Order of ${say.amount(input.orders)}; output per customer ${say.amount(Number(figures.output))} (${params.measure}), target ${say.amount(params.target)}`,
    "zh-CN": ({ input, params, figures, say }) =>
      `订单 ${say.amount(input.orders)}；每客户产出 ${say.amount(Number(figures.output))}（${{ mean: "平均", midrange: "最高与最低的中值", median: "中位数" }[params.measure]}），目标 ${say.amount(params.target)}`,
  },
  charts: [
    {
      id: "need",
      title: { en: "Need and stock per stage", "zh-CN": "各阶段需求与现有" },
      table: "plan",
      series: [
        { column: "need", shape: "bar" },
        { column: "have", shape: "bar" },
      ],
      axes: funnelAxes,
    },
  ],
  worked: [
    {
      from: "cases FUNNEL-1 and FUNNEL-GAP: target 1000 at 50 a customer",
      inputs: { orders: [50] },
      params: { target: 1000, rates: [0.5, 0.4, 0.5, 0.25], have: [12, 30, 120, 150, 900] },
      figures: { output: 50, overall: 0.025, expected: 88.5, revenue: 4425 },
      tables: {
        plan: [
          ["A", 20, 20, 12, 8, 1, 12],
          ["B", 40, 40, 30, 10, 0.5, 15],
          ["C", 100, 100, 120, -20, 0.2, 24],
          ["D", 200, 200, 150, 50, 0.1, 15],
          ["E", 800, 800, 900, -100, 0.025, 22.5],
        ],
      },
    },
    {
      from: "by hand: each stage is rounded up before the next; orders of 10, 20, 30 and 200 have mean 65, midrange 105, median 25",
      inputs: { orders: [10, 20, null, 30, 200] },
      params: { target: 100, rates: [0.3, 0.7], stages: ["A", "B", "C"], measure: "median" },
      figures: { output: 25, mean: 65, midrange: 105, median: 25, expected: "", revenue: "" },
      tables: { plan: [["A", 4, 4, "", "", 1, ""], ["B", 14, 4 / 0.3, "", "", 0.3, ""], ["C", 20, 4 / 0.3 / 0.7, "", "", 0.21, ""]] },
    },
    {
      from: "by hand: nobody gets past a rate of 0; 3 / 0.1 is 30 and not 31",
      inputs: { orders: [10] },
      params: { target: 21, rates: [0.1, 0], stages: ["A", "B", "C"], have: [1, 5, 7] },
      figures: { expected: 1.5, revenue: 15, overall: 0 },
      tables: { plan: [["A", 3, 2.1, 1, 2, 1, 1], ["B", 30, 21, 5, 25, 0.1, 0.5], ["C", { fault: "#DIV/0!" }, { fault: "#DIV/0!" }, 7, { fault: "#DIV/0!" }, 0, 0]] },
    },
    {
      from: "by hand: orders that cancel out bring nothing, so no number of customers is enough",
      inputs: { orders: [5, -5] },
      params: { target: 100, rates: [0.5], stages: ["A", "B"] },
      figures: { output: 0 },
      tables: { plan: [["A", { fault: "#DIV/0!" }, { fault: "#DIV/0!" }, "", "", 1, ""], ["B", { fault: "#DIV/0!" }, { fault: "#DIV/0!" }, "", "", 0.5, ""]] },
    },
  ],
});

const noOrders = {
  fault: "#DIV/0!",
  issue: { code: "method", text: { en: "There are no orders to average.", "zh-CN": "没有可供平均的订单。" } },
} as const;
