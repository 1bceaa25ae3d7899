import type { Fault, Issue } from "../issue/issue";
import { defineMethod } from "../method/method";
import { bandLabel } from "../native/bands";
import { countWhere } from "../native/formula";
import { decimal, minus, toNumber } from "../money/decimal";
import { rangeShares } from "../stats/rangeShares";
import { bandedShare } from "./bandedShare";
import { bandOf, checkLabels } from "./bands";
import { tierChart, tierRows, tierTable } from "./tierTable";
import { asReal } from "../sql/exact";
import { amountRows } from "../sql/amountRows";
import { bandedSteps, bandedWords, usualBand } from "../sql/bandedShare";
import { bandsFromHighest, byBand } from "../sql/bands";
import { answerColumn } from "../sql/names";
import { scaledColumn, scaledSteps } from "../sql/scaled";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";
import { weightedSum, weightGiven } from "../sql/weighted";

const criteria = {
  frequency: { en: "Frequency", "zh-CN": "消费频率" },
  amount: { en: "Amount", "zh-CN": "消费金额" },
  loyalty: { en: "Loyalty", "zh-CN": "忠诚度" },
} as const;

/** High, medium and low value by frequency, amount and loyalty. */
export default defineMethod({
  id: "VALUETIER",
  family: "tiering",
  label: { en: "Value tier", "zh-CN": "价值分级" },
  summary: {
    en: "High, medium or low value: the mean of frequency, amount and loyalty, each on a scale from the lowest to the highest customer.",
    "zh-CN": "按消费频率、消费金额、忠诚度三项（各按最低到最高客户折算）的平均分为高、中、低价值。",
  },
  formula: String.raw`s_i = \tfrac13 \sum_k \frac{x_{ik} - \min_k}{\max_k - \min_k},\quad s_i \ge c_1 \to \text{high},\ s_i \ge c_2 \to \text{medium},\ \text{else low}`,
  sources: [
    { work: "客户分级资料", where: "消费频率、消费金额和忠诚度", note: { en: "The three criteria", "zh-CN": "三项标准" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Equal weights, cuts at two thirds and one third; a criterion in which all are equal does not count", "zh-CN": "等权重，分界值为 2/3 与 1/3；所有客户相同的标准不计入" }, origin: "OURS" },
  ],

  inputs: {
    frequency: {
      unit: "number",
      label: criteria.frequency,
      hint: { en: "Purchases in the period, e.g. 12.", "zh-CN": "期内购买次数，如 12。" },
      synonyms: ["frequency", "purchases", "orders", "消费频率", "购买次数", "消费次数", "订单数", "频率"],
    },
    amount: {
      unit: "money",
      label: criteria.amount,
      hint: { en: "Purchases in the period in money, e.g. 5000.", "zh-CN": "期内消费金额，如 5000。" },
      synonyms: ["amount", "sales", "spend", "revenue", "消费金额", "销售额", "购买金额", "金额"],
    },
    loyalty: {
      unit: "score",
      label: criteria.loyalty,
      hint: { en: "A score, the higher the more loyal, e.g. 90.", "zh-CN": "评分，越高越忠诚，如 90。" },
      synonyms: ["loyalty", "loyalty score", "忠诚度", "忠诚度评分"],
    },
    potential: {
      unit: "money",
      optional: true,
      label: { en: "Potential purchases", "zh-CN": "潜在采购额" },
      hint: { en: "What the customer could buy from everybody in the period; gives the gap to its purchases here.", "zh-CN": "客户期内向所有供应商的采购总额；用于计算与实际购买的差距。" },
      synonyms: ["potential", "wallet", "total demand", "潜在采购额", "潜力", "采购总额", "潜在消费"],
    },
  },
  params: {
    cuts: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      order: "descending",
      default: [2 / 3, 1 / 3],
      origin: "OURS",
      label: { en: "Cut-offs of the score", "zh-CN": "得分分界值" },
      hint: { en: "Falling, between 0 and 1; a score on a cut-off takes the better tier.", "zh-CN": "依次递减，在 0 与 1 之间；等于分界值归较好的级别。" },
    },
    labels: {
      kind: "codes",
      default: ["高", "中", "低"],
      origin: "SEED",
      label: { en: "Tier names", "zh-CN": "级别名称" },
      hint: { en: "Best first, one more than cut-offs.", "zh-CN": "从最好的开始，比分界值多一个。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Value tier", "zh-CN": "价值级别" } },
    score: { unit: "number", label: { en: "Score", "zh-CN": "得分" } },
    gap: { unit: "money", partial: true, label: { en: "Potential not yet bought", "zh-CN": "未实现的潜力" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["tier"] },
  signature: ["frequency", "amount", "loyalty", "cuts", "labels", "potential"],
  worksheet: true,
  wizard: {
    system: "value-tier",
    question: "profit",
    writes: ["tier", "score", "gap"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "amount",
    boundary: { value: "score", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
    rows: { labels: "labels", cuts: "cuts" },
  },
  check: ({ cuts, labels }) => checkLabels(labels, cuts.length + 1, "cuts"),

  run({ frequency, amount, loyalty, potential }, { cuts, labels }) {
    const shares = { frequency: rangeShares(frequency), amount: rangeShares(amount), loyalty: rangeShares(loyalty) };
    const names = Object.keys(criteria) as readonly (keyof typeof criteria)[];
    const counted = names.flatMap((name) => (shares[name] === null ? [] : [shares[name]]));
    const score = frequency.map((_, row) =>
      counted.length === 0 ? noSpread(row) : counted.reduce((sum, parts) => sum + parts[row]!, 0) / counted.length,
    );
    const tier = score.map((one) => (typeof one === "number" ? bandOf(one, { cuts, labels, closed: "lower" }).label : one));
    return {
      columns: {
        tier,
        score,
        gap: amount.map((bought, row) => {
          const could = potential?.[row] ?? null;
          return could === null ? "" : toNumber(minus(decimal(could), decimal(bought)));
        }),
      },
      figures: {},
      tables: { tiers: tierRows(labels, tier, amount) },
      notes: counted.length === 0 ? [] : names.filter((name) => shares[name] === null).map((name) => notCounted(criteria[name])),
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `Frequency ${say.number(input.frequency)}, amount ${say.amount(input.amount)} and loyalty ${say.number(input.loyalty)}, of the range from lowest to highest on average ${bandedShare(output.score, bandOf(output.score, { ...params, closed: "lower" }), "and", say)} → ${output.tier}`,
    "zh-CN": ({ input, output, params, say }) =>
      `频率 ${say.number(input.frequency)}、金额 ${say.amount(input.amount)}、忠诚度 ${say.number(input.loyalty)}，按最低到最高折算平均 ${bandedShare(output.score, bandOf(output.score, { ...params, closed: "lower" }), "且", say)} → ${output.tier}`,
  },
  charts: [tierChart],
  native(sheet, { cuts }) {
    const names = Object.keys(criteria) as readonly (keyof typeof criteria)[];
    const ends = (name: (typeof names)[number], i: number): { least: string; most: string; cell: string } => ({ least: sheet.item("least", i), most: sheet.item("most", i), cell: sheet.cell(name) });
    const parts = names.map(ends).map(({ least, most, cell }) => `IF(${most}>${least},(${cell}-${least})/(${most}-${least}),0)`);
    const [counted, score] = [sheet.figure("counted"), sheet.own("scoreOf")];
    const potential = sheet.has("potential") ? sheet.cell("potential") : null;
    return {
      figures: { counted: { label: { en: "Criteria that differ", "zh-CN": "有差异的标准数" }, unit: "count", formula: countWhere(`${sheet.figure("most", names.length)}>${sheet.figure("least", names.length)}`) } },
      lists: {
        least: { label: { en: "Least of each criterion", "zh-CN": "各标准最小值" }, unit: "number", formulas: names.map((name) => `MIN(${sheet.column(name)})`) },
        most: { label: { en: "Largest of each criterion", "zh-CN": "各标准最大值" }, unit: "number", formulas: names.map((name) => `MAX(${sheet.column(name)})`) },
      },
      working: { scoreOf: { label: { en: "Score", "zh-CN": "得分" }, unit: "number", formula: `IF(${counted}=0,NA(),(${parts.join("+")})/${counted})` } },
      answers: {
        tier: bandLabel(score, sheet.param("cuts"), sheet.param("labels"), { falling: true, closed: "lower", count: cuts.length }),
        score,
        ...(potential ? { gap: `IF(${potential}="","",${potential}-${sheet.cell("amount")})` } : {}),
      },
    };
  },
  sql(table, { cuts, labels }) {
    const { dialect } = table;
    const [frequency, bought, loyalty] = [table.cell("frequency"), table.cell("amount"), table.cell("loyalty")];
    const terms = [1, 2, 3].map((k) => ({ value: scaledColumn(k), weight: 1 }));
    const bands = bandsFromHighest({ cuts, labels });
    const gap = table.has("potential") ? asReal(dialect, `(${dialect.millionths(table.cell("potential"))} - ${dialect.millionths(bought)})`) : "NULL";
    const { amount, number } = sqlSay(dialect);
    const say = sentence(dialect);
    const [tier, score] = [answerColumn("tier"), answerColumn("score")];
    const banded = { share: "score_of", from: "from_of", to: "to_of" };
    const average = (and: string): string => bandedWords(dialect, banded, and, byBand(banded.share, bands, "lower", (band) => dialect.text(usualBand(band, and))));
    const why = (words: string, alone: string): string => cases([[`${score} IS NULL`, dialect.text(alone)]], words);
    return {
      steps: [
        ...scaledSteps(table.rows, [frequency, bought, loyalty].map((value) => ({ value, direction: 1 as const })), "minmax"),
        { name: "summed", rule: "Criteria that differ between customers", query: `SELECT *, ${weightedSum(terms, dialect)} AS sum_of, ${weightGiven(terms, dialect)} AS count_of\nFROM scaled` },
        { name: "scored", rule: "Their mean", query: "SELECT *, CASE WHEN count_of > 0 THEN sum_of / count_of END AS score_of\nFROM summed" },
        ...bandedSteps(dialect, banded, bands, "scored"),
      ],
      answers: { tier: cases([["score_of IS NULL", "NULL"]], byBand("score_of", bands, "lower", ({ label }) => dialect.text(label))), score: "score_of", gap },
      tables: { tiers: amountRows(table, labels, tier, bought) },
      why: {
        en: why(say`Frequency ${number(frequency)}, amount ${amount(bought)} and loyalty ${number(loyalty)}, of the range from lowest to highest on average ${average("and")} → ${tier}`, allEqual.en),
        "zh-CN": why(say`频率 ${number(frequency)}、金额 ${amount(bought)}、忠诚度 ${number(loyalty)}，按最低到最高折算平均 ${average("且")} → ${tier}`, allEqual["zh-CN"]),
      },
    };
  },
  worked: [
    {
      from: "case VALUE3: the last customer is exactly on two thirds",
      inputs: { frequency: [12, 6, 1, 12], amount: [5000, 3000, 200, 200], loyalty: [90, 60, 10, 90] },
      outputs: { tier: ["高", "中", "低", "高"], score: [1, 0.5542929292929293, 0, 2 / 3] },
      tables: { tiers: [["高", 2, 5200], ["中", 1, 3000], ["低", 1, 200]] },
    },
    {
      from: "by hand: loyalty is the same for all and does not count; exactly one third is medium; the gap may be negative",
      inputs: { frequency: [3, 0, 2, null], amount: [30, 0, 0, null], loyalty: [5, 5, 5, null], potential: [50, null, -1, null] },
      outputs: { tier: ["高", "低", "中", ""], score: [1, 0, 1 / 3, ""], gap: [20, "", -1, ""] },
    },
    {
      from: "by hand: one customer alone has nobody to compare with",
      inputs: { frequency: [3], amount: [30], loyalty: [5] },
      outputs: { tier: [{ fault: "#N/A" }], score: [{ fault: "#N/A" }] },
    },
  ],
});

const allEqual = {
  en: "All customers are equal in every criterion, so there is no scale to place this one on.",
  "zh-CN": "所有客户的各项标准都相同，无法折算得分。",
} as const;
const noSpread = (row: number): Fault => ({ fault: "#N/A", issue: { code: "method", row, text: allEqual } });

const notCounted = (criterion: { readonly en: string; readonly "zh-CN": string }): Issue => ({
  code: "method",
  text: {
    en: `${criterion.en} is the same for all customers and does not count.`,
    "zh-CN": `所有客户的${criterion["zh-CN"]}相同，不计入得分。`,
  },
});
