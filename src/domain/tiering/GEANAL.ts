import { defineMethod } from "../method/method";
import { tiedOnACut } from "../method/ties";
import { compositeForm } from "../native/composite";
import { rankForm } from "../native/ranks";
import { checkWeights } from "../scoring/weighted";
import { compositeSteps } from "../sql/composite";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { rankSteps } from "../sql/ranks";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { checkLabels } from "./bands";
import { composite, constantNotes } from "./composite";
import { checkShares, tiersByRank, tiesParam } from "./rankTiers";

const orders = { en: "Orders", "zh-CN": "订单量" };
const credit = { en: "Credit score", "zh-CN": "信用评分" };

/** Geanal's tiers by orders and credit, 20/30/30/20. */
export default defineMethod({
  id: "GEANAL",
  family: "tiering",
  label: { en: "Geanal tiers 20/30/30/20", "zh-CN": "Geanal 分级（20/30/30/20）" },
  summary: {
    en: "Ranks customers by orders and credit score together; A to D take 20, 30, 30 and 20 %.",
    "zh-CN": "按订单量和信用评分综合排名，A 至 D 级分别取 20、30、30、20 %。",
  },
  ties: tiedOnACut,
  formula: String.raw`s_i = 0.7\,\frac{o_i - \min o}{\max o - \min o} + 0.3\,\frac{c_i - \min c}{\max c - \min c},\quad \text{tier by rank of } s_i`,
  sources: [
    { work: "源文档 002", where: "A…20%左右,B…30%左右,C…30%左右,D…20%左右; 订单量、客户信用等", origin: "SEED" },
    { work: "Tierbook", note: { en: "The weights 0.7 and 0.3", "zh-CN": "权重 0.7 与 0.3" }, origin: "OURS" },
  ],

  inputs: {
    orders: {
      unit: "number",
      label: orders,
      hint: { en: "Number or amount of orders in the period, e.g. 36.", "zh-CN": "期间订单数或订单金额，如 36。" },
      synonyms: ["orders", "order volume", "order count", "number of orders", "order amount", "订单量", "订单数", "订单金额", "订货量"],
    },
    credit: {
      unit: "score",
      label: credit,
      hint: { en: "On any scale, larger is better, e.g. 85.", "zh-CN": "尺度不限，越大越好，如 85。" },
      synonyms: ["credit", "credit score", "credit rating", "信用", "信用评分", "客户信用", "信用分"],
    },
  },
  params: {
    weights: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      default: [0.7, 0.3],
      origin: "OURS",
      label: { en: "Weights", "zh-CN": "权重" },
      hint: { en: "Of orders and credit, e.g. {0.7,0.3}; they count by their proportion.", "zh-CN": "订单量和信用，如 {0.7,0.3}；按比例计算。" },
    },
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      default: [0.2, 0.3, 0.3, 0.2],
      origin: "SEED",
      label: { en: "Shares of customers", "zh-CN": "各级客户占比" },
      hint: { en: "Best tier first, adding up to 1, e.g. {0.2,0.3,0.3,0.2}.", "zh-CN": "从最好的级别开始，合计为 1，如 {0.2,0.3,0.3,0.2}。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C", "D"],
      origin: "SEED",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "One per share, best first.", "zh-CN": "每个占比一个，从最好的开始。" },
    },
    ties: tiesParam,
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    score: { unit: "score", label: { en: "Composite score", "zh-CN": "综合得分" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    reach: { unit: "count", label: { en: "Last rank of the tier", "zh-CN": "本级最后名次" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" } } },
  tables: {
    tiers: {
      label: { en: "Tiers", "zh-CN": "各级汇总" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
      },
    },
  },
  answers: { columns: ["tier"] },
  signature: ["orders", "credit", "weights", "shares", "labels", "ties"],
  worksheet: true,
  wizard: {
    system: "geanal",
    question: "effort",
    writes: ["tier", "score", "rank"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "orders",
    figures: ["customers"],
    rows: { labels: "labels", beside: ["shares"] },
  },
  check: ({ weights, shares, labels }) => [...checkWeights(weights, 2), ...checkShares(shares), ...checkLabels(labels, shares.length, "shares")],

  run(inputs, { weights, shares, labels, ties }) {
    const { score, compared } = composite(
      [inputs.orders, inputs.credit].map((values, k) => ({ values, weight: weights[k]!, direction: 1 as const })),
      inputs.orders.length,
    );
    const { ranks, tier, reach } = tiersByRank(score, shares, { ties });
    return {
      columns: { tier: tier.map((at) => labels[at]!), score, rank: ranks, reach },
      figures: { customers: score.length },
      tables: { tiers: labels.map((label, at) => [label, tier.filter((one) => one === at).length]) },
      notes: constantNotes(compared, [orders, credit]),
    };
  },

  why: {
    en({ input, output, figures, say }) {
      const place = `Orders ${say.amount(input.orders)} and credit ${say.number(input.credit)} score ${say.amount(output.score, 4)}, rank ${output.rank} of ${String(figures.customers)}`;
      return output.rank <= output.reach ? `${place}; ranks up to ${output.reach} → ${output.tier}` : `${place}, tied with a customer within the first ${output.reach} → ${output.tier}`;
    },
    "zh-CN"({ input, output, figures, say }) {
      const place = `订单量 ${say.amount(input.orders)}、信用 ${say.number(input.credit)}，综合得分 ${say.amount(output.score, 4)}，在 ${String(figures.customers)} 位客户中排第 ${output.rank}`;
      return output.rank <= output.reach ? `${place}，前 ${output.reach} 名以内 → ${output.tier}` : `${place}，与前 ${output.reach} 名以内的客户并列 → ${output.tier}`;
    },
  },
  charts: [
    {
      id: "tiers",
      title: { en: "Customers by tier", "zh-CN": "各级客户数" },
      table: "tiers",
      series: [{ column: "customers", shape: "column" }],
      axes: { primary: { unit: "count", min: 0 } },
    },
  ],
  native(sheet, { shares, ties }) {
    const composed = compositeForm(sheet, ["orders", "credit"].map((input, k) => ({ own: sheet.cell(input), all: sheet.column(input), weight: sheet.entry("weights", k) })));
    const score = { own: sheet.own("scoreOf"), all: sheet.all("scoreOf"), soFar: sheet.soFar("scoreOf") };
    const form = rankForm(sheet, { value: score, shares: shares.map((_, j) => sheet.entry("shares", j)), labels: sheet.param("labels"), ties });
    return {
      figures: form.figures,
      lists: { ...composed.lists, ...form.lists },
      working: { ...composed.working, ...form.working },
      answers: { tier: form.tier, score: score.own, rank: form.rank },
    };
  },
  sql(table, { weights, shares, labels, ties }) {
    const { dialect } = table;
    const [ordered, credited] = [table.cell("orders"), table.cell("credit")];
    const ranks = rankSteps(table, { from: "scored", value: "score_of", shares, ties });
    const { amount, number, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [tier, score, rank, reach] = [answerColumn("tier"), amount(answerColumn("score"), 4), count(answerColumn("rank")), count(answerColumn("reach"))];
    const isWithin = `${answerColumn("rank")} <= ${answerColumn("reach")}`;
    return {
      steps: [...compositeSteps(table, [ordered, credited].map((value, k) => ({ value, weight: weights[k]!, direction: 1 as const }))), ...ranks.steps],
      answers: { tier: ranks.byTier((j) => dialect.text(labels[j]!)), score: "score_of", rank: ranks.rank, reach: ranks.reach },
      figures: { customers: "SELECT count(*) FROM tb_answers" },
      tables: {
        tiers: `SELECT label, coalesce(held, 0) FROM (${namesAsRows(table, labels)}) AS names LEFT JOIN (SELECT ${tier} AS tier_held, count(*) AS held FROM tb_answers GROUP BY ${tier}) AS tiers ON label = tier_held ORDER BY place`,
      },
      why: {
        en: say`Orders ${amount(ordered)} and credit ${number(credited)} score ${score}, rank ${rank} of ${count(ranks.customers)}${choose([[isWithin, say`; ranks up to ${reach}`]], say`, tied with a customer within the first ${reach}`)} → ${tier}`,
        "zh-CN": say`订单量 ${amount(ordered)}、信用 ${number(credited)}，综合得分 ${score}，在 ${count(ranks.customers)} 位客户中排第 ${rank}${choose([[isWithin, say`，前 ${reach} 名以内`]], say`，与前 ${reach} 名以内的客户并列`)} → ${tier}`,
      },
    };
  },
  worked: [
    {
      from: "case GEANAL-N10, scores by hand: credit that is the same for all has no weight",
      inputs: { orders: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], credit: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5] },
      outputs: {
        tier: ["A", "A", "B", "B", "B", "C", "C", "C", "D", "D"],
        score: [1, 0.888888888889, 0.777777777778, 0.666666666667, 0.555555555556, 0.444444444444, 0.333333333333, 0.222222222222, 0.111111111111, 0],
      },
      tables: { tiers: [["A", 2], ["B", 3], ["C", 3], ["D", 2]] },
    },
    {
      from: "by hand: 0.7 × 0.5 + 0.3 × 1 = 0.65 is less than 0.7 × 1 + 0.3 × 0; of three customers 1, 2 and 2 reach the cuts",
      inputs: { orders: [100, 50, 0, null], credit: [40, 90, 40, null] },
      outputs: { score: [0.7, 0.65, 0, ""], rank: [1, 2, 3, ""], tier: ["A", "B", "D", ""] },
    },
    {
      from: "by hand: equal scores across the first cut take the better tier together; one customer is A",
      inputs: { orders: [0, 0, 0], credit: [1, 1, 1] },
      params: { ties: "up" },
      outputs: { tier: ["A", "A", "A"], score: [0, 0, 0] },
    },
  ],
});
