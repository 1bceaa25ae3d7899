import { defineLongMethod, type OutputField } from "../method/method";
import type { Fault, Issue } from "../issue/issue";
import { criteriaInput, criteriaOf } from "../scoring/criteria";
import { checkLabels } from "./bands";
import { lloyd, seededClusters, standardised } from "../stats/clusters";
import { silhouette } from "../stats/silhouette";

const widest = 8;
const coordinates: Readonly<Record<string, OutputField>> = Object.fromEntries(
  Array.from({ length: widest }, (_, i) => [`x${i + 1}`, { unit: "number", label: { en: `Criterion ${i + 1}`, "zh-CN": `指标 ${i + 1}` } }]),
);
const nameOf = (place: number): string => `K${place + 1}`;
/** Clusters that are listed even where nobody is in them. */
const mostNamed = 20;
/** Above this many rows the silhouette, which compares every pair, is left out. */
const silhouetteLimit = 3000;

/** Groups of customers that are alike in several criteria. */
export default defineLongMethod({
  id: "KMEANS",
  family: "tiering",
  label: { en: "k-means clusters", "zh-CN": "k 均值聚类" },
  summary: {
    en: "Groups customers that are alike in several criteria; the same seed gives the same groups.",
    "zh-CN": "按多项指标把相似的客户聚为一组；同一种子得到相同的分组。",
  },
  formula: String.raw`\min \sum_i \lVert z_i - \mu_{c(i)} \rVert^2`,
  sources: [
    { work: "Lloyd (1982), IEEE Transactions on Information Theory 28(2); Arthur & Vassilvitskii (2007), SODA", note: { en: "Iteration and k-means++ starts", "zh-CN": "迭代算法与 k-means++ 初始点" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "Clusters are numbered by their centroids, first criterion first; given centroids are taken as they are, without standardising or restarts", "zh-CN": "按中心（先看第一个指标）由小到大编号；给定初始中心时不标准化、不重启" }, origin: "OURS" },
  ],

  inputs: {
    criteria: { ...criteriaInput, hint: { en: "One column per criterion, at most eight; no blank cells.", "zh-CN": "每个指标一列，最多八列；不得有空白单元格。" } },
    amount: {
      unit: "money",
      optional: true,
      label: { en: "Amount", "zh-CN": "金额" },
      hint: { en: "Summed by cluster, e.g. sales; it does not form the clusters.", "zh-CN": "按组合计，如销售额；不参与分组。" },
      synonyms: ["amount", "sales", "revenue", "金额", "销售额"],
    },
  },
  params: {
    k: { kind: "number", unit: "count", min: 1, whole: true, default: 4, origin: "OURS", label: { en: "Clusters", "zh-CN": "组数" }, hint: { en: "How many, e.g. 4. Given centroids decide instead.", "zh-CN": "分成几组，如 4；给定初始中心时以其个数为准。" } },
    seed: { kind: "number", unit: "count", min: 0, whole: true, default: 1, origin: "OURS", label: { en: "Seed", "zh-CN": "随机种子" }, hint: { en: "Another number tries other starts.", "zh-CN": "换一个数字即换一组初始点。" } },
    restarts: { kind: "number", unit: "count", min: 10, max: 100, whole: true, default: 10, origin: "OURS", label: { en: "Restarts", "zh-CN": "重启次数" }, hint: { en: "The best of this many is taken; at least 10.", "zh-CN": "取其中最优者；至少 10 次。" } },
    start: { kind: "rows", columns: coordinates, optional: true, label: { en: "First centroids", "zh-CN": "初始中心" }, hint: { en: "One row per cluster, in the unit of the criteria.", "zh-CN": "每组一行，单位与指标相同。" } },
    labels: {
      kind: "codes",
      optional: true,
      label: { en: "Names of the clusters", "zh-CN": "各组名称" },
      hint: { en: "One per cluster, in the order of the numbers. Left out: K1, K2 and so on.", "zh-CN": "每组一个，按组号排列。省略时为 K1、K2 等。" },
    },
  },
  outputs: {
    cluster: { unit: "count", label: { en: "Cluster", "zh-CN": "组号" } },
    distance: { unit: "number", label: { en: "Distance to the centroid", "zh-CN": "与中心的距离" } },
    name: { unit: "code", label: { en: "Name of the cluster", "zh-CN": "组名" } },
  },
  figures: {
    sse: { unit: "number", label: { en: "Squared distances within clusters", "zh-CN": "组内距离平方和" } },
    silhouette: { unit: "score", label: { en: "Mean silhouette", "zh-CN": "平均轮廓系数" } },
    clusters: { unit: "count", label: { en: "Clusters", "zh-CN": "组数" } },
  },
  tables: {
    centroids: {
      label: { en: "Centroids", "zh-CN": "各组中心" },
      columns: { cluster: { unit: "count", label: { en: "Cluster", "zh-CN": "组号" } }, customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } }, ...coordinates },
    },
  },
  answers: { columns: ["cluster"] },
  signature: ["criteria", "k", "seed", "restarts", "start", "labels", "amount"],
  worksheet: true,
  wizard: {
    system: "k-means",
    question: "effort",
    writes: ["name", "distance"],
    tier: "name",
    tiers: ({ labels, k, start }) => (labels ?? Array.from({ length: Math.min(mostNamed, start ? (start as readonly unknown[]).length : Number(k)) }, (_, i) => nameOf(i))) as readonly string[],
    weight: "amount",
    figures: ["clusters", "silhouette", "sse"],
  },
  check: ({ k, start, labels }) => (labels ? checkLabels(labels, start?.length ?? k) : []),

  *run({ criteria }, { k, seed, restarts, start, labels }) {
    const { rows: read, columns, faults } = criteriaOf(criteria, "criteria");
    const width = columns.length;
    // The starts are drawn by place: sorted points make the clusters the same however the rows stand.
    const sorted = read.map((row, i) => ({ row, point: columns.map((values) => values[i]!) })).sort((a, b) => firstGap(a.point, b.point) || a.row - b.row);
    const rows = sorted.map(({ row }) => row);
    const raw = sorted.map(({ point }) => point);
    const given = start?.map((row) => row.slice(0, width).map((cell) => (cell === null ? NaN : Number(cell))));
    const misfit = width > widest || (given?.some((row) => row.some(Number.isNaN)) ?? false) || (start?.some((row) => row.slice(width).some((cell) => cell !== null)) ?? false);
    if (misfit || rows.length === 0) {
      const issue: Issue = { code: "method", text: { en: "Give at most eight criteria, and first centroids with one number for each.", "zh-CN": "指标最多八列；初始中心须为每个指标给出一个数字。" } };
      const answers = criteria.map((_, row): Fault => faults.get(row) ?? { fault: "#VALUE!", issue });
      return { columns: { cluster: answers, distance: answers, name: answers }, figures: { sse: "", silhouette: "", clusters: 0 }, tables: { centroids: [] } };
    }
    const points = given ? raw : standardised(raw);
    const distinct = raw.filter((point, i) => i === 0 || firstGap(point, raw[i - 1]!) !== 0).length;
    const found = yield* given ? lloyd(points, given) : seededClusters(points, Math.min(k, distinct), seed, restarts);
    const n = found.centroids.length;
    const centres = found.centroids.map((centroid, c) => {
      const held = raw.filter((_, i) => found.of[i] === c);
      return { customers: held.length, at: held.length > 0 ? columns.map((_, j) => held.reduce((sum, point) => sum + point[j]!, 0) / held.length) : centroid };
    });
    const order = centres.map((_, c) => c);
    if (!given) order.sort((a, b) => firstGap(centres[a]!.at, centres[b]!.at) || a - b);
    const place = new Map(rows.map((row, i) => [row, i]));
    const each = <T>(of: (i: number) => T): (T | Fault)[] => criteria.map((_, row) => faults.get(row) ?? of(place.get(row)!));
    const shape = points.length <= silhouetteLimit ? silhouette(points, found.of) : null;
    return {
      columns: {
        cluster: each((i) => order.indexOf(found.of[i]!) + 1),
        distance: each((i) => Math.sqrt(points[i]!.reduce((sum, value, j) => sum + (value - found.centroids[found.of[i]!]![j]!) ** 2, 0))),
        name: each((i) => (labels ?? order.map((_, at) => nameOf(at)))[order.indexOf(found.of[i]!)]!),
      },
      figures: { sse: found.sse, silhouette: shape ?? "", clusters: n },
      tables: { centroids: order.map((c, i) => [i + 1, centres[c]!.customers, ...Array.from({ length: widest }, (_, j) => centres[c]!.at[j] ?? "")]) },
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `(${input.criteria.map((value) => say.number(value ?? 0)).join("; ")}) is nearest to the centroid of cluster ${output.cluster} of ${String(figures.clusters)}, at ${say.amount(output.distance, 4)} → ${output.name}`,
    "zh-CN": ({ input, output, figures, say }) =>
      `（${input.criteria.map((value) => say.number(value ?? 0)).join("；")}）离第 ${output.cluster} 组（共 ${String(figures.clusters)} 组）的中心最近，距离 ${say.amount(output.distance, 4)} → ${output.name}`,
  },
  charts: [{ id: "clusters", title: { en: "Customers by cluster", "zh-CN": "各组客户数" }, table: "centroids", series: [{ column: "customers", shape: "column" }] }],
  native: {
    en: "Clusters are found by moving their centres again and again until they rest, which worksheet formulas cannot do.",
    "zh-CN": "聚类需要反复移动各组中心直至稳定，工作表公式无法做到。",
  },
  sql: {
    en: "Clusters are found by moving their centres again and again until they rest, which a query cannot do. Look at the clusters of a sample in a workbook and put what tells them apart into TIERSCORE or TIER as weights and cut-offs.",
    "zh-CN": "聚类需要反复移动各组中心直至稳定，查询语句无法完成。请在工作簿中查看部分客户的聚类结果，再把各组的差别以权重和分界值填入 TIERSCORE 或 TIER。",
  },
  worked: [
    {
      from: "case KMEANS-7: given centroids, nothing standardised",
      inputs: { criteria: [[1, 1], [1.5, 2], [3, 4], [5, 7], [3.5, 5], [4.5, 5], [3.5, 4.5]] },
      params: { start: [[1, 1], [5, 7]] },
      outputs: { cluster: [1, 1, 2, 2, 2, 2, 2] },
      figures: { sse: 8.525 },
      tables: { centroids: [[1, 2, 1.25, 1.5, "", "", "", "", "", ""], [2, 5, 3.9, 5.1, "", "", "", "", "", ""]] },
    },
    {
      from: "by hand: two far pairs, numbered from the lower centroid; standardised, each lies at ±1 but for its pair; a blank cell stands aside",
      inputs: { criteria: [[10, -5], [0, 5], [10, -5], [0, 5], [1, null]] },
      params: { k: 2, labels: ["small", "large"] },
      outputs: { cluster: [2, 1, 2, 1, { fault: "#VALUE!" }], name: ["large", "small", "large", "small", { fault: "#VALUE!" }] },
      figures: { sse: 0, silhouette: 1, clusters: 2 },
    },
    { from: "by hand: a point midway goes to the lower number", inputs: { criteria: [[0], [2], [1]] }, params: { start: [[0], [2]] }, outputs: { cluster: [1, 2, 1] } },
    { from: "by hand: customers all alike are one cluster", inputs: { criteria: [[3], [3]] }, outputs: { cluster: [1, 1] }, figures: { clusters: 1, silhouette: "" } },
  ],
});

/** The difference in the first coordinate that differs; 0 where none does. */
function firstGap(a: readonly number[], b: readonly number[]): number {
  for (let j = 0; j < a.length; j++) if (a[j] !== b[j]) return a[j]! - b[j]!;
  return 0;
}
