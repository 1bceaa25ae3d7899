import { defineMethod } from "../method/method";
import { decimal, plus, times, toNumber, zero } from "../money/decimal";
import { bandLabel } from "../native/bands";
import { quoted } from "../native/formula";
import { constantRow } from "../native/places";
import { weightedSum } from "../native/weighted";
import { bandsFromHighest, byBand } from "../sql/bands";
import { partsAsReal } from "../sql/exact";
import { exactSum } from "../sql/exactSum";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { say as numbers } from "../method/say";
import { cutsParam, starInEnglish, starOf, stars, unrated } from "../tiering/star";
import { checkWeights } from "./weighted";

const kinds = ["short", "midlong", "mortgage", "otherLoan", "investTrade"] as const;
const blankIsNone = { en: "blank counts as 0", "zh-CN": "空白视为 0" };

/** ICBC star points from balances and trades, at so many points per 10,000 yuan. */
export default defineMethod({
  id: "STARPOINTS",
  family: "scoring",
  label: { en: "ICBC star points", "zh-CN": "工商银行星点值" },
  summary: {
    en: "Star points from assets, loans and trades, and the star level they give.",
    "zh-CN": "由资产、贷款和交易计算星点值及对应星级。",
  },
  formula: String.raw`p_i = \sum_k w_k\, \frac{x_{ik}}{u}`,
  sources: [
    {
      work: "csai.cn/wenda/847290",
      where: "短期资产 135/万, 中长期资产 100/万, 个人住房按揭 100/万, 其他贷款 200/万, 基金黄金国债交易 200/万",
      note: { en: "An undated answer by a third party, not the bank's own scheme", "zh-CN": "第三方问答，未注明日期，并非银行官方方案" },
      origin: "FOUND",
    },
    { work: "客户关系分级管理案例分析——工商银行", where: "80000(含)以上", note: { en: "The star levels", "zh-CN": "星级分界" }, origin: "SEED" },
  ],

  inputs: {
    short: {
      unit: "money",
      blank: "null",
      min: 0,
      label: { en: "Short-term assets", "zh-CN": "短期资产" },
      hint: { en: `In 10,000 yuan unless the unit says otherwise, e.g. 5; ${blankIsNone.en}.`, "zh-CN": `默认以万元计，如 5；${blankIsNone["zh-CN"]}。` },
      synonyms: ["short-term assets", "short term assets", "current deposits", "短期资产", "活期资产", "活期存款"],
    },
    midlong: {
      unit: "money",
      optional: true,
      min: 0,
      label: { en: "Medium- and long-term assets", "zh-CN": "中长期资产" },
      hint: { en: `Time deposits and the like; ${blankIsNone.en}.`, "zh-CN": `定期存款等；${blankIsNone["zh-CN"]}。` },
      synonyms: ["long-term assets", "medium and long-term assets", "time deposits", "中长期资产", "定期资产", "定期存款"],
    },
    mortgage: {
      unit: "money",
      optional: true,
      min: 0,
      label: { en: "Home mortgage", "zh-CN": "个人住房按揭" },
      hint: { en: `Home loan balance; ${blankIsNone.en}.`, "zh-CN": `个人住房按揭贷款余额；${blankIsNone["zh-CN"]}。` },
      synonyms: ["mortgage", "home mortgage", "home loan", "个人住房按揭", "按揭", "房贷"],
    },
    otherLoan: {
      unit: "money",
      optional: true,
      min: 0,
      label: { en: "Other loans", "zh-CN": "其他贷款" },
      hint: { en: `Loans other than home loans; ${blankIsNone.en}.`, "zh-CN": `住房按揭以外的贷款；${blankIsNone["zh-CN"]}。` },
      synonyms: ["other loans", "other loan", "loans", "其他贷款", "其它贷款"],
    },
    investTrade: {
      unit: "money",
      optional: true,
      min: 0,
      label: { en: "Fund, gold and bond trades", "zh-CN": "基金、黄金、国债交易" },
      hint: { en: `Amount traded; ${blankIsNone.en}.`, "zh-CN": `交易金额；${blankIsNone["zh-CN"]}。` },
      synonyms: ["investment trades", "fund trades", "trades", "基金黄金国债交易", "基金交易", "投资交易"],
    },
  },
  params: {
    weights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [135, 100, 100, 200, 200],
      origin: "FOUND",
      label: { en: "Points per 10,000 yuan", "zh-CN": "每万元星点" },
      hint: { en: "One for each of the five amounts, in their order.", "zh-CN": "五项金额各一个，按各列顺序。" },
    },
    unit: {
      kind: "number",
      unit: "money",
      min: 0,
      exclusive: true,
      default: 1,
      origin: "OURS",
      label: { en: "10,000 yuan in the unit of the columns", "zh-CN": "一万元折合各列单位" },
      hint: { en: "1 where amounts are in 10,000 yuan, 10000 where they are in yuan.", "zh-CN": "金额以万元计填 1，以元计填 10000。" },
    },
    cuts: cutsParam,
  },
  outputs: {
    points: { unit: "score", label: { en: "Star points", "zh-CN": "星点值" } },
    star: { unit: "code", label: { en: "Star level", "zh-CN": "星级" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["points"] },
  signature: ["short", "midlong", "mortgage", "otherLoan", "investTrade", "weights", "unit", "cuts"],
  worksheet: true,
  wizard: {
    system: "icbc-star-points",
    question: "profit",
    writes: ["points", "star"],
    tier: "star",
    tiers: () => [...stars, unrated],
    weight: "points",
    boundary: { value: "points", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
  },
  presets: { csai: { label: { en: "csai.cn answer", "zh-CN": "csai.cn 问答" }, params: { weights: [135, 100, 100, 200, 200] }, origin: "FOUND" } },
  check: ({ weights, cuts }) => [
    ...checkWeights(weights, kinds.length),
    ...(cuts.length === stars.length - 1 ? [] : [{ code: "param-count", param: "cuts", expected: stars.length - 1, found: cuts.length } as const]),
  ],

  run(inputs, { weights, unit, cuts }) {
    const points = inputs.short.map((_, row) => {
      const total = kinds.reduce((sum, kind, k) => plus(sum, times(decimal(inputs[kind]?.[row] ?? 0), decimal(weights[k]!))), zero);
      return toNumber(total) / unit;
    });
    return { columns: { points, star: points.map((value) => starOf(value, cuts)) }, figures: {}, tables: {} };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${terms(kinds.map((kind) => input[kind]), params.weights, params.unit, say.number)} = ${say.number(output.points)} points → ${starInEnglish(output.star)}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${terms(kinds.map((kind) => input[kind]), params.weights, params.unit, say.number)} = ${say.number(output.points)} 星点 → ${output.star}`,
  },
  charts: [],
  native(sheet, { cuts }) {
    const parts = kinds.flatMap((kind, i) => (sheet.has(kind) ? [{ cell: sheet.cell(kind), weight: sheet.entry("weights", i) }] : []));
    const points = sheet.own("pointsOf");
    const star = bandLabel(points, sheet.param("cuts"), constantRow(stars), { falling: true, closed: "lower", count: cuts.length });
    return {
      working: { pointsOf: { label: { en: "Star points", "zh-CN": "星点值" }, unit: "score", formula: `ROUND(${weightedSum(parts)},9)/${sheet.param("unit")}` } },
      answers: { points, star: `IF(${points}>0,${star},${quoted(unrated)})` },
    };
  },
  sql(table, { weights, unit, cuts }) {
    const { dialect } = table;
    const parts = kinds.flatMap((kind, k) => (table.has(kind) ? [{ value: table.cell(kind), weight: weights[k]! }] : []));
    const sum = exactSum(dialect, parts);
    const { number } = sqlSay(dialect);
    const say = sentence(dialect);
    const star = (of: (label: string) => string): string =>
      choose([["points_of > 0", byBand("points_of", bandsFromHighest({ cuts, labels: stars }), "lower", ({ label }) => dialect.text(of(label)))]], dialect.text(of(unrated)));
    const words = parts.map(({ value, weight }) => `CASE WHEN ${value} <> 0 THEN ${number(value)} || ${dialect.text(` × ${numbers.number(weight)}`)} END`);
    const terms = choose([["terms_of = ''", "'0'"]], unit === 1 ? "terms_of" : say`(${"terms_of"}) / ${dialect.text(numbers.number(unit))}`);
    return {
      steps: [
        {
          name: "pointed",
          rule: "Points: amounts times points per 10,000 yuan, summed exactly",
          query: `SELECT *, ${partsAsReal(dialect, sum.parts, sum.places)}${unit === 1 ? "" : ` / ${dialect.real(unit)}`} AS points_of, ${dialect.joined(words, " + ")} AS terms_of\nFROM ${table.rows}`,
        },
      ],
      answers: { points: "points_of", star: star((label) => label) },
      why: {
        en: say`${terms} = ${number("points_of")} points → ${star(starInEnglish)}`,
        "zh-CN": say`${terms} = ${number("points_of")} 星点 → ${star((label) => label)}`,
      },
    };
  },
  worked: [
    {
      from: "case ICBC-POINTS: 5 × 135 + 20 × 100 + 60 × 100 + 10 × 200 + 8 × 200",
      inputs: { short: [5], midlong: [20], mortgage: [60], otherLoan: [10], investTrade: [8] },
      outputs: { points: [12275], star: ["六星级"] },
    },
    {
      from: "by hand: 50 points exactly in yuan, nothing at all, an empty row, and an overdraft, which is an error",
      inputs: { short: [null, 0, null, -3], midlong: [5000, null, null, 1] },
      params: { unit: 10000 },
      outputs: { points: [50, 0, "", { fault: "#VALUE!" }], star: ["三星级", "不评级", "", { fault: "#VALUE!" }] },
    },
    {
      from: "by hand: 0.1 + 0.2 at 100 points each are 30 points exactly",
      inputs: { short: [0.1], midlong: [0.2] },
      params: { weights: [100, 100, 0, 0, 0] },
      outputs: { points: [30], star: ["准星级"] },
    },
  ],
});

/** "5 × 135 + 20 × 100", or "(5000 × 100) / 10000": the points as a calculation. */
function terms(amounts: readonly (number | null)[], weights: readonly number[], unit: number, number: (value: number) => string): string {
  const words = amounts.flatMap((amount, k) => (amount ? [`${number(amount)} × ${number(weights[k]!)}`] : []));
  if (words.length === 0) return "0";
  return unit === 1 ? words.join(" + ") : `(${words.join(" + ")}) / ${number(unit)}`;
}
