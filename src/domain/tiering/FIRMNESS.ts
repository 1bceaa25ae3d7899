import { firmnessAmongOthers, firmnessUnderError, splitsOf } from "../compare/firmness";
import { defineLongMethod } from "../method/method";
import { asPart } from "../method/steps";
import { cumulativeShares, tiersByTotal } from "./cumulative";
import { listOf } from "../unit/list";
import { tiersByRank } from "./rankTiers";

/** How firm tiers by rank or by cumulative share are. */
export default defineLongMethod({
  id: "FIRMNESS",
  family: "tiering",
  label: { en: "Firmness of tiers", "zh-CN": "级别稳固度" },
  summary: {
    en: "How often a customer keeps its tier when it is judged among a random half of the customers, or with figures a few percent off.",
    "zh-CN": "客户在随机抽取的一半客户中评定，或数值有百分之几的误差时，保持原级别的频率。",
  },
  ties: {
    en: "Equal values rank in the order of their rows, and each resample leaves out rows by their place, so equal rows may differ in tier and firmness.",
    "zh-CN": "数值相等时按行的先后排名，每次重抽样又按位置略去部分行，因此数值相同的行，级别和稳固度可能不同。",
  },
  formula: String.raw`f_i = \frac{\#\{b : \text{tier}_b(i) = \text{tier}(i)\}}{B/2}`,
  sources: [
    { work: "Shah & Samworth (2013), Journal of the Royal Statistical Society B 75(1)", note: { en: "Complementary halves: every customer is judged as often", "zh-CN": "互补的两半：每位客户评定次数相同" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "Their use for tiers, and the even error", "zh-CN": "用于分级的做法，以及均匀误差" }, origin: "OURS" },
  ],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "The values the customers are tiered by, largest first.", "zh-CN": "用来分级的数值，大者在前。" },
    },
  },
  params: {
    limits: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      exclusive: true,
      order: "ascending",
      label: { en: "Limits", "zh-CN": "界限" },
      hint: { en: "Rising: {0.2,0.7} makes tiers of 20, 50 and 30 % of the customers, {0.8,0.95} with rule total an ABC analysis.", "zh-CN": "依次递增：{0.2,0.7} 即客户的 20 %、50 %、30 %；rule 为 total 时，{0.8,0.95} 即 ABC 分析。" },
    },
    rule: {
      kind: "choice",
      choices: {
        customers: { en: "Limits are shares of the customers, as in TB.TIERRANK", "zh-CN": "界限为客户占比，同 TB.TIERRANK" },
        total: { en: "Limits are cumulative shares of the total, as in TB.TIERCUM", "zh-CN": "界限为累计占比，同 TB.TIERCUM" },
      },
      default: "customers",
      origin: "OURS",
      label: { en: "What the limits are shares of", "zh-CN": "界限的含义" },
      hint: { en: "customers or total.", "zh-CN": "customers 或 total。" },
    },
    error: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 0.5,
      default: 0.05,
      origin: "OURS",
      label: { en: "Largest error of a value", "zh-CN": "数值的最大误差" },
      hint: { en: "0.05 changes each value by up to 5 %, either way.", "zh-CN": "0.05 表示每个数值上下至多变动 5 %。" },
    },
    resamples: {
      kind: "number",
      unit: "count",
      min: 2,
      max: 1000,
      whole: true,
      default: 200,
      origin: "OURS",
      label: { en: "Resamples", "zh-CN": "重抽样次数" },
      hint: { en: "200 judges every customer 100 times of each kind.", "zh-CN": "200 表示每位客户各评定 100 次。" },
    },
    seed: {
      kind: "number",
      unit: "count",
      whole: true,
      default: 1,
      origin: "OURS",
      label: { en: "Seed", "zh-CN": "随机种子" },
      hint: { en: "The same seed gives the same answer; another number draws others.", "zh-CN": "同一种子结果相同；换一个数字即另行抽样。" },
    },
  },
  outputs: {
    firmness: { unit: "share", label: { en: "Firmness among others", "zh-CN": "抽样稳固度" } },
    underError: { unit: "share", label: { en: "Firmness under error", "zh-CN": "误差稳固度" } },
    place: { unit: "count", label: { en: "Tier, from 1", "zh-CN": "第几级" } },
  },
  figures: {
    firmness: { unit: "share", label: { en: "Mean firmness among others", "zh-CN": "平均抽样稳固度" } },
    underError: { unit: "share", label: { en: "Mean firmness under error", "zh-CN": "平均误差稳固度" } },
  },
  tables: {},
  answers: { columns: ["firmness"] },
  signature: ["values", "limits", "rule", "error", "resamples", "seed"],
  worksheet: true,

  *run({ values }, { limits, rule, error, resamples, seed }) {
    const shares = [...limits, 1].map((limit, i) => limit - (limits[i - 1] ?? 0));
    const places = (some: readonly number[]): readonly number[] => (rule === "total" ? listOf(tiersByTotal(some, cumulativeShares(some), limits, "upto")) : tiersByRank(some, shares).tier);
    const tiers = (some: readonly number[]): string[] => places(some).map(String);
    const tier = tiers(values);
    const judgements = 3 * splitsOf(resamples);
    // Every row has a tier, so every row has a firmness.
    const among = (yield* asPart(firmnessAmongOthers(tier, (rows) => tiers(rows.map((row) => values[row]!)), { resamples, seed }), (done) => done / judgements)) as number[];
    const under = (yield* asPart(firmnessUnderError(tier, (random) => tiers(values.map((value) => value * (1 + error * (2 * random() - 1)))), { resamples, seed }), (done) => 2 / 3 + done / judgements)) as number[];
    const mean = (all: readonly number[]) => (all.length > 0 ? all.reduce((sum, share) => sum + share, 0) / all.length : ({ fault: "#DIV/0!" } as const));
    return {
      columns: { firmness: among, underError: under, place: places(values).map((at) => at + 1) },
      figures: { firmness: mean(among), underError: mean(under) },
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.number(input.values)} is in tier ${output.place}, and in ${say.percent(output.firmness, 0)} of the halves it was drawn into; with errors of up to ${say.percent(params.error, 0)}, in ${say.percent(output.underError, 0)} of the cases`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.number(input.values)} 属第 ${output.place} 级；在抽到它的各半客户中有 ${say.percent(output.firmness, 0)} 如此，误差不超过 ${say.percent(params.error, 0)} 时有 ${say.percent(output.underError, 0)} 如此`,
  },
  charts: [],
  worked: [
    {
      from: "by hand: of two customers each half holds one, and a lone customer is in the best tier; without error nobody moves",
      inputs: { values: [9, 1] },
      params: { limits: [0.5], error: 0, resamples: 10 },
      outputs: { firmness: [1, 0], underError: [1, 1], place: [1, 2] },
      figures: { firmness: 0.5, underError: 1 },
    },
    {
      from: "by hand: a value at or below zero holds nothing of the total, whoever else is there; an empty row stays empty",
      inputs: { values: [-3, null, 0] },
      params: { limits: [0.8, 0.95], rule: "total", resamples: 10 },
      outputs: { firmness: [1, "", 1], underError: [1, "", 1], place: [3, "", 3] },
    },
    {
      from: "by hand: one customer is always the first of one",
      inputs: { values: [7] },
      params: { limits: [0.2, 0.7], resamples: 1000, seed: 3 },
      outputs: { firmness: [1], underError: [1] },
    },
  ],
});
