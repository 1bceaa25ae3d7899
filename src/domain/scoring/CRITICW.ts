import { defineMethod } from "../method/method";
import { constantNotes, countNotes, criteriaInput, criteriaOf, directionsParam, isConstant, minMax, normalised, refused, weightChart, weightColumns, weightedOutputs, weightedScores } from "./criteria";

/** Weights from the data: spread of a criterion times how little the others say the same. */
export default defineMethod({
  id: "CRITICW",
  family: "scoring",
  label: { en: "CRITIC weights", "zh-CN": "CRITIC 权重法" },
  summary: {
    en: "Weighs criteria by their spread and by how little they repeat each other, and scores the customers.",
    "zh-CN": "按指标的差异性和相互冲突性确定权重，并计算得分。",
  },
  formula: String.raw`C_j = \sigma_j \sum_k (1 - r_{jk}),\quad w_j = \frac{C_j}{\sum_k C_k}`,
  sources: [
    { work: "Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22(7)", note: { en: "Min–max values, sample standard deviation", "zh-CN": "极差标准化值，样本标准差" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "A column without variance has weight 0 and takes no part in the correlations", "zh-CN": "无差异的列权重为 0，也不参与相关系数" }, origin: "OURS" },
  ],

  inputs: { criteria: criteriaInput },
  params: { directions: directionsParam },
  outputs: weightedOutputs,
  figures: { customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } } },
  tables: {
    weights: {
      label: { en: "Weights", "zh-CN": "权重" },
      columns: {
        ...weightColumns,
        deviation: { unit: "score", label: { en: "Standard deviation", "zh-CN": "标准差" } },
        information: { unit: "score", label: { en: "Information", "zh-CN": "信息量" } },
      },
    },
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
    const scaled = found.columns.map((values, j) => centred(minMax(values, directions?.[j])));
    const varies = found.columns.map((values) => !isConstant(values));
    const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const deviation = scaled.map((values) => (values.length > 1 ? Math.sqrt(product(values, values) / (values.length - 1)) : 0));
    const information = scaled.map((values, j) =>
      !varies[j]
        ? 0
        : deviation[j]! *
          scaled.reduce((sum, other, k) => (k === j || !varies[k] ? sum : sum + 1 - product(values, other) / Math.sqrt(product(values, values) * product(other, other))), 0),
    );
    // A single criterion that varies has nobody to differ from.
    const weights = varies.filter(Boolean).length === 1 ? varies.map(Number) : normalised(information);
    return {
      columns: weightedScores(criteria, found, weights, directions),
      figures: { customers: found.rows.length },
      tables: { weights: weights.map((weight, j) => [j + 1, weight, deviation[j]!, information[j]!]) },
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
      from: "case CRITIC: the first criterion is better when less",
      inputs: { criteria: [[250, 16, 12, 5], [200, 16, 8, 3], [300, 32, 16, 4], [275, 32, 8, 4], [225, 16, 16, 2]] },
      params: { directions: [-1, 1, 1, 1] },
      tables: {
        weights: [
          [1, 0.27156958983563706, 0.39528470752104744, 1.8724452258306286], [2, 0.28167162026165193, 0.5477225575051662, 1.9420977176793497],
          [3, 0.25638458541134085, 0.5, 1.7677461354217976], [4, 0.19037420449137016, 0.38005847503304596, 1.3126111452203262],
        ],
      },
    },
    {
      from: "by hand: two criteria that run opposite weigh the same; a third that never varies weighs nothing; a blank cell",
      inputs: { criteria: [[1, 9, 4], [3, 5, 4], [2, null, 4]] },
      outputs: { score: [0.5, 0.5, { fault: "#VALUE!" }] },
      tables: { weights: [[1, 0.5, Math.SQRT1_2, Math.SQRT2], [2, 0.5, Math.SQRT1_2, Math.SQRT2], [3, 0, 0, 0]] },
    },
    { from: "by hand: a lone criterion has all the weight", inputs: { criteria: [[-1], [1]] }, outputs: { score: [0, 1] }, tables: { weights: [[1, 1, Math.SQRT1_2, 0]] } },
  ],
});

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
