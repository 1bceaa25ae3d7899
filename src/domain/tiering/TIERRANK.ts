import { defineMethod } from "../method/method";
import { descendingOrder, ranksOf } from "../stats/rank";
import { checkLabels } from "./bands";
import { cumulativeCounts } from "./countQuota";

/** Tiers by rank: a fixed share of the customers in each. */
export default defineMethod({
  id: "TIERRANK",
  family: "tiering",
  label: { en: "Tier by rank", "zh-CN": "按名次分级" },
  summary: {
    en: "Ranks the values and gives each tier its share of the customers.",
    "zh-CN": "按数值排名，每一级取规定比例的客户。",
  },
  formula: String.raw`c_j = \max\bigl(1, c_{j-1}, \lfloor n\,(s_1 + \dots + s_j) + \tfrac12 \rfloor\bigr),\quad \text{tier}(i) = \ell_j \text{ for the first } j \text{ with rank}_i \le c_j`,
  sources: [{ work: "Tierbook", note: { en: "Generic rule of the share-of-customers systems (20/70/10, 1/19/30/50, 20/30/30/20)", "zh-CN": "按客户占比分级（20/70/10、1/19/30/50、20/30/30/20）的通用规则" }, origin: "OURS" }],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "The largest value ranks first.", "zh-CN": "数值最大者排第一。" },
      synonyms: ["value", "values", "sales", "profit", "score", "数值", "销售额", "利润", "得分"],
    },
    second: {
      unit: "number",
      optional: true,
      label: { en: "Second key", "zh-CN": "第二排序值" },
      hint: { en: "Ranks customers whose values are equal, largest first; blank comes last.", "zh-CN": "数值相等时按此排序，大者在前，空白排最后。" },
    },
  },
  params: {
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      label: { en: "Shares of customers", "zh-CN": "各级客户占比" },
      hint: { en: "Best tier first, adding up to 1, e.g. {0.2,0.3,0.3,0.2}.", "zh-CN": "从最好的级别开始，合计为 1，如 {0.2,0.3,0.3,0.2}。" },
    },
    labels: {
      kind: "codes",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "One per share, best first.", "zh-CN": "每个占比一个，从最好的开始。" },
    },
    ties: {
      kind: "choice",
      choices: {
        stable: { en: "The earlier row first; the counts stay exact", "zh-CN": "行序在前者优先，人数精确" },
        up: { en: "All tied customers take the better tier", "zh-CN": "并列客户一律归较好的级别" },
      },
      default: "stable",
      origin: "OURS",
      label: { en: "Ties on a cut", "zh-CN": "分界处并列时" },
      hint: { en: "stable or up.", "zh-CN": "stable 或 up。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    reach: { unit: "count", label: { en: "Last rank of the tier", "zh-CN": "本级最后名次" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" } } },
  tables: {},
  answers: { columns: ["tier"] },
  signature: ["values", "shares", "labels", "ties", "second"],
  worksheet: true,
  check({ shares, labels }) {
    const found = shares.reduce((sum, part) => sum + part, 0);
    const sums = Math.abs(found - 1) <= 1e-9;
    return [...(sums ? [] : [{ code: "param-sum", param: "shares", expected: 1, found } as const]), ...checkLabels(labels, shares.length, "shares")];
  },

  run({ values, second }, { shares, labels, ties }) {
    const order = descendingOrder(values, second);
    const ranks = ranksOf(order);
    const counts = cumulativeCounts(shares, values.length);
    const tierAt = new Array<number>(values.length);
    let place = 0;
    order.forEach((row, i) => {
      const before = order[i - 1];
      const tied = before !== undefined && values[before] === values[row] && (second?.[before] ?? null) === (second?.[row] ?? null);
      // A tied row that takes the better tier keeps the place of the first of its equals.
      if (!(ties === "up" && tied)) place = i;
      tierAt[row] = counts.findIndex((count) => place < count);
    });
    return {
      columns: { tier: tierAt.map((tier) => labels[tier]!), rank: ranks, reach: tierAt.map((tier) => counts[tier]!) },
      figures: { customers: values.length },
      tables: {},
    };
  },

  why: {
    en({ input, output, figures, say }) {
      const place = `${say.number(input.values)} ranks ${output.rank} of ${String(figures.customers)}`;
      return output.rank <= output.reach
        ? `${place}; ranks up to ${output.reach} → ${output.tier}`
        : `${place}, tied with a customer within the first ${output.reach} → ${output.tier}`;
    },
    "zh-CN"({ input, output, figures, say }) {
      const place = `${say.number(input.values)} 在 ${String(figures.customers)} 位客户中排第 ${output.rank}`;
      return output.rank <= output.reach
        ? `${place}，前 ${output.reach} 名以内 → ${output.tier}`
        : `${place}，与前 ${output.reach} 名以内的客户并列 → ${output.tier}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "case RANK-TIES-stable: 80 ties across the first cut",
      inputs: { values: [90, 80, 80, 70, 60, 50, 50, 40, 30, 20] },
      params: { shares: [0.2, 0.3, 0.3, 0.2], labels: ["A", "B", "C", "D"] },
      outputs: { tier: ["A", "A", "B", "B", "B", "C", "C", "C", "D", "D"] },
    },
    {
      from: "by hand: the same, ties up",
      inputs: { values: [90, 80, 80, 70, 60, 50, 50, 40, 30, 20] },
      params: { shares: [0.2, 0.3, 0.3, 0.2], labels: ["A", "B", "C", "D"], ties: "up" },
      outputs: { tier: ["A", "A", "A", "B", "B", "C", "C", "C", "D", "D"] },
    },
    {
      from: "by hand: 0.2 + 0.7 of 15 customers is 13.5, which rounds to 14",
      inputs: { values: [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1] },
      params: { shares: [0.2, 0.7, 0.1], labels: ["A", "B", "C"] },
      outputs: { tier: ["A", "A", "A", ..."BBBBBBBBBBB", "C"] },
    },
    {
      from: "by hand: one customer is in the top tier; the second key settles equal negative values",
      inputs: { values: [-5, -5], second: [1, 2] },
      params: { shares: [0.1, 0.9], labels: ["A", "B"] },
      outputs: { tier: ["B", "A"], rank: [2, 1] },
    },
  ],
});
