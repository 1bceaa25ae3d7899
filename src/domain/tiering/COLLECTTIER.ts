import { defineMethod } from "../method/method";
import { collectedInput, labelsParam, openingInput, ratioParam, salesInput, vatParam } from "../quota/creditFields";
import { collection, noRate } from "../scoring/collection";
import { collectionSteps, dueOf, rateOf } from "../sql/collection";
import { cutRows, fromOf, noBreaks, rateTierSteps, tierName, tierWords as tierWordsSql, toOf } from "../sql/rateTiers";
import { checkReserved, collectionBand, tierWords } from "./collectionTier";
import { checkRateCuts, cutRuleParam, rateBandRows, rateBandsTable, rateCutsParam, rateScale } from "./rateCuts";

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
    ratio: ratioParam,
    cuts: rateCutsParam,
    labels: labelsParam,
    cutRule: cutRuleParam,
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rate: { unit: "ratio", partial: true, label: { en: "Collection rate", "zh-CN": "回款率" } },
    due: { unit: "money", partial: true, label: { en: "Due", "zh-CN": "应回款" } },
    from: { unit: "ratio", partial: true, label: { en: "Cut-off of the tier", "zh-CN": "本级起点" } },
    to: { unit: "ratio", partial: true, label: { en: "Cut-off of the better tier", "zh-CN": "上一级起点" } },
  },
  figures: {},
  tables: { cuts: rateBandsTable },
  answers: { columns: ["tier"] },
  signature: ["sales", "collected", "vat", "cuts", "labels", "opening", "ratio", "cutRule"],
  worksheet: true,
  check: (params) => [...checkRateCuts(params), ...checkReserved(params.labels)],

  run({ sales, collected, opening }, params) {
    const { vat } = params;
    const found = sales.map((amount, row) => collection(amount, collected[row]!, vat, opening?.[row] ?? null));
    const scale = rateScale(found.flatMap((one) => (one ? [one.rate] : [])), params);
    const bands = found.map((one) => collectionBand(one, scale));
    return {
      columns: {
        tier: bands.map(({ label }) => label),
        rate: found.map((one, row) => one?.rate ?? noRate(row)),
        due: found.map((one, row) => one?.due ?? noRate(row)),
        from: bands.map(({ from }) => from ?? ""),
        to: bands.map(({ to }) => to ?? ""),
      },
      figures: {},
      tables: { cuts: rateBandRows(scale) },
    };
  },

  why: {
    en: ({ input, output, params, say }) => tierWords.en({ ...input, ...output }, params, say),
    "zh-CN": ({ input, output, params, say }) => tierWords["zh-CN"]({ ...input, ...output }, params, say),
  },
  charts: [],
  sql(table, params) {
    const { cell } = table;
    const options = { sales: cell("sales"), collected: cell("collected"), opening: table.has("opening") ? cell("opening") : null, vat: params.vat };
    return {
      steps: [...collectionSteps(table, options), ...rateTierSteps(table, params)],
      answers: { tier: tierName(table, params.labels), rate: rateOf, due: dueOf, from: fromOf, to: toOf },
      tables: { cuts: cutRows(table, params) },
      why: { en: tierWordsSql(table, options, params, "en"), "zh-CN": tierWordsSql(table, options, params, "zh-CN") },
    };
  },
  sqlUnless: noBreaks,
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
    {
      from: "by hand: the cut-offs that an allowed ratio of 0.3 sets",
      inputs: { sales: [100, 100], collected: [81.9, 81.89] },
      params: { ratio: 0.3 },
      outputs: { tier: ["C", "D"] },
      tables: { cuts: [["A", 1], ["B", 0.85], ["C", 0.7], ["D", ""]] },
    },
    {
      from: "by hand: quartiles of rates 0.2, 0.4, 0.6, 0.8 lie at 0.35, 0.5, 0.65; the customer without sales counts for none",
      inputs: { sales: [100, 100, 100, 100, 0], collected: [20, 40, 60, 80, 5] },
      params: { vat: 0, cutRule: "quantile" },
      outputs: { tier: ["D", "C", "B", "A", "N"] },
      tables: { cuts: [["A", 0.65], ["B", 0.5], ["C", 0.35], ["D", ""]] },
    },
    {
      from: "by hand: equal quantiles leave the tiers between them empty",
      inputs: { sales: [100, 100, 100, 100, 100, 100], collected: [10, 90, 90, 90, 90, 95] },
      params: { vat: 0, cutRule: "quantile" },
      outputs: { tier: ["D", "A", "A", "A", "A", "A"] },
      tables: { cuts: [["A", 0.9], ["D", ""]] },
    },
    {
      from: "by hand: two different rates make two classes",
      inputs: { sales: [100, 100, 100], collected: [50, 95, 95] },
      params: { vat: 0, cutRule: "breaks" },
      outputs: { tier: ["B", "A", "A"] },
      tables: { cuts: [["A", 0.95], ["B", ""]] },
    },
  ],
});
