import { defineMethod } from "../method/method";
import { constantNotes, countNotes, criteriaInput, criteriaOf, directionsParam, isConstant, minMax, normalised, refused, weightChart, weightColumns, weightedOutputs, weightedScores } from "./criteria";

/** Weights from the data: a criterion in which customers differ more says more. */
export default defineMethod({
  id: "ENTROPYW",
  family: "scoring",
  label: { en: "Entropy weights", "zh-CN": "熵权法" },
  summary: {
    en: "Weighs criteria by how much customers differ in them, and scores the customers.",
    "zh-CN": "按客户在各指标上的差异程度确定权重，并计算得分。",
  },
  formula: String.raw`p_{ij} = \frac{x_{ij}}{\sum_i x_{ij}},\quad e_j = -\frac{1}{\ln m}\sum_i p_{ij}\ln p_{ij},\quad w_j = \frac{1-e_j}{\sum_j (1-e_j)}`,
  sources: [
    { work: "Shannon (1948), Bell System Technical Journal 27", note: { en: "Entropy; 0 ln 0 counts as 0", "zh-CN": "信息熵；0 ln 0 按 0 计" }, origin: "RECALLED" },
    { work: "Tierbook", note: { en: "A column with negative values is scaled min–max first", "zh-CN": "含负数的列先作极差标准化" }, origin: "OURS" },
  ],

  inputs: { criteria: criteriaInput },
  params: { directions: directionsParam },
  outputs: weightedOutputs,
  figures: { customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } } },
  tables: {
    weights: { label: { en: "Weights", "zh-CN": "权重" }, columns: { ...weightColumns, entropy: { unit: "score", label: { en: "Entropy", "zh-CN": "熵值" } } } },
  },
  answers: { table: "weights" },
  signature: ["criteria", "directions"],
  worksheet: true,

  run({ criteria }, { directions }) {
    const found = criteriaOf(criteria, "criteria");
    const wrong = countNotes("directions", directions, found.columns.length);
    if (wrong[0]) {
      const answers = refused(criteria, wrong[0]);
      return { columns: { score: answers, working: answers }, figures: { customers: 0 }, tables: { weights: [] }, notes: wrong };
    }
    const entropy = found.columns.map(entropyOf);
    const weights = normalised(entropy.map((one) => 1 - one));
    return {
      columns: weightedScores(criteria, found, weights, directions),
      figures: { customers: found.rows.length },
      tables: { weights: weights.map((weight, j) => [j + 1, weight, entropy[j]!]) },
      notes: constantNotes(found.columns),
    };
  },

  why: {
    en: ({ output, say }) => `${output.working} = ${say.amount(output.score ?? 0, 4)}`,
    "zh-CN": ({ output, say }) => `${output.working} = ${say.amount(output.score ?? 0, 4)}（权重×标准化值）`,
  },
  charts: [weightChart],
  worked: [
    {
      from: "case ENTROPY",
      inputs: { criteria: [[250, 16, 12, 5], [200, 16, 8, 3], [300, 32, 16, 4], [275, 32, 8, 4], [225, 16, 16, 2]] },
      tables: {
        weights: [
          [1, 0.06391538399045828, 0.9937508914875708], [2, 0.3788312783411814, 0.9629610647945144],
          [3, 0.2879206127537567, 0.9718495448242642], [4, 0.2693327249146037, 0.9736669121131953],
        ],
      },
    },
    {
      from: "by hand: all of column 1 in one customer has entropy 0, equal values in column 2 have entropy 1 and no weight; a blank cell",
      inputs: { criteria: [[0, 5], [8, 5], [3, null]] },
      outputs: { score: [0, 1, { fault: "#VALUE!" }] },
      tables: { weights: [[1, 1, 0], [2, 0, 1]] },
    },
    {
      from: "by hand: −1 and 1 are scaled to 0 and 1 first; less is better, so the first customer scores",
      inputs: { criteria: [[-1], [1]] },
      params: { directions: [-1] },
      outputs: { score: [1, 0] },
      tables: { weights: [[1, 1, 0]] },
    },
  ],
});

/** −Σ p ln p / ln m; 1 where all values are equal. */
function entropyOf(values: readonly number[]): number {
  if (isConstant(values)) return 1;
  const positive = values.some((value) => value < 0) ? minMax(values) : values;
  const total = positive.reduce((sum, value) => sum + value, 0);
  const sum = positive.reduce((part, value) => (value > 0 ? part + (value / total) * Math.log(value / total) : part), 0);
  return sum === 0 ? 0 : -sum / Math.log(values.length);
}
