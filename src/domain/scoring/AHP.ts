import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { nearlyEqual } from "../unit/nearly";

/** Mean consistency index of random matrices of 1, 2, … criteria. */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/** Weights from pairwise judgements, refused where these contradict each other. */
export default defineMethod({
  id: "AHP",
  family: "scoring",
  label: { en: "AHP weights", "zh-CN": "层次分析法（AHP）权重" },
  summary: {
    en: "Weights of criteria from a matrix of pairwise comparisons, with a check of its consistency.",
    "zh-CN": "由两两比较矩阵求各指标权重，并检验一致性。",
  },
  ties: {
    en: "Each row is compared with the criterion of every column, and a blank is taken from its mirror, so rows that look equal may have different weights.",
    "zh-CN": "每行与各列对应的指标比较，空白取对称位置的倒数，因此看似相同的行，权重可能不同。",
  },
  formula: String.raw`A w = \lambda_{\max} w,\quad CR = \frac{(\lambda_{\max} - n)/(n-1)}{RI_n} \le 0.10`,
  sources: [{ work: "Saaty (1980), The Analytic Hierarchy Process", note: { en: "Principal eigenvector, random index RI, CR of at most 0.10", "zh-CN": "主特征向量、随机一致性指标 RI、CR 不超过 0.10" }, origin: "FOUND" }],

  inputs: {
    matrix: {
      unit: "number",
      several: true,
      label: { en: "Pairwise comparisons", "zh-CN": "两两比较矩阵" },
      hint: { en: "Square: how many times the row's criterion outweighs the column's, 1/9 to 9. A blank cell is the reciprocal of its mirror.", "zh-CN": "方阵：行指标相对列指标的重要性，1/9 至 9。空白单元格取对称位置的倒数。" },
      synonyms: ["comparison", "matrix", "判断矩阵", "比较矩阵"],
    },
  },
  params: {
    limit: {
      kind: "number",
      unit: "share",
      min: 0,
      default: 0.1,
      origin: "FOUND",
      label: { en: "Largest consistency ratio", "zh-CN": "一致性比率上限" },
      hint: { en: "Above it the weights are refused; 0.1.", "zh-CN": "超过则不给出权重；0.1。" },
    },
  },
  outputs: {
    weight: { unit: "share", label: { en: "Weight", "zh-CN": "权重" } },
    eigenvector: { unit: "share", partial: true, label: { en: "Eigenvector, consistent or not", "zh-CN": "特征向量（不论是否一致）" } },
  },
  figures: {
    lambdaMax: { unit: "number", label: { en: "Largest eigenvalue", "zh-CN": "最大特征值" } },
    ci: { unit: "number", label: { en: "Consistency index", "zh-CN": "一致性指标 CI" } },
    cr: { unit: "number", label: { en: "Consistency ratio", "zh-CN": "一致性比率 CR" } },
    consistent: { unit: "flag", label: { en: "Consistent", "zh-CN": "是否一致" } },
  },
  tables: {},
  answers: { columns: ["weight"] },
  signature: ["matrix", "limit"],
  worksheet: true,

  run({ matrix }, { limit }) {
    const n = matrix.length;
    const whole = completed(matrix);
    const wrong = (en: string, zh: string): Fault => ({ fault: "#VALUE!", issue: { code: "method", text: { en, "zh-CN": zh } } });
    if (whole === null || n > randomIndex.length) {
      const fault = n > randomIndex.length
        ? wrong("Compare at most ten criteria.", "最多比较十个指标。")
        : wrong("Enter a square matrix of positive comparisons; of each pair at least one.", "请填写正数的方阵，每对指标至少填一个比较值。");
      return { columns: { weight: matrix.map(() => fault), eigenvector: matrix.map(() => fault) }, figures: { lambdaMax: fault, ci: fault, cr: fault, consistent: fault }, tables: {} };
    }
    const { vector, lambda } = principal(whole);
    const ci = n > 1 ? (lambda - n) / (n - 1) : 0;
    // With one or two criteria there is nothing to contradict.
    const cr = n > 2 ? ci / randomIndex[n - 1]! : 0;
    const consistent = cr <= limit;
    const refused: Fault = {
      fault: "#N/A",
      issue: { code: "method", text: { en: `The comparisons contradict each other: CR ${cr.toFixed(3)}. Review them.`, "zh-CN": `比较相互矛盾：CR 为 ${cr.toFixed(3)}。请重新判断。` } },
    };
    const mirrored = whole.every((row, i) => row.every((value, j) => nearlyEqual(value * whole[j]![i]!, 1) || Math.abs(value * whole[j]![i]! - 1) < 0.01));
    return {
      columns: { weight: vector.map((weight) => (consistent ? weight : refused)), eigenvector: vector },
      figures: { lambdaMax: lambda, ci, cr, consistent },
      tables: {},
      notes: mirrored ? [] : [{ code: "method", text: { en: "Some comparisons are not the reciprocals of their mirrors.", "zh-CN": "部分比较值与其对称位置不互为倒数。" } }],
    };
  },

  why: {
    en: ({ output, figures, say }) => `Weight ${say.percent(output.weight, 2)}; largest eigenvalue ${say.amount(Number(figures.lambdaMax), 4)}, consistency ratio ${say.amount(Number(figures.cr), 4)}`,
    "zh-CN": ({ output, figures, say }) => `权重 ${say.percent(output.weight, 2)}；最大特征值 ${say.amount(Number(figures.lambdaMax), 4)}，一致性比率 ${say.amount(Number(figures.cr), 4)}`,
  },
  charts: [],
  sql: {
    en: "AHP finds its weights by multiplying a small table of judgements with itself again and again, which is no query over customers. Find the weights in a workbook and give them to TIERSCORE.",
    "zh-CN": "AHP 由一张小的判断矩阵反复迭代求出权重，不是对客户的查询。请在工作簿中求出权重，再填入 TIERSCORE。",
  },
  worked: [
    {
      from: "case AHP-4, its lower half left to the reciprocals",
      inputs: { matrix: [[1, 2, 4, 3], [null, 1, 3, 2], [null, null, 1, 0.5], [null, null, null, 1]] },
      outputs: { weight: [0.4672959827809369, 0.27718059061097955, 0.0954349515837092, 0.16008847502437432] },
      figures: { lambdaMax: 4.030983498297897, cr: 0.011475369739961907, consistent: true },
    },
    {
      from: "case AHP-BAD: judgements in a circle are refused",
      inputs: { matrix: [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]] },
      outputs: { weight: [{ fault: "#N/A" }, { fault: "#N/A" }, { fault: "#N/A" }], eigenvector: [1 / 3, 1 / 3, 1 / 3] },
      figures: { lambdaMax: 91 / 9, consistent: false },
    },
    { from: "by hand: two criteria are always consistent", inputs: { matrix: [[1, 3], [1 / 3, 1]] }, outputs: { weight: [0.75, 0.25] }, figures: { lambdaMax: 2, cr: 0 } },
    { from: "by hand: a comparison that is not positive", inputs: { matrix: [[1, -3], [null, 1]] }, outputs: { weight: [{ fault: "#VALUE!" }, { fault: "#VALUE!" }] } },
  ],
});

/** The matrix with its blank cells filled; null where it is not square, not positive or a pair is missing. */
function completed(matrix: readonly (readonly (number | null)[])[]): number[][] | null {
  const n = matrix.length;
  if (matrix.some((row) => row.slice(n).some((cell) => cell !== null))) return null;
  const found = matrix.map((row, i) =>
    matrix.map((_, j) => {
      const mirror = matrix[j]![i] ?? null;
      return row[j] ?? (i === j ? 1 : mirror === null ? 0 : 1 / mirror);
    }),
  );
  return found.every((row) => row.every((value) => value > 0)) ? found : null;
}

/** Largest eigenvalue and its vector, adding up to 1, by repeated multiplication of a positive matrix. */
function principal(matrix: readonly (readonly number[])[]): { vector: number[]; lambda: number } {
  let vector = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < 10_000; step++) {
    const product = matrix.map((row) => row.reduce((sum, value, j) => sum + value * vector[j]!, 0));
    const total = product.reduce((sum, value) => sum + value, 0);
    const next = product.map((value) => value / total);
    const moved = next.reduce((most, value, i) => Math.max(most, Math.abs(value - vector[i]!)), 0);
    vector = next;
    if (moved < 1e-15) break;
  }
  const product = matrix.map((row) => row.reduce((sum, value, j) => sum + value * vector[j]!, 0));
  return { vector, lambda: product.reduce((sum, value) => sum + value, 0) };
}
