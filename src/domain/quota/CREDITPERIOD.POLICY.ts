import { defineMethod, type TableRow } from "../method/method";
import { tiedRanks } from "../method/ties";
import { decimal, minus, plus, times, toNumber } from "../money/decimal";
import { descendingOrder, ranksOf } from "../stats/rank";
import { badDebtInput, capitalParam, policyInput, variableCostParam } from "./periodFields";

/** Full comparison of credit policies by what they earn after the cost of credit. */
export default defineMethod({
  id: "CREDITPERIOD.POLICY",
  family: "quota",
  label: { en: "Credit policies compared", "zh-CN": "信用政策比较" },
  summary: {
    en: "Gross profit of each policy less capital cost, bad debts and collection; the largest is best.",
    "zh-CN": "各方案毛利减应收账款机会成本、坏账损失和收账费用，最大者最优。",
  },
  ties: tiedRanks,
  formula: String.raw`\text{net}_i = \text{gross}_i - \text{receivables}_i\,v\,k - \text{sales}_i\,b_i - \text{collection}_i`,
  sources: [
    { work: "CPA textbook example on dushuang.com/detail/675985", where: "360 / 383 / 377", origin: "FOUND" },
    { work: "Tierbook", note: { en: "Equal results rank in row order", "zh-CN": "结果相等时按行序" }, origin: "OURS" },
  ],

  inputs: {
    policy: policyInput,
    sales: {
      unit: "money", min: 0,
      label: { en: "Sales", "zh-CN": "销售额" },
      hint: { en: "Of the year under this policy, e.g. 2,600.", "zh-CN": "该方案下的年销售额，如 2,600。" },
      synonyms: ["sales", "revenue", "销售额", "销售收入", "年赊销额"],
    },
    gross: {
      unit: "money",
      label: { en: "Gross profit", "zh-CN": "毛利" },
      hint: { en: "Of the year under this policy, e.g. 520.", "zh-CN": "该方案下的年毛利，如 520。" },
      synonyms: ["gross profit", "gross", "margin", "毛利", "销售毛利", "毛利额"],
    },
    receivables: {
      unit: "money", min: 0,
      label: { en: "Mean receivables", "zh-CN": "应收账款平均余额" },
      hint: { en: "Over the year, e.g. 650.", "zh-CN": "全年平均，如 650。" },
      synonyms: ["mean receivables", "average receivables", "receivables", "应收账款平均余额", "平均应收账款", "应收账款"],
    },
    bad: badDebtInput,
    collection: {
      unit: "money", min: 0,
      label: { en: "Collection cost", "zh-CN": "收账费用" },
      hint: { en: "Of the year, e.g. 20.", "zh-CN": "全年收账费用，如 20。" },
      synonyms: ["collection cost", "collection", "收账费用", "收账费", "催收费用"],
    },
  },
  params: { variableCost: variableCostParam, capital: capitalParam },
  outputs: {
    net: { unit: "money", label: { en: "Net result", "zh-CN": "净收益" } },
    opportunity: { unit: "money", label: { en: "Capital cost", "zh-CN": "机会成本" } },
    badDebts: { unit: "money", label: { en: "Bad debts", "zh-CN": "坏账损失" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
  },
  figures: {
    best: { unit: "code", label: { en: "Best policy", "zh-CN": "最优方案" } },
    bestNet: { unit: "money", label: { en: "Its net result", "zh-CN": "最优方案净收益" } },
  },
  tables: {
    policies: {
      label: { en: "Policies", "zh-CN": "各方案" },
      columns: {
        policy: { unit: "code", label: { en: "Policy", "zh-CN": "方案" } },
        gross: { unit: "money", label: { en: "Gross profit", "zh-CN": "毛利" } },
        opportunity: { unit: "money", label: { en: "Capital cost", "zh-CN": "机会成本" } },
        badDebts: { unit: "money", label: { en: "Bad debts", "zh-CN": "坏账损失" } },
        collection: { unit: "money", label: { en: "Collection cost", "zh-CN": "收账费用" } },
        net: { unit: "money", label: { en: "Net result", "zh-CN": "净收益" } },
      },
    },
  },
  answers: { columns: ["net"] },
  signature: ["policy", "sales", "gross", "receivables", "bad", "collection", "variableCost", "capital"],
  worksheet: true,

  run({ policy, sales, gross, receivables, bad, collection }, { variableCost, capital }) {
    const opportunity = receivables.map((mean) => times(times(decimal(mean), decimal(variableCost)), decimal(capital)));
    const badDebts = sales.map((sold, row) => times(decimal(sold), decimal(bad[row]!)));
    const net = gross.map((earned, row) => toNumber(minus(decimal(earned), plus(plus(opportunity[row]!, badDebts[row]!), decimal(collection[row]!)))));
    const order = descendingOrder(net);
    const best = order[0];
    return {
      columns: { net, opportunity: opportunity.map(toNumber), badDebts: badDebts.map(toNumber), rank: ranksOf(order) },
      figures: { best: best === undefined ? "" : policy[best]!, bestNet: best === undefined ? "" : net[best]! },
      tables: {
        policies: policy.map((name, row): TableRow => [name, gross[row]!, toNumber(opportunity[row]!), toNumber(badDebts[row]!), collection[row]!, net[row]!]),
      },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.amount(input.gross)} − ${say.amount(input.receivables)} × ${say.number(params.variableCost)} × ${say.number(params.capital)} − ${say.amount(input.sales)} × ${say.percent(input.bad, 2)} − ${say.amount(input.collection)} = ${say.amount(output.net)}, rank ${output.rank}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.amount(input.gross)} − ${say.amount(input.receivables)} × ${say.number(params.variableCost)} × ${say.number(params.capital)} − ${say.amount(input.sales)} × ${say.percent(input.bad, 2)} − ${say.amount(input.collection)} = ${say.amount(output.net)}，第 ${output.rank} 名`,
  },
  charts: [
    {
      id: "policies",
      title: { en: "Net result by credit policy", "zh-CN": "各信用政策净收益" },
      table: "policies",
      series: [{ column: "net", shape: "column" }],
      axes: { primary: { unit: "money" } },
    },
  ],
  worked: [
    {
      from: "case CREDIT-MARGINAL: the second of three",
      inputs: { policy: ["现行", "甲", "乙"], sales: [2400, 2600, 2700], gross: [480, 520, 540], receivables: [400, 650, 900], bad: [0.02, 0.025, 0.03], collection: [40, 20, 10] },
      params: { variableCost: 0.8, capital: 0.1 },
      outputs: { net: [360, 383, 377], opportunity: [32, 52, 72], badDebts: [48, 65, 81], rank: [3, 1, 2] },
      figures: { best: "甲", bestNet: 383 },
    },
    {
      from: "by hand: equal results rank in row order; an empty row",
      inputs: { policy: ["one", "two", null], sales: [0, 0, null], gross: [0.3, 0.3, null], receivables: [0, 0, null], bad: [0, 0, null], collection: [0.1, 0.1, null] },
      params: { variableCost: 0.8, capital: 0.1 },
      outputs: { net: [0.2, 0.2, ""], rank: [1, 2, ""] },
      figures: { best: "one" },
    },
    {
      from: "by hand: 10 − 100 × 0.5 × 0.1 − 100 × 0.1 − 5 is a loss of 10",
      inputs: { policy: ["x"], sales: [100], gross: [10], receivables: [100], bad: [0.1], collection: [5] },
      params: { variableCost: 0.5, capital: 0.1 },
      outputs: { net: [-10] },
    },
  ],
});
