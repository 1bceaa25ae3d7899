import type { Answer } from "../method/method";
import { defineMethod } from "../method/method";
import { decimal, plus, times, toNumber, zero } from "../money/decimal";
import { isEmpty, orZero } from "../native/cells";
import { atLeast as reaches, choose, countWhere, iff } from "../native/formula";
import { say as numbers } from "../method/say";
import { bandsFromHighest, byBand } from "../sql/bands";
import { partsAsReal } from "../sql/exact";
import { exactSum } from "../sql/exactSum";
import { choose as choice, sentence, sqlSay } from "../sql/sentence";
import { bandOf, bandWords, checkLabels, type Bands } from "./bands";

/** Industrial Bank's card tiers by weighted financial assets. */
export default defineMethod({
  id: "CIBASSETS",
  family: "tiering",
  label: { en: "Weighted financial assets (Industrial Bank)", "zh-CN": "综合金融资产分级（兴业银行）" },
  summary: {
    en: "Weighs daily average balances to one amount and gives card tiers by it.",
    "zh-CN": "各项日均余额乘以系数求和，并据此评定卡级。",
  },
  formula: String.raw`A_i = \sum_k c_k\, b_{ik};\quad \text{tier} = \ell_j \text{ by } A_i \ge a_j,\ \text{the top one by net assets } \ge a_0`,
  sources: [
    { work: "兴业银行客户分级案例", where: "自然人生; 兴业通; 金卡; 白金卡; 以金钱的数额作为指标", origin: "SEED" },
    { work: "兴业银行零售客户分层管理办法，m.dybbs8.com/doc/1221644", where: "日均综合金融资产 = Σ(各项日均余额 × 系数)", note: { en: "Coefficients and thresholds are in an annex that is lost, so they are yours to set", "zh-CN": "系数与起点见已缺失的附件，由用户设定" }, origin: "FOUND" },
  ],

  inputs: {
    balances: {
      unit: "money",
      several: true,
      label: { en: "Daily average balances", "zh-CN": "各项日均余额" },
      hint: { en: "One column for each kind of asset, in the order of the coefficients; blank counts as 0.", "zh-CN": "每类资产一列，顺序与系数一致；空白视为 0。" },
      synonyms: ["daily average balances", "balances", "日均余额", "各项日均余额"],
    },
    net: {
      unit: "money",
      optional: true,
      label: { en: "Net financial assets", "zh-CN": "金融净资产" },
      hint: { en: "Without weights; decides the top tier where its amount is set.", "zh-CN": "不加权；设定最高级起点时，由其决定最高级。" },
      synonyms: ["net assets", "net financial assets", "金融净资产", "净资产"],
    },
  },
  params: {
    coef: {
      kind: "numbers",
      unit: "factor",
      label: { en: "Coefficients", "zh-CN": "系数" },
      hint: { en: "One for each column of balances, e.g. {1,0.8,0.5}.", "zh-CN": "每列余额一个，如 {1,0.8,0.5}。" },
    },
    cuts: {
      kind: "numbers",
      unit: "money",
      order: "descending",
      optional: true,
      forTiers: true,
      label: { en: "Amounts from which the tiers start", "zh-CN": "各级起点金额" },
      hint: { en: "Falling; an amount on a cut-off takes the better tier. Left out: no tier, only the amount.", "zh-CN": "依次递减，等于分界值归较好的级别。省略时只计算金额，不分级。" },
    },
    labels: {
      kind: "codes",
      default: ["白金卡", "金卡", "兴业通", "自然人生"],
      origin: "OURS",
      label: { en: "Card tiers", "zh-CN": "卡级名称" },
      hint: { en: "Best first; the names are the bank's, their order is ours.", "zh-CN": "从最好的开始；名称为原文，顺序为本产品所定。" },
    },
    topNet: {
      kind: "number",
      unit: "money",
      optional: true,
      label: { en: "Net assets from which the top tier starts", "zh-CN": "最高级的金融净资产起点" },
      hint: { en: "Where given, the first tier is reached by net assets alone, and there is one cut-off less.", "zh-CN": "填写后最高级只看金融净资产，起点金额少一个。" },
    },
    hide: {
      kind: "flag",
      default: false,
      origin: "OURS",
      label: { en: "Hide amounts", "zh-CN": "隐藏金额" },
      hint: { en: "TRUE leaves amounts out of answers and reasons: the case finds open thresholds too transparent.", "zh-CN": "TRUE 时结果与理由不显示金额：案例认为公开的起点过于透明。" },
    },
  },
  outputs: {
    assets: { unit: "money", partial: true, label: { en: "Weighted financial assets", "zh-CN": "综合金融资产" } },
    tier: { unit: "code", partial: true, label: { en: "Tier", "zh-CN": "级别" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["assets", "tier"] },
  signature: ["balances", "coef", "cuts", "labels", "net", "topNet", "hide"],
  worksheet: true,
  wizard: {
    system: "bank-assets",
    question: "profit",
    writes: ["tier", "assets"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "assets",
    boundary: { value: "assets", cuts: ({ cuts = [] }) => cuts as readonly number[] },
    figures: [],
  },
  check: ({ cuts, labels, topNet }) => (cuts === undefined ? [] : checkLabels(labels, cuts.length + (topNet === undefined ? 1 : 2), "cuts")),

  run({ balances, net }, { coef, cuts, labels, topNet, hide }) {
    const found = balances.map((row, i): { assets: Answer<"money">; tier: Answer<"code"> } => {
      if (row.length !== coef.length) {
        const fault = { fault: "#VALUE!", issue: { code: "param-count", param: "coef", expected: row.length, found: coef.length, of: "balances" } } as const;
        return { assets: fault, tier: fault };
      }
      const assets = weightedAssets(row, coef);
      return { assets: hide ? "" : assets, tier: cuts ? tierOf(assets, net?.[i] ?? null, { cuts, labels, topNet }) : "" };
    });
    return { columns: { assets: found.map(({ assets }) => assets), tier: found.map(({ tier }) => tier) }, figures: {}, tables: {} };
  },

  why: {
    en({ input, output, params, say }) {
      const tier = output.tier === null ? "" : ` → ${output.tier}${cardInEnglish[output.tier] ?? ""}`;
      if (input.balances.length !== params.coef.length) return `There are ${input.balances.length} balances and ${params.coef.length} coefficients.`;
      if (params.hide) return `By ${reachedTop(input.net, params) ? "net" : "weighted"} financial assets${tier}`;
      const sum = `${terms(input.balances, params.coef, say)} = ${say.amount(weightedAssets(input.balances, params.coef))}`;
      if (tier !== "" && reachedTop(input.net, params)) return `Net assets ${say.amount(input.net!)} ≥ ${say.amount(params.topNet!)}${tier}; weighted assets ${sum}`;
      return `Weighted assets ${sum}${tier === "" ? "" : bounds(weightedAssets(input.balances, params.coef), params.cuts!, "and", say)}${tier}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const tier = output.tier === null ? "" : ` → ${output.tier}`;
      if (input.balances.length !== params.coef.length) return `有 ${input.balances.length} 项余额，但有 ${params.coef.length} 个系数。`;
      if (params.hide) return `按${reachedTop(input.net, params) ? "金融净资产" : "综合金融资产"}${tier}`;
      const sum = `${terms(input.balances, params.coef, say)} = ${say.amount(weightedAssets(input.balances, params.coef))}`;
      if (tier !== "" && reachedTop(input.net, params)) return `金融净资产 ${say.amount(input.net!)} ≥ ${say.amount(params.topNet!)}${tier}；综合金融资产 ${sum}`;
      return `综合金融资产 ${sum}${tier === "" ? "" : bounds(weightedAssets(input.balances, params.coef), params.cuts!, "且", say)}${tier}`;
    },
  },
  charts: [],
  native(sheet, { coef, cuts, topNet, hide }) {
    const balances = sheet.cells("balances");
    const assets = sheet.own("weighted");
    const card = cuts ? `INDEX(${sheet.param("labels")},1,${cuts.length + (topNet === undefined ? 1 : 2)}-${countWhere(reaches(assets, sheet.param("cuts")))})` : '""';
    const top = sheet.has("net") && topNet !== undefined ? iff(isEmpty(sheet.cell("net")), "FALSE", `${sheet.cell("net")}>=${sheet.param("topNet")}`) : "FALSE";
    return {
      working: {
        weighted: {
          label: { en: "Weighted financial assets", "zh-CN": "综合金融资产" },
          unit: "money",
          formula: balances.length === coef.length ? balances.map((cell, k) => `${orZero(cell)}*${sheet.entry("coef", k)}`).join("+") : "#VALUE!",
        },
      },
      answers: { tier: choose([[`ISERROR(${assets})`, assets], [top, sheet.entry("labels", 0)]], card), ...(hide ? {} : { assets }) },
    };
  },
  sql(table, { coef, cuts, labels, topNet, hide }) {
    const { dialect } = table;
    const balances = table.cells("balances");
    const fits = balances.length === coef.length;
    const sum = exactSum(dialect, fits ? balances.map(({ cell }, k) => ({ value: cell, weight: coef[k]! })) : []);
    const { amount } = sqlSay(dialect);
    const say = sentence(dialect);
    const words = fits ? balances.map(({ cell }, k) => `CASE WHEN ${cell} <> 0 THEN ${amount(cell)} || ${dialect.text(` × ${numbers.number(coef[k]!)}`)} END`) : [];
    const net = table.has("net") ? table.cell("net") : "NULL";
    const reached = table.has("net") && topNet !== undefined ? `coalesce(${net} >= ${dialect.real(topNet)}, FALSE)` : "FALSE";
    const bands = cuts === undefined ? [] : bandsFromHighest(cardBands({ cuts, labels, topNet }));
    const byAssets = (of: (label: string, bounds: string) => string, and: string): string =>
      byBand("assets_of", bands, "lower", (band) => dialect.text(of(band.label, ` ${bandWords(band, "lower", and, numbers.amount)}`)));
    const card = (of: (label: string) => string): string => choice([["is_top", dialect.text(of(labels[0]!))]], byAssets(of, ""));
    const why = (sort: { readonly top: string; readonly weighted: string }, topWords: (card: string) => string, weighted: string, and: string, named: (label: string) => string, wrong: string): string => {
      if (!fits) return dialect.text(wrong);
      const arrow = (label: string): string => ` → ${named(label)}`;
      if (hide) return say`${choice([["is_top", dialect.text(sort.top)]], dialect.text(sort.weighted))}${cuts === undefined ? "''" : card(arrow)}`;
      const total = say`${choice([["terms_of = ''", "'0'"]], "terms_of")} = ${amount("assets_of")}`;
      if (cuts === undefined) return say`${dialect.text(weighted)}${total}`;
      return choice([["is_top", say`${topWords(dialect.text(arrow(labels[0]!)))}${total}`]], say`${dialect.text(weighted)}${total}${byAssets((label, bounds) => `${bounds}${arrow(label)}`, and)}`);
    };
    const netWords = (before: string, after: string) => (top: string): string => say`${dialect.text(before)}${amount(net)} ≥ ${dialect.text(numbers.amount(topNet ?? 0))}${top}${dialect.text(after)}`;
    return {
      steps: [
        {
          name: "weighed",
          rule: "Balances times their coefficients, summed exactly; the top tier by net assets",
          query: `SELECT *, ${fits ? partsAsReal(dialect, sum.parts, sum.places) : "NULL"} AS assets_of, ${dialect.joined(words, " + ")} AS terms_of, ${reached} AS is_top\nFROM ${table.rows}`,
        },
      ],
      answers: { assets: hide ? "NULL" : "assets_of", tier: fits && cuts !== undefined ? card((label) => label) : "NULL" },
      why: {
        en: why(
          { top: "By net financial assets", weighted: "By weighted financial assets" }, netWords("Net assets ", "; weighted assets "), "Weighted assets ", "and",
          (label) => `${label}${cardInEnglish[label] ?? ""}`, `There are ${balances.length} balances and ${coef.length} coefficients.`,
        ),
        "zh-CN": why(
          { top: "按金融净资产", weighted: "按综合金融资产" }, netWords("金融净资产 ", "；综合金融资产 "), "综合金融资产 ", "且",
          (label) => label, `有 ${balances.length} 项余额，但有 ${coef.length} 个系数。`,
        ),
      },
    };
  },
  worked: [
    {
      from: "case CIB-WEIGHTED: 100,000 × 1 + 200,000 × 0.8 + 50,000 × 0.5",
      inputs: { balances: [[100000, 200000, 50000]] },
      params: { coef: [1, 0.8, 0.5] },
      outputs: { assets: [285000], tier: [""] },
    },
    {
      from: "by hand: on each amount and just below; a debt is negative, a blank balance 0; an empty row stays empty",
      inputs: { balances: [[500, 0], [499.99, 0], [300, null], [0.1, 0.2], [-5, 0], null] },
      params: { coef: [1, 1], cuts: [500, 300, 0.3] },
      outputs: { tier: ["白金卡", "金卡", "金卡", "兴业通", "自然人生", ""] },
    },
    {
      from: "by hand: the top tier by net assets alone; the amount is hidden",
      inputs: { balances: [[1], [9999], [9999]], net: [1000, 999.99, null] },
      params: { coef: [1], cuts: [500], labels: ["top", "gold", "basic"], topNet: 1000, hide: true },
      outputs: { tier: ["top", "gold", "gold"], assets: ["", "", ""] },
    },
    {
      from: "by hand: three balances and two coefficients",
      inputs: { balances: [[1, 2, 3]] },
      params: { coef: [1, 1] },
      outputs: { assets: [{ fault: "#VALUE!" }] },
    },
  ],
});

const cardInEnglish: Readonly<Record<string, string>> = { 白金卡: " (platinum card)", 金卡: " (gold card)", 兴业通: " (Xingye Tong card)", 自然人生: " (Natural Life card)" };

type Balances = readonly (number | null)[];

/** Exact: 0.1 + 0.2 is 0.3. */
const weightedAssets = (balances: Balances, coef: readonly number[]): number =>
  toNumber(balances.reduce((sum, balance, k) => plus(sum, times(decimal(balance ?? 0), decimal(coef[k]!))), zero));

interface Cards {
  readonly cuts: readonly number[];
  readonly labels: readonly string[];
  readonly topNet: number | undefined;
}

const reachedTop = (net: number | null, { topNet }: Pick<Cards, "topNet">): boolean => topNet !== undefined && net !== null && net >= topNet;

function tierOf(assets: number, net: number | null, cards: Cards): string {
  return reachedTop(net, cards) ? cards.labels[0]! : bandOf(assets, cardBands(cards)).label;
}

const cardBands = ({ cuts, labels, topNet }: Cards): Bands => ({ cuts, labels: topNet === undefined ? labels : labels.slice(1), closed: "lower" });

type Words = { amount(value: number): string; number(value: number): string };

const terms = (balances: Balances, coef: readonly number[], say: Words): string =>
  balances.flatMap((balance, k) => (balance ? [`${say.amount(balance)} × ${say.number(coef[k]!)}`] : [])).join(" + ") || "0";

const bounds = (assets: number, cuts: readonly number[], and: string, say: Words): string =>
  ` ${bandWords(bandOf(assets, { cuts, labels: [], closed: "lower" }), "lower", and, say.amount)}`;
