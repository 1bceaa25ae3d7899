import { defineMethod } from "../method/method";
import { forEachHistory, readHistories } from "./eachHistory";
import { aliveOutput, checkCount, digits, expectedOutput, fitFigures, fitNotes, historyInputs, horizonParam, logLikelihoodOf, parameterAnswers, parameterFigures, parameterRows, parameterTable, refusalNote } from "./lifetimeFields";
import { fit, paretoNbdModel } from "./lifetimeFit";
import { paretoNbdAlive, paretoNbdOf } from "./paretoNbdModel";
import { paretoNbdProbability, paretoNbdToCome } from "./paretoNbdPurchases";
import { purchaseCheck, purchaseCheckChart, purchaseCheckTable, topBinParam } from "./purchaseCheck";

const names = ["r", "alpha", "s", "beta"] as const;

/** Repeat purchases of customers who may leave at any moment, also before a second purchase. */
export default defineMethod({
  id: "PARETONBD",
  family: "scoring",
  label: { en: "Pareto/NBD purchase model", "zh-CN": "Pareto/NBD 购买模型" },
  summary: {
    en: "Like BG/NBD, but customers may leave at any moment, so those who bought once are not all taken to be alive.",
    "zh-CN": "与 BG/NBD 类似，但客户可在任何时刻流失，因此只买过一次的客户不会一律视为存活。",
  },
  formula: String.raw`L = \frac{\Gamma(r+x)\,\alpha^r \beta^s}{\Gamma(r)} \Bigl[\frac{1}{(\alpha+T)^{r+x}(\beta+T)^s} + s \int_{t_x}^{T} \frac{d\tau}{(\alpha+\tau)^{r+x}(\beta+\tau)^{s+1}}\Bigr]`,
  sources: [
    { work: "Schmittlein, Morrison & Colombo (1987), Management Science 33(1)", origin: "FOUND" },
    { work: "Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model", origin: "RECALLED" },
    { work: "Tierbook", note: refusalNote, origin: "OURS" },
  ],

  inputs: historyInputs,
  params: {
    parameters: {
      kind: "numbers",
      unit: "number",
      min: 0,
      exclusive: true,
      optional: true,
      label: { en: "Known parameters of Pareto/NBD", "zh-CN": "Pareto/NBD 已知参数" },
      hint: { en: "r, alpha, s, beta, e.g. {0.553,10.578,0.606,11.669}; left out: fitted to the columns.", "zh-CN": "依次为 r、alpha、s、beta，如 {0.553,10.578,0.606,11.669}；省略时由各列拟合。" },
    },
    horizon: horizonParam,
    top: topBinParam,
  },
  outputs: { alive: aliveOutput, expected: expectedOutput },
  figures: { ...parameterFigures(...names), ...fitFigures },
  tables: { parameters: parameterTable, check: purchaseCheckTable },
  answers: { table: "parameters" },
  signature: ["frequency", "recency", "age", "parameters", "horizon", "top"],
  worksheet: true,
  check: ({ parameters }) => checkCount("parameters", parameters, names.length),

  run(inputs, { parameters, horizon, top }) {
    const { rows, all } = readHistories(inputs);
    const fitted = fit(paretoNbdModel, all, parameters);
    const model = paretoNbdOf(fitted.converged === false ? [] : fitted.values);
    return {
      columns: {
        alive: forEachHistory(rows, fitted, (history) => paretoNbdAlive(model, history)),
        expected: forEachHistory(rows, fitted, (history) => (horizon === undefined ? "" : paretoNbdToCome(model, history, horizon))),
      },
      figures: {
        ...parameterAnswers(fitted, ...names),
        logLik: logLikelihoodOf(fitted),
        customers: all.customers,
        repeaters: all.repeaters,
        converged: fitted.converged ?? "",
      },
      tables: {
        parameters: parameterRows(fitted, names),
        check: fitted.converged === false ? [] : purchaseCheck(all, top, (x, t) => paretoNbdProbability(model, x, t)),
      },
      notes: fitNotes(fitted),
    };
  },

  why: {
    en: ({ input, output, params, figures, say }) =>
      `${say.number(input.frequency)} repeat purchases, the last at ${say.number(input.recency ?? 0)} of ${say.number(input.age)}, with ${names.map((name) => `${name} ${digits(figures[name], say)}`).join(", ")}: P(alive) = ${say.percent(output.alive)}${output.expected === null ? "" : `; ${say.amount(output.expected, 4)} purchases expected in the next ${say.number(params.horizon ?? 0)}`}`,
    "zh-CN": ({ input, output, params, figures, say }) =>
      `重复购买 ${say.number(input.frequency)} 次，末次在 ${say.number(input.recency ?? 0)}（观察时长 ${say.number(input.age)}），参数 ${names.map((name) => `${name} ${digits(figures[name], say)}`).join("、")}：存活概率 = ${say.percent(output.alive)}${output.expected === null ? "" : `；今后 ${say.number(params.horizon ?? 0)} 内预期购买 ${say.amount(output.expected, 4)} 次`}`,
  },
  charts: [purchaseCheckChart],
  sql: {
    en: "Fitting the model takes many rounds of improvement, and its answers need integrals; a query has neither. PALIVE, the sister model, runs as a query with parameters fitted in a workbook.",
    "zh-CN": "拟合模型需要反复迭代，结果又需要积分，查询语句都无法完成。同类模型 PALIVE 可用在工作簿中拟合的参数作为查询运行。",
  },
  worked: [
    {
      from: "by hand: r = α = s = β = 1, no repeat purchase in 1: alive 1/(2 × 2), left ∫ (1+τ)^−3 = 3/8, so 1/4 of 5/8; then (β+T)/(α+T) × ln(4/2)",
      inputs: { frequency: [0, null], recency: [null, null], age: [1, null] },
      params: { parameters: [1, 1, 1, 1], horizon: 2 },
      outputs: { alive: [0.4, ""], expected: [0.4 * Math.LN2, ""] },
      figures: { logLik: Math.log(5 / 8), customers: 1, converged: "" },
    },
    {
      from: "by hand: the same with one purchase at 1 of 1: nothing left to leave in, L = 1/(2² × 2); no time observed at all",
      inputs: { frequency: [1, 0], recency: [1, 0], age: [1, 0] },
      params: { parameters: [1, 1, 1, 1], top: 1 },
      outputs: { alive: [1, 1], expected: ["", ""] },
      figures: { logLik: Math.log(1 / 8) },
      tables: { check: [["0", 1, 1.625], ["1+", 1, 0.375]] },
    },
    {
      from: "by hand: too few customers to fit",
      inputs: { frequency: [1], recency: [1], age: [3] },
      outputs: { alive: [{ fault: "#N/A" }], expected: [{ fault: "#N/A" }] },
      figures: { beta: { fault: "#N/A" }, betaSe: { fault: "#N/A" }, converged: false },
    },
  ],
});
