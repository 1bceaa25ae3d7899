import { isFault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { expectedMean, gammaGammaOf } from "./gammaGammaModel";
import { checkCount, digits, fitFigures, fitNotes, gammaGammaParam, historyInputs, logLikelihoodOf, meanInput, parameterAnswers, parameterFigures, parameterRows, parameterTable, refusalNote } from "./lifetimeFields";
import { fit, gammaGammaModel, unfitted } from "./lifetimeFit";
import { noMean, ownMean, spendingOf } from "./spending";
import { correlationAnswer, correlationFigure, correlationNotes } from "./spendingFields";

const names = ["p", "q", "v"] as const;
const topBin = 7;

/** What a purchase of each customer is worth: its own mean, drawn towards that of all the less often it bought. */
export default defineMethod({
  id: "GAMMAGAMMA",
  family: "scoring",
  label: { en: "Gamma-Gamma value per purchase", "zh-CN": "Gamma-Gamma 次均金额模型" },
  summary: {
    en: "Fits the Gamma-Gamma model to mean purchase values and gives the value to expect of each customer's purchases.",
    "zh-CN": "对次均金额拟合 Gamma-Gamma 模型，给出每位客户每次购买的预期金额。",
  },
  formula: String.raw`E(Z \mid x, \bar z) = \frac{p\,(v + x \bar z)}{p x + q - 1}`,
  sources: [
    { work: "Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value", where: "equations 1a and 5", origin: "FOUND" },
    { work: "Tierbook", note: refusalNote, origin: "OURS" },
  ],

  inputs: { frequency: historyInputs.frequency, value: meanInput },
  params: { parameters: gammaGammaParam },
  outputs: { expected: { unit: "money", label: { en: "Value expected per purchase", "zh-CN": "每次购买的预期金额" } } },
  figures: { ...parameterFigures(...names), ...fitFigures, correlation: correlationFigure },
  tables: {
    parameters: parameterTable,
    means: {
      label: { en: "Own and expected mean by purchases", "zh-CN": "按购买次数的自身均值与预期均值" },
      columns: {
        purchases: { unit: "code", label: { en: "Repeat purchases", "zh-CN": "重复购买次数" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
        own: { unit: "money", label: { en: "Mean of their own values", "zh-CN": "自身次均金额的均值" } },
        expected: { unit: "money", label: { en: "Mean of the expected values", "zh-CN": "预期金额的均值" } },
      },
    },
  },
  answers: { table: "parameters" },
  signature: ["frequency", "value", "parameters"],
  worksheet: true,
  check: ({ parameters }) => checkCount("parameters", parameters, names.length),

  run({ frequency, value }, { parameters }) {
    const rows = frequency.map((purchases, row) => ownMean(purchases, value[row]!, "value", row));
    const spending = spendingOf(rows);
    const fitted = fit(gammaGammaModel, spending, parameters);
    const model = gammaGammaOf(fitted.converged === false ? [] : fitted.values);
    const expected = rows.map((one, row): Answer<"money"> => {
      if (isFault(one)) return one;
      return fitted.converged === false ? unfitted(fitted) : (expectedMean(model, one.purchases, one.mean) ?? noMean(row));
    });
    const mean = (of: readonly Answer<"money">[]): Answer<"money"> =>
      of.length === 0 ? "" : of.reduce((sum: number, one) => sum + (one as number), 0) / of.length;
    const sound = rows.flatMap((one, row) => (isFault(one) || typeof expected[row] !== "number" ? [] : [{ ...one, expected: expected[row] }]));
    return {
      columns: { expected },
      figures: {
        ...parameterAnswers(fitted, ...names),
        logLik: logLikelihoodOf(fitted),
        customers: rows.filter((one) => !isFault(one)).length,
        repeaters: spending.reduce((sum, { customers }) => sum + customers, 0),
        converged: fitted.converged ?? "",
        correlation: correlationAnswer(spending),
      },
      tables: {
        parameters: parameterRows(fitted, names),
        means: Array.from({ length: topBin + 1 }, (_, x) => {
          const held = sound.filter(({ purchases }) => (x === topBin ? purchases >= x : purchases === x));
          return [x === topBin ? `${x}+` : String(x), held.length, x === 0 ? "" : mean(held.map((one) => one.mean)), mean(held.map((one) => one.expected))];
        }),
      },
      notes: [...fitNotes(fitted), ...correlationNotes(spending)],
    };
  },

  why: {
    en: ({ input, output, figures, say }) => {
      const [p, q, v] = names.map((name) => digits(figures[name], say));
      return input.frequency === 0
        ? `No repeat purchase: the mean of all customers, ${p} × ${v} / (${q} − 1) = ${say.amount(output.expected)}`
        : `${p} × (${v} + ${say.number(input.frequency)} × ${say.number(input.value ?? 0)}) / (${p} × ${say.number(input.frequency)} + ${q} − 1) = ${say.amount(output.expected)}`;
    },
    "zh-CN": ({ input, output, figures, say }) => {
      const [p, q, v] = names.map((name) => digits(figures[name], say));
      return input.frequency === 0
        ? `没有重复购买，取全体客户的均值：${p} × ${v} ÷（${q} − 1）= ${say.amount(output.expected)}`
        : `${p} ×（${v} + ${say.number(input.frequency)} × ${say.number(input.value ?? 0)}）÷（${p} × ${say.number(input.frequency)} + ${q} − 1）= ${say.amount(output.expected)}`;
    },
  },
  charts: [
    {
      id: "means",
      title: { en: "Value per purchase: own mean and expected", "zh-CN": "次均金额：自身与预期" },
      table: "means",
      series: [
        { column: "own", shape: "column" },
        { column: "expected", shape: "column" },
      ],
      axes: { category: { title: { en: "Repeat purchases", "zh-CN": "重复购买次数" } }, primary: { title: { en: "Value per purchase", "zh-CN": "次均金额" }, unit: "money", min: 0 } },
    },
  ],
  sql: {
    en: "Fitting the model takes many rounds of improvement, which a query cannot do. Fit it in a workbook to a sample of the customers; their values then go into CLV as amounts.",
    "zh-CN": "拟合模型需要反复迭代，查询语句无法完成。请在工作簿中用部分客户拟合，所得金额可用于 CLV。",
  },
  worked: [
    {
      from: "case GG-MEAN: published parameters of CDNOW; without repeat purchases the value is not read",
      inputs: { frequency: [2, 1, 0, 7], value: [22.35, 11.77, null, 73.74] },
      params: { parameters: [6.25, 3.74, 15.44] },
      outputs: { expected: [24.663713910761153, 18.916852057842046, 35.21897810218978, 71.46967089696707] },
      figures: { customers: 4, repeaters: 3, p: 6.25, pSe: "" },
    },
    {
      from: "by hand: p = 1, q = 3, v = 4 and one purchase of 2: L = Γ(4)/(Γ(1) Γ(3)) × 4³/6⁴, value (4 + 2)/3; a return and a blank value; an empty row",
      inputs: { frequency: [1, 1, 1, null], value: [2, -2, null, null] },
      params: { parameters: [1, 3, 4] },
      outputs: { expected: [2, { fault: "#VALUE!" }, { fault: "#VALUE!" }, ""] },
      figures: { logLik: Math.log((3 * 64) / 1296), customers: 1, correlation: { fault: "#DIV/0!" } },
      tables: { means: [["0", 0, "", ""], ["1", 1, 2, 2], ["2", 0, "", ""], ["3", 0, "", ""], ["4", 0, "", ""], ["5", 0, "", ""], ["6", 0, "", ""], ["7+", 0, "", ""]] },
    },
    {
      from: "by hand: with q = 1 the mean of all customers is not finite; one purchase makes it so: 2 × (3 + 5)/2",
      inputs: { frequency: [0, 1], value: [null, 5] },
      params: { parameters: [2, 1, 3] },
      outputs: { expected: [{ fault: "#N/A" }, 8] },
    },
    {
      from: "by hand: too few customers to fit",
      inputs: { frequency: [2, 0.5], value: [10, 10] },
      outputs: { expected: [{ fault: "#N/A" }, { fault: "#VALUE!" }] },
      figures: { converged: false, q: { fault: "#N/A" } },
    },
  ],
});
