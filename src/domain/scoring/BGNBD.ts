import { defineMethod } from "../method/method";
import { aliveWords } from "./aliveWords";
import { bgNbdAlive, bgNbdOf } from "./bgnbdModel";
import { bgNbdProbability, bgNbdToCome } from "./bgnbdPurchases";
import { forEachHistory, readHistories } from "./eachHistory";
import { aliveOutput, bgNbdParam, checkCount, expectedOutput, fitFigures, fitNotes, historyInputs, horizonParam, logLikelihoodOf, parameterAnswers, parameterFigures, parameterRows, parameterTable, refusalNote } from "./lifetimeFields";
import { bgNbdModel, fit } from "./lifetimeFit";
import { purchaseCheck, purchaseCheckChart, purchaseCheckTable, topBinParam } from "./purchaseCheck";

const names = ["r", "alpha", "a", "b"] as const;
const published = [0.243, 4.414, 0.793, 2.426];

/** Repeat purchases without a contract: who is still a customer, and how much each will buy. */
export default defineMethod({
  id: "BGNBD",
  family: "scoring",
  label: { en: "BG/NBD purchase model", "zh-CN": "BG/NBD 购买模型" },
  summary: {
    en: "Fits the BG/NBD model to repeat purchases and gives parameters with standard errors, P(alive) and expected purchases.",
    "zh-CN": "对重复购买数据拟合 BG/NBD 模型，给出参数及标准误、存活概率和预期购买次数。",
  },
  formula: String.raw`L = \frac{\Gamma(r+x)\,\alpha^r}{\Gamma(r)}\,\frac{B(a,b+x)}{B(a,b)} \Bigl[(\alpha+T)^{-(r+x)} + \delta_{x>0} \frac{a}{b+x-1} (\alpha+t_x)^{-(r+x)}\Bigr]`,
  sources: [
    { work: "Fader, Hardie & Lee (2005), Marketing Science 24(2)", where: "equations 6, 8, 9 and 10", origin: "FOUND" },
    { work: "Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model", origin: "FOUND" },
    { work: "Tierbook", note: refusalNote, origin: "OURS" },
  ],

  inputs: historyInputs,
  params: { parameters: bgNbdParam, horizon: horizonParam, top: topBinParam },
  outputs: { alive: aliveOutput, expected: expectedOutput },
  figures: { ...parameterFigures(...names), ...fitFigures },
  tables: { parameters: parameterTable, check: purchaseCheckTable },
  answers: { table: "parameters" },
  signature: ["frequency", "recency", "age", "parameters", "horizon", "top"],
  worksheet: true,
  check: ({ parameters }) => checkCount("parameters", parameters, names.length),

  run(inputs, { parameters, horizon, top }) {
    const { rows, all } = readHistories(inputs);
    const fitted = fit(bgNbdModel, all, parameters);
    const model = bgNbdOf(fitted.converged === false ? [] : fitted.values);
    return {
      columns: {
        alive: forEachHistory(rows, fitted, (history) => bgNbdAlive(model, history)),
        expected: forEachHistory(rows, fitted, (history) => (horizon === undefined ? "" : bgNbdToCome(model, history, horizon))),
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
        check: fitted.converged === false ? [] : purchaseCheck(all, top, (x, t) => bgNbdProbability(model, x, t)),
      },
      notes: fitNotes(fitted),
    };
  },

  why: {
    en: ({ input, output, params, figures, say }) =>
      `${aliveWords({ input, figures, alive: say.percent(output.alive), say }).en}${output.expected === null ? "" : `; ${say.amount(output.expected, 4)} purchases expected in the next ${say.number(params.horizon ?? 0)}`}`,
    "zh-CN": ({ input, output, params, figures, say }) =>
      `${aliveWords({ input, figures, alive: say.percent(output.alive), say })["zh-CN"]}${output.expected === null ? "" : `；今后 ${say.number(params.horizon ?? 0)} 内预期购买 ${say.amount(output.expected, 4)} 次`}`,
  },
  charts: [purchaseCheckChart],
  sql: {
    en: "Fitting the model takes many rounds of improvement, and its expected purchases are sums without end; a query has neither. Fit it in a workbook to a sample of the customers and give the four parameters to PALIVE.",
    "zh-CN": "拟合模型需要反复迭代，预期购买次数又是无穷级数，查询语句都无法完成。请在工作簿中用部分客户拟合，再把四个参数填入 PALIVE。",
  },
  worked: [
    {
      from: "cases BGNBD-PALIVE and BGNBD-CE: published parameters of CDNOW",
      inputs: { frequency: [2, 0, 26], recency: [30.43, 0, 30.86], age: [38.86, 38.86, 31] },
      params: { parameters: published, horizon: 39 },
      outputs: { alive: [0.726578570080673, 1, 0.968915649717525] },
      figures: { r: 0.243, rSe: "", customers: 3, repeaters: 2, converged: "" },
      tables: { parameters: [["r", 0.243, ""], ["alpha", 4.414, ""], ["a", 0.793, ""], ["b", 2.426, ""]] },
    },
    {
      from: "by hand: r = α = a = b = 1, one purchase at 1 of 3: 1/(1 + 1 × (4/2)²); a customer seen at the last moment: 1/(1 + 1); nothing expected in no time",
      inputs: { frequency: [1, 1, null], recency: [1, 3, null], age: [3, 3, null] },
      params: { parameters: [1, 1, 1, 1], horizon: 0 },
      outputs: { alive: [0.2, 0.5, ""], expected: [0, 0, ""] },
      figures: { customers: 2 },
    },
    {
      from: "by hand: fewer than 50 repeat customers are not fitted",
      inputs: { frequency: [1, 0], recency: [1, null], age: [3, 3] },
      outputs: { alive: [{ fault: "#N/A" }, { fault: "#N/A" }] },
      figures: { r: { fault: "#N/A" }, logLik: { fault: "#N/A" }, customers: 2, repeaters: 1, converged: false },
      tables: { check: [] },
    },
    {
      from: "by hand: a purchase after the end, half a purchase, a time without a purchase, no time of a purchase; one sound row is left",
      inputs: { frequency: [1, 0.5, 0, 1, 0, -1], recency: [4, 1, 1, null, null, 0], age: [3, 3, 3, 3, 0, 3] },
      params: { parameters: [1, 1, 1, 1], top: 1 },
      outputs: { alive: [{ fault: "#VALUE!" }, { fault: "#VALUE!" }, { fault: "#VALUE!" }, { fault: "#VALUE!" }, 1, { fault: "#VALUE!" }] },
      figures: { logLik: 0, customers: 1 },
      tables: { check: [["0", 1, 1], ["1+", 0, 0]] },
    },
  ],
});
