import { defineMethod } from "../method/method";
import { collectedInput, labelsParam, openingInput, salesInput, vatParam } from "../quota/creditFields";
import { collection, noRate } from "../scoring/collection";
import { checkLabels } from "./bands";
import { checkReserved, collectionTier, tierWords } from "./collectionTier";

/** Tiers A to D by collection rate. */
export default defineMethod({
  id: "COLLECTTIER",
  family: "tiering",
  label: { en: "Tier by collection rate", "zh-CN": "按回款率分级" },
  summary: {
    en: "Tiers customers by the share of their dues they paid; N where there were no sales.",
    "zh-CN": "按回款率给客户分级；没有销售额的客户为 N。",
  },
  formula: String.raw`\text{rate}_i = \frac{\text{collected}_i}{\text{opening}_i + \text{sales}_i(1+\text{vat})},\quad \text{A: rate} \ge c_1,\ \text{B: rate} \ge c_2,\ \text{C: rate} \ge c_3,\ \text{else D}`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "依据上年度450家客户销售回款率高低,将客户划分为ABCD四类", origin: "SEED" },
    { work: "Tierbook", note: { en: "Cut-offs 100 %, 90 %, 80 %: the case's own are lost; derived from its allowed ratio of 20 %", "zh-CN": "分界值 100 %、90 %、80 %：案例原表已缺失，按其 20 % 的赊销比率推得" }, origin: "OURS" },
  ],

  inputs: { sales: salesInput, collected: collectedInput, opening: openingInput },
  params: {
    vat: vatParam,
    cuts: {
      kind: "numbers",
      unit: "ratio",
      order: "descending",
      default: [1, 0.9, 0.8],
      origin: "OURS",
      label: { en: "Cut-offs of the rate", "zh-CN": "回款率分界值" },
      hint: { en: "Falling, e.g. {1,0.9,0.8}; a rate on a cut-off takes the better tier.", "zh-CN": "依次递减，如 {1,0.9,0.8}；等于分界值归较好的级别。" },
    },
    labels: labelsParam,
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rate: { unit: "ratio", partial: true, label: { en: "Collection rate", "zh-CN": "回款率" } },
    due: { unit: "money", partial: true, label: { en: "Due", "zh-CN": "应回款" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["sales", "collected", "vat", "cuts", "labels", "opening"],
  worksheet: true,
  check: ({ cuts, labels }) => [...checkLabels(labels, cuts.length + 1, "cuts"), ...checkReserved(labels)],

  run({ sales, collected, opening }, { vat, cuts, labels }) {
    const found = sales.map((amount, row) => collection(amount, collected[row]!, vat, opening?.[row] ?? null));
    return {
      columns: {
        tier: found.map((one) => collectionTier(one, { cuts, labels })),
        rate: found.map((one, row) => one?.rate ?? noRate(row)),
        due: found.map((one, row) => one?.due ?? noRate(row)),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) => tierWords.en({ ...input, ...output }, params, say),
    "zh-CN": ({ input, output, params, say }) => tierWords["zh-CN"]({ ...input, ...output }, params, say),
  },
  charts: [],
  worked: [
    {
      from: "by hand: exactly on each cut-off (due 117), just below 80 %, and more than is due",
      inputs: { sales: [100, 100, 100, 100, 100], collected: [117, 105.3, 93.6, 93.59, 150] },
      outputs: { tier: ["A", "B", "C", "D", "A"] },
    },
    {
      from: "by hand: no sales is tier N, a net refund is D, an empty row stays empty",
      inputs: { sales: [0, 100, null], collected: [20, -5, null] },
      outputs: { tier: ["N", "D", ""], rate: [{ fault: "#N/A" }, -0.042735042735042736, ""] },
    },
    {
      from: "case MM-TIER-ALT: other cut-offs for customers X, Y, Z",
      inputs: { sales: [150, 85, 195], collected: [140, 110, 210] },
      params: { cuts: [1, 0.85, 0.7] },
      outputs: { tier: ["C", "A", "B"] },
    },
  ],
});
