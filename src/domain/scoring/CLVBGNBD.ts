import { isFault, type Fault } from "../issue/issue";
import { defineLongMethod } from "../method/method";
import { tiedByRow } from "../method/ties";
import { sum, toNumber } from "../money/decimal";
import { checkLabels } from "../tiering/bands";
import { curve } from "../tiering/lorenz";
import { checkShares, tiersByRank } from "../tiering/rankTiers";
import { tierChart, tierRows, tierTable } from "../tiering/tierTable";
import { bgNbdAlive, bgNbdOf } from "./bgnbdModel";
import { purchasesToCome } from "./discountedPurchases";
import { readHistories } from "./eachHistory";
import { expectedMean, gammaGammaOf } from "./gammaGammaModel";
import { groupHistories, type History } from "./histories";
import { aliveOutput, bgNbdParam, checkCount, fitFigures, fitNotes, gammaGammaParam, historyInputs, logLikelihoodOf, meanInput, parameterAnswers, parameterFigures, parameterRows, parameterTable, refusalNote } from "./lifetimeFields";
import { bgNbdModel, fit, gammaGammaModel, unfitted } from "./lifetimeFit";
import { noMean, ownMean, spendingOf, type OwnMean } from "./spending";
import { correlationAnswer, correlationFigure, correlationNotes } from "./spendingFields";

const purchaseNames = ["r", "alpha", "a", "b"] as const;
const valueNames = ["p", "q", "v"] as const;
/** Customers valued between two steps. */
const customersAtATime = 100;

/** What each customer is worth from now on: purchases expected month by month, at the value expected of each, discounted. */
export default defineLongMethod({
  id: "CLVBGNBD",
  family: "scoring",
  label: { en: "Lifetime value from purchases", "zh-CN": "基于购买记录的生命周期价值" },
  summary: {
    en: "Expected purchases (BG/NBD) times expected value (Gamma-Gamma), discounted month by month; tiers by it.",
    "zh-CN": "预期购买次数（BG/NBD）乘以预期次均金额（Gamma-Gamma），逐月折现，并据此分级。",
  },
  ties: tiedByRow,
  formula: String.raw`\text{CLV} = m\, E(Z) \sum_{i=1}^{n} \frac{E(Y(wi)) - E(Y(w(i-1)))}{(1+d)^i}`,
  sources: [
    { work: "Fader, Hardie & Lee (2005), Marketing Science 24(2)", where: "equation 10", note: { en: "Purchases to come", "zh-CN": "今后的购买次数" }, origin: "FOUND" },
    { work: "Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value", where: "equation 5", note: { en: "Value per purchase", "zh-CN": "次均金额" }, origin: "FOUND" },
    { work: "lifetimes (Python package), customer_lifetime_value", note: { en: "The sum over 12 months, 1 % a month, 4.345 weeks a month", "zh-CN": "12 个月求和、月折现率 1 %、每月 4.345 周" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Tiers of 20, 30 and 50 % of the customers", "zh-CN": "各级客户占 20 %、30 %、50 %" }, origin: "OURS" },
    { work: "Tierbook", note: refusalNote, origin: "OURS" },
  ],

  inputs: { ...historyInputs, value: meanInput },
  params: {
    parameters: bgNbdParam,
    spending: gammaGammaParam,
    months: {
      kind: "number",
      unit: "count",
      min: 1,
      max: 120,
      whole: true,
      default: 12,
      origin: "FOUND",
      label: { en: "Months ahead", "zh-CN": "预测月数" },
      hint: { en: "How many months to add up, e.g. 12.", "zh-CN": "累计多少个月，如 12。" },
    },
    rate: {
      kind: "number",
      unit: "share",
      min: 0,
      default: 0.01,
      origin: "FOUND",
      label: { en: "Discount rate per month", "zh-CN": "月折现率" },
      hint: { en: "0.01 is 1 % a month, about 12.7 % a year.", "zh-CN": "0.01 即每月 1 %，约每年 12.7 %。" },
    },
    month: {
      kind: "number",
      unit: "number",
      min: 0,
      exclusive: true,
      default: 4.345,
      origin: "FOUND",
      label: { en: "Length of a month", "zh-CN": "一个月的长度" },
      hint: { en: "In the unit of the times: 4.345 for weeks, 30.4 for days, 1 for months.", "zh-CN": "以各时长列的单位计：周为 4.345，天为 30.4，月为 1。" },
    },
    margin: {
      kind: "number",
      unit: "share",
      min: 0,
      default: 1,
      origin: "OURS",
      label: { en: "Margin rate", "zh-CN": "毛利率" },
      hint: { en: "1 leaves the values as they are; 0.3 where they are revenue of which 30 % is margin.", "zh-CN": "1 表示金额按原样计；金额为收入且毛利占 30 % 时填 0.3。" },
    },
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
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    clv: { unit: "money", label: { en: "Lifetime value", "zh-CN": "生命周期价值" } },
    alive: aliveOutput,
    expected: { unit: "number", label: { en: "Purchases expected", "zh-CN": "预期购买次数" } },
    discounted: { unit: "number", label: { en: "Purchases expected, discounted", "zh-CN": "预期购买次数（折现）" } },
    each: { unit: "money", label: { en: "Value expected per purchase", "zh-CN": "每次购买的预期金额" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
  },
  figures: {
    total: { unit: "money", label: { en: "Lifetime value of all customers", "zh-CN": "生命周期价值合计" } },
    ranked: { unit: "count", label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" } },
    ...parameterFigures(...purchaseNames, ...valueNames),
    ...fitFigures,
    logLikValue: { unit: "number", label: { en: "Log-likelihood of the values", "zh-CN": "金额模型的对数似然" } },
    correlation: correlationFigure,
  },
  tables: {
    tiers: tierTable,
    lorenz: {
      label: { en: "Concentration", "zh-CN": "集中度" },
      columns: {
        customers: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
        cumulative: { unit: "share", label: { en: "Cumulative share", "zh-CN": "累计占比" } },
        even: { unit: "share", label: { en: "All customers alike", "zh-CN": "各客户相同" } },
      },
    },
    parameters: parameterTable,
  },
  answers: { columns: ["clv"] },
  signature: ["frequency", "recency", "age", "value", "parameters", "spending", "months", "rate", "month", "margin", "shares", "labels"],
  worksheet: true,
  wizard: {
    system: "clv-purchases",
    question: "profit",
    writes: ["tier", "clv", "alive", "expected", "each"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "clv",
    figures: ["total", "ranked", "repeaters", ...purchaseNames, ...valueNames, "correlation"],
    rows: { labels: "labels", beside: ["shares"] },
  },
  check: ({ parameters, spending, shares, labels }) => [
    ...checkCount("parameters", parameters, purchaseNames.length),
    ...checkCount("spending", spending, valueNames.length),
    ...checkShares(shares),
    ...checkLabels(labels, shares.length, "shares"),
  ],

  *run(inputs, { parameters, spending: known, months, rate, month, margin, shares, labels }) {
    const customers = readHistories(inputs).rows.map((history, row): Customer | Fault => {
      if (isFault(history)) return history;
      const own = ownMean(history.purchases, inputs.value[row]!, "value", row);
      return isFault(own) ? own : { ...history, ...own };
    });
    const all = groupHistories(customers.filter((one): one is Customer => !isFault(one)));
    const spending = spendingOf(customers);
    const purchaseFit = fit(bgNbdModel, all, parameters);
    const valueFit = fit(gammaGammaModel, spending, known);
    const model = bgNbdOf(purchaseFit.converged === false ? [] : purchaseFit.values);
    const toCome = purchasesToCome(model, { months, rate, month });
    const worth = (customer: Customer | Fault, row: number): Worth | Fault => {
      if (isFault(customer)) return customer;
      if (purchaseFit.converged === false) return unfitted(purchaseFit);
      if (valueFit.converged === false) return unfitted(valueFit);
      const each = expectedMean(gammaGammaOf(valueFit.values), customer.purchases, customer.mean);
      if (each === null) return noMean(row);
      const purchases = toCome(customer);
      return { ...purchases, each, alive: bgNbdAlive(model, customer), clv: purchases.discounted * each * margin };
    };
    const found: (Worth | Fault)[] = [];
    for (const customer of customers) {
      if (found.length % customersAtATime === 0) yield found.length / customers.length;
      found.push(worth(customer, found.length));
    }
    const answered = found.flatMap((one, row) => (isFault(one) ? [] : [{ row, clv: one.clv }]));
    const values = answered.map(({ clv }) => clv);
    const ranking = tiersByRank(values, shares);
    const place = new Map(answered.map(({ row }, i) => [row, i]));
    const pick = <T>(of: (one: Worth, row: number) => T): (T | Fault)[] => found.map((one, row) => (isFault(one) ? one : of(one, row)));
    const tier = pick((_, row) => labels[ranking.tier[place.get(row)!]!]!);
    return {
      columns: {
        tier,
        clv: pick(({ clv }) => clv),
        alive: pick(({ alive }) => alive),
        expected: pick(({ expected }) => expected),
        discounted: pick(({ discounted }) => discounted),
        each: pick(({ each }) => each),
        rank: pick((_, row) => ranking.ranks[place.get(row)!]!),
      },
      figures: {
        total: toNumber(sum(values)),
        ranked: values.length,
        ...parameterAnswers(purchaseFit, ...purchaseNames),
        ...parameterAnswers(valueFit, ...valueNames),
        logLik: logLikelihoodOf(purchaseFit),
        customers: all.customers,
        repeaters: all.repeaters,
        converged: purchaseFit.converged === false || valueFit.converged === false ? false : (purchaseFit.converged ?? valueFit.converged ?? ""),
        logLikValue: logLikelihoodOf(valueFit),
        correlation: correlationAnswer(spending),
      },
      tables: {
        tiers: tierRows(labels, tier, found.map((one) => (isFault(one) ? null : one.clv))),
        lorenz: curve(ranking.order.map((i) => values[i]!), []).map((row) => row.slice(0, 3)),
        parameters: [...parameterRows(purchaseFit, purchaseNames), ...parameterRows(valueFit, valueNames)],
      },
      notes: [...fitNotes(purchaseFit, valueFit), ...correlationNotes(spending)],
    };
  },

  why: {
    en: ({ output, params, figures, say }) =>
      `${say.amount(output.expected, 4)} purchases expected in ${params.months} months, ${say.amount(output.discounted, 4)} after discounting, × ${say.amount(output.each)} each${params.margin === 1 ? "" : ` × ${say.percent(params.margin)}`} = ${say.amount(output.clv)}, rank ${output.rank} of ${String(figures.ranked)} → ${output.tier}`,
    "zh-CN": ({ output, params, figures, say }) =>
      `${params.months} 个月内预期购买 ${say.amount(output.expected, 4)} 次，折现后 ${say.amount(output.discounted, 4)} 次，× 每次 ${say.amount(output.each)}${params.margin === 1 ? "" : ` × ${say.percent(params.margin)}`} = ${say.amount(output.clv)}，在 ${String(figures.ranked)} 位客户中排第 ${output.rank} → ${output.tier}`,
  },
  charts: [
    { ...tierChart, title: { en: "Customers and lifetime value per tier", "zh-CN": "各级客户数与生命周期价值" } },
    {
      id: "lorenz",
      title: { en: "Share of the lifetime value held by the top customers", "zh-CN": "前列客户的生命周期价值占比" },
      table: "lorenz",
      series: [
        { column: "cumulative", shape: "points" },
        { column: "even", shape: "points" },
      ],
      axes: {
        category: { title: { en: "Share of customers", "zh-CN": "客户数占比" }, unit: "share", min: 0, max: 1 },
        primary: { unit: "share", min: 0, max: 1 },
      },
    },
  ],
  native: {
    en: "The purchases to come are sums of series and the parameters come from many rounds of fitting, neither of which worksheet formulas can do well.",
    "zh-CN": "未来购买次数要对级数求和，参数要经反复迭代拟合，工作表公式难以胜任。",
  },
  sql: {
    en: "Fitting the two models takes many rounds of improvement, and the expected purchases are sums without end; a query has neither. Fit them in a workbook to a sample: PALIVE takes the parameters of the purchases, and CLV values customers by an amount and a rate of retention.",
    "zh-CN": "拟合两个模型需要反复迭代，预期购买次数又是无穷级数，查询语句都无法完成。请在工作簿中用部分客户拟合：PALIVE 可用购买模型的参数，CLV 按金额和保留率计算价值。",
  },
  worked: [
    {
      from: "case CLV-BGGG: published parameters of CDNOW, 12 months at 1 %",
      inputs: { frequency: [2], recency: [30.43], age: [38.86], value: [22.35] },
      params: { parameters: [0.243, 4.414, 0.793, 2.426], spending: [6.25, 3.74, 15.44] },
      outputs: { clv: [36.28921112559922], tier: ["A"], rank: [1], each: [24.663713910761153] },
      figures: { converged: "", customers: 1 },
    },
    {
      from: "by hand: hardly anybody leaves (a near 0), so 1 × 6 purchases a month for r + x = 6, α + T = 1; (4 + 5 × 2)/(5 + 3 − 1) = 2 each; two months undiscounted, half of it margin; an empty row",
      inputs: { frequency: [5, null], recency: [0.5, null], age: [0.5, null], value: [2, null] },
      params: { parameters: [1, 0.5, 1e-15, 1], spending: [1, 3, 4], months: 2, rate: 0, month: 1, margin: 0.5, shares: [1], labels: ["all"] },
      outputs: { clv: [12, ""], expected: [12, ""], discounted: [12, ""], each: [2, ""], alive: [1, ""], tier: ["all", ""] },
      figures: { total: 12 },
      tables: { tiers: [["all", 1, 12]], lorenz: [[0, 0, 0], [1, 1, 1]] },
    },
    {
      from: "by hand: a mean value of 0, one that is missing, a last purchase after the end, and a row that cannot be fitted alone",
      inputs: { frequency: [1, 1, 1, 0], recency: [1, 1, 9, null], age: [2, 2, 2, 2], value: [0, null, 3, null] },
      outputs: { clv: [{ fault: "#VALUE!" }, { fault: "#VALUE!" }, { fault: "#VALUE!" }, { fault: "#N/A" }] },
      figures: { total: 0, ranked: 0, converged: false, customers: 1 },
      tables: { tiers: [["A", 0, 0], ["B", 0, 0], ["C", 0, 0]], lorenz: [] },
    },
  ],
});

type Customer = History & OwnMean;

interface Worth {
  readonly clv: number;
  readonly alive: number;
  readonly expected: number;
  readonly discounted: number;
  readonly each: number;
}
