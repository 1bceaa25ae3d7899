import { defineMethod } from "../method/method";
import { tiedOnACut } from "../method/ties";
import type { Fault } from "../issue/issue";
import { tierCounts } from "../table/tierBars";
import { checkLabels } from "../tiering/bands";
import { checkShares, tiersByRank, tiesParam } from "../tiering/rankTiers";
import { topsisForm } from "./topsisForm";
import { countNotes, criteriaInput, criteriaOf, directionsParam, normalised, refused } from "./criteria";

/** Customers by how near they are to the best and how far from the worst. */
export default defineMethod({
  id: "TOPSIS",
  family: "scoring",
  label: { en: "TOPSIS", "zh-CN": "TOPSIS 法" },
  summary: {
    en: "Ranks customers over several criteria by their distance to an ideal and an anti-ideal customer.",
    "zh-CN": "按多项指标，以与理想解和负理想解的距离给客户排名。",
  },
  ties: tiedOnACut,
  formula: String.raw`v_{ij} = w_j \frac{x_{ij}}{\sqrt{\sum_i x_{ij}^2}},\quad C_i = \frac{d_i^-}{d_i^+ + d_i^-}`,
  sources: [
    { work: "Hwang & Yoon (1981), Multiple Attribute Decision Making", note: { en: "Vector normalisation", "zh-CN": "向量归一化" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Tiers by rank, 20, 30 and 50 % of the customers", "zh-CN": "按名次分级，各占客户的 20、30、50 %" }, origin: "OURS" },
  ],

  inputs: { criteria: criteriaInput },
  params: {
    weights: {
      kind: "numbers",
      unit: "number",
      min: 0,
      optional: true,
      label: { en: "Weights", "zh-CN": "权重" },
      hint: { en: "One per criterion, e.g. {0.1,0.4,0.3,0.2}; divided by their sum. Left out: all equal.", "zh-CN": "每个指标一个，如 {0.1,0.4,0.3,0.2}，按合计折算。省略时相等。" },
    },
    directions: directionsParam,
    shares: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      default: [0.2, 0.3, 0.5],
      origin: "OURS",
      label: { en: "Shares of customers", "zh-CN": "各级客户占比" },
      hint: { en: "Best tier first, adding up to 1, e.g. {0.2,0.3,0.5}.", "zh-CN": "从最好的级别开始，合计为 1，如 {0.2,0.3,0.5}。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C"],
      origin: "OURS",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "One per share, best first.", "zh-CN": "每个占比一个，从最好的开始。" },
    },
    ties: tiesParam,
  },
  outputs: {
    closeness: { unit: "score", label: { en: "Closeness to the ideal", "zh-CN": "贴近度" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    toIdeal: { unit: "score", label: { en: "Distance to the ideal", "zh-CN": "与理想解距离" } },
    toAnti: { unit: "score", label: { en: "Distance to the anti-ideal", "zh-CN": "与负理想解距离" } },
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    reach: { unit: "count", label: { en: "Last rank of the tier", "zh-CN": "本级最后名次" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } } },
  tables: {
    ideals: {
      label: { en: "Ideal and anti-ideal", "zh-CN": "理想解与负理想解" },
      columns: {
        criterion: { unit: "count", label: { en: "Criterion", "zh-CN": "指标序号" } },
        weight: { unit: "share", label: { en: "Weight", "zh-CN": "权重" } },
        ideal: { unit: "score", label: { en: "Ideal", "zh-CN": "理想解" } },
        anti: { unit: "score", label: { en: "Anti-ideal", "zh-CN": "负理想解" } },
      },
    },
  },
  answers: { columns: ["closeness", "rank"] },
  signature: ["criteria", "weights", "directions", "shares", "labels", "ties"],
  worksheet: true,
  wizard: {
    system: "topsis",
    question: "effort",
    writes: ["tier", "closeness", "rank"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "closeness",
    figures: ["customers"],
    rows: { labels: "labels", beside: ["shares"] },
  },
  check: ({ weights, shares, labels }) => [
    ...(weights?.every((weight) => weight === 0) ? [{ code: "param-below", param: "weights", min: 0, exclusive: true, found: 0 } as const] : []),
    ...checkShares(shares),
    ...checkLabels(labels, shares.length, "shares"),
  ],

  run({ criteria }, params) {
    const { rows, columns, faults } = criteriaOf(criteria, "criteria");
    const wrong = [...countNotes("weights", params.weights, columns.length), ...countNotes("directions", params.directions, columns.length)];
    if (wrong[0]) {
      const answers = refused(criteria, wrong[0]);
      return { columns: { closeness: answers, rank: answers, toIdeal: answers, toAnti: answers, tier: answers, reach: answers }, figures: { customers: 0 }, tables: { ideals: [] }, notes: wrong };
    }
    const weights = normalised(params.weights ?? columns.map(() => 1));
    const scaled = columns.map((values, j) => {
      const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
      return values.map((value) => (length > 0 ? (weights[j]! * value) / length : 0));
    });
    const extreme = (values: readonly number[], largest: boolean): number => values.reduce((a, b) => (largest ? Math.max(a, b) : Math.min(a, b)));
    const benefit = columns.map((_, j) => (params.directions?.[j] ?? 1) >= 0);
    const ideal = rows.length > 0 ? scaled.map((values, j) => extreme(values, benefit[j]!)) : [];
    const anti = rows.length > 0 ? scaled.map((values, j) => extreme(values, !benefit[j])) : [];
    const distance = (to: readonly number[]): number[] => rows.map((_, i) => Math.sqrt(scaled.reduce((sum, values, j) => sum + (values[i]! - to[j]!) ** 2, 0)));
    const [plus, minus] = [distance(ideal), distance(anti)];
    const closeness = plus.map((away, i) => minus[i]! / (away + minus[i]!));
    const alike = rows.length > 0 && plus.every((away, i) => away + minus[i]! === 0);
    const { ranks, tier, reach } = tiersByRank(alike ? [] : closeness, params.shares, { ties: params.ties });
    const at = new Map(rows.map((row, i) => [row, i]));
    const same = (row: number): Fault => ({ fault: "#N/A", issue: { code: "method", row, text: { en: "All customers are alike: there is no ideal to be near to.", "zh-CN": "所有客户完全相同，没有可比的理想解。" } } });
    const each = <T>(of: (i: number) => T): (T | Fault)[] => criteria.map((_, row) => faults.get(row) ?? (alike ? same(row) : of(at.get(row)!)));
    const total = params.weights?.reduce((sum, weight) => sum + weight, 0) ?? 1;
    return {
      columns: {
        closeness: each((i) => closeness[i]!),
        rank: each((i) => ranks[i]!),
        toIdeal: each((i) => plus[i]!),
        toAnti: each((i) => minus[i]!),
        tier: each((i) => params.labels[tier[i]!]!),
        reach: each((i) => reach[i]!),
      },
      figures: { customers: rows.length },
      tables: { ideals: weights.map((weight, j) => [j + 1, weight, ideal[j] ?? "", anti[j] ?? ""]) },
      notes: Math.abs(total - 1) <= 1e-9 ? [] : [{ code: "method", text: { en: `The weights add up to ${Number(total.toPrecision(6))} and were divided by it.`, "zh-CN": `权重之和为 ${Number(total.toPrecision(6))}，已按合计折算。` } }],
    };
  },

  why: {
    en: ({ output, figures, say }) =>
      `Distance to the ideal ${say.amount(output.toIdeal, 4)}, to the anti-ideal ${say.amount(output.toAnti, 4)}: closeness ${say.amount(output.closeness, 4)}, rank ${output.rank} of ${String(figures.customers)}, ${output.rank <= output.reach ? `within the first ${output.reach}` : `tied with one within the first ${output.reach}`} → ${output.tier}`,
    "zh-CN": ({ output, figures, say }) =>
      `与理想解距离 ${say.amount(output.toIdeal, 4)}，与负理想解距离 ${say.amount(output.toAnti, 4)}：贴近度 ${say.amount(output.closeness, 4)}，在 ${String(figures.customers)} 位中排第 ${output.rank}，${output.rank <= output.reach ? `前 ${output.reach} 名以内` : `与前 ${output.reach} 名以内的客户并列`} → ${output.tier}`,
  },
  charts: [
    tierCounts,
    {
      id: "weights",
      title: { en: "Weights of the criteria", "zh-CN": "各指标权重" },
      table: "ideals",
      series: [{ column: "weight", shape: "bar" }],
      axes: { primary: { unit: "share", min: 0 } },
    },
  ],
  native: topsisForm,
  worked: [
    {
      from: "case TOPSIS-CARS: less is better in the last criterion",
      inputs: { criteria: [[7, 9, 9, 8], [8, 7, 8, 7], [9, 6, 8, 9], [6, 7, 8, 6]] },
      params: { weights: [0.1, 0.4, 0.3, 0.2], directions: [1, 1, 1, -1] },
      outputs: { closeness: [0.7426940888613219, 0.4035993297263738, 0.17586998530798234, 0.4414292740495746], rank: [1, 3, 4, 2], tier: ["A", "C", "C", "B"] },
    },
    {
      from: "by hand: 3 and 4 over 5; best is 1, worst is 0; a blank cell stands aside; a column of zeros says nothing",
      inputs: { criteria: [[3, 0], [4, 0], [9, null]] },
      params: { weights: [2, 2] },
      outputs: { closeness: [0, 1, { fault: "#VALUE!" }], rank: [2, 1, { fault: "#VALUE!" }], toIdeal: [0.1, 0, { fault: "#VALUE!" }] },
      tables: { ideals: [[1, 0.5, 0.4, 0.3], [2, 0.5, 0, 0]] },
    },
    {
      from: "by hand: the first quarter holds one of two equally near customers; with ties up both",
      inputs: { criteria: [[1], [2], [2], [0]] },
      params: { shares: [0.25, 0.75], labels: ["A", "B"], ties: "up" },
      outputs: { rank: [3, 1, 2, 4], tier: ["B", "A", "A", "B"], reach: [4, 1, 1, 4] },
    },
    { from: "by hand: customers all alike", inputs: { criteria: [[1, 2], [1, 2]] }, outputs: { closeness: [{ fault: "#N/A" }, { fault: "#N/A" }] } },
  ],
});
