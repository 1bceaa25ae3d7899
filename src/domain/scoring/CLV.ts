import type { Fault } from "../issue/issue";
import type { Text } from "../method/text";
import { defineMethod, type Answer } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { lifetimeValue } from "./lifetimeValue";
import { say as numbers } from "../method/say";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** Customer lifetime value from a retention or a churn rate. */
export default defineMethod({
  id: "CLV",
  family: "scoring",
  label: { en: "Customer lifetime value", "zh-CN": "客户生命周期价值" },
  summary: {
    en: "Lifetime value from margin and retention with discounting, or from ARPU and churn without.",
    "zh-CN": "按毛利与保留率折现计算，或按 ARPU 与流失率（不折现）计算客户生命周期价值。",
  },
  formula: String.raw`\text{retention: } \frac{m\,r}{1+d-r}\ \text{ or } \sum_{t=1}^{n} \frac{m\,r^t}{(1+d)^t}\ (+\,m);\qquad \text{churn: } \frac{\text{ARPU}\cdot\text{margin}}{\text{churn}},\ \text{life} = \frac{1}{\text{churn}}`,
  sources: [
    { work: "《客户价值管理案例》", where: "获利能力和现金流, 关系寿命", note: { en: "Profitability and length of the relationship as components", "zh-CN": "以获利能力和关系寿命为构成要素" }, origin: "SEED" },
    { work: "Gupta & Lehmann, margin multiple r/(1+d−r)", note: { en: "The retention form; the churn form is its undiscounted case with period 0. Remembered, not verified", "zh-CN": "保留率公式；流失率公式是其不折现并含第 0 期的特例。凭记忆，未核实" }, origin: "RECALLED" },
  ],

  inputs: {
    amount: {
      unit: "money",
      label: { en: "Margin or revenue per period", "zh-CN": "每期毛利或收入" },
      hint: { en: "Per customer and period: the margin, e.g. 100, or revenue (ARPU) together with a margin rate.", "zh-CN": "每位客户每期的毛利，如 100；或填收入（ARPU）并给出毛利率。" },
      synonyms: ["margin", "profit", "arpu", "revenue", "毛利", "每期毛利", "利润", "平均用户收入"],
    },
    rate: {
      unit: "share",
      min: 0,
      label: { en: "Retention or churn rate", "zh-CN": "保留率或流失率" },
      hint: { en: "Per period, 0 to 1: retention, e.g. 0.8, or churn in the churn form, e.g. 0.02.", "zh-CN": "每期，0 到 1：保留率如 0.8；流失率公式下填流失率，如 0.02。" },
      synonyms: ["retention", "retention rate", "churn", "churn rate", "保留率", "留存率", "流失率"],
    },
  },
  params: {
    form: {
      kind: "choice",
      choices: { retention: { en: "Retention, discounted", "zh-CN": "保留率，折现" }, churn: { en: "Churn, undiscounted", "zh-CN": "流失率，不折现" } },
      default: "retention",
      origin: "OURS",
      label: { en: "Formula", "zh-CN": "公式" },
      hint: { en: "retention or churn.", "zh-CN": "retention 或 churn。" },
    },
    discount: {
      kind: "number",
      unit: "share",
      min: -1,
      exclusive: true,
      optional: true,
      label: { en: "Discount rate per period", "zh-CN": "每期折现率" },
      hint: { en: "Needed for the retention form, e.g. 0.1; the churn form does not discount.", "zh-CN": "保留率公式必填，如 0.1；流失率公式不折现。" },
    },
    periods: {
      kind: "number",
      unit: "count",
      min: 1,
      whole: true,
      optional: true,
      label: { en: "Periods", "zh-CN": "期数" },
      hint: { en: "Retention form only. Left out: without end.", "zh-CN": "仅用于保留率公式。省略表示无限期。" },
    },
    periodZero: {
      kind: "flag",
      default: false,
      origin: "OURS",
      label: { en: "Add the present period", "zh-CN": "计入当期" },
      hint: { en: "Retention form only. TRUE adds the margin of the present period, undiscounted.", "zh-CN": "仅用于保留率公式。TRUE 表示另加当期毛利（不折现）。" },
    },
    margin: {
      kind: "number",
      unit: "share",
      default: 1,
      origin: "OURS",
      label: { en: "Margin rate", "zh-CN": "毛利率" },
      hint: { en: "1 where amounts are margins already; 0.6 where they are revenue of which 60 % is margin.", "zh-CN": "金额已是毛利时为 1；金额为收入且毛利占 60 % 时填 0.6。" },
    },
  },
  outputs: {
    value: { unit: "money", label: { en: "Lifetime value", "zh-CN": "生命周期价值" } },
    life: { unit: "number", partial: true, label: { en: "Expected life in periods", "zh-CN": "预期寿命（期）" } },
  },
  figures: { total: { unit: "money", label: { en: "Lifetime value of all customers", "zh-CN": "生命周期价值合计" } } },
  tables: {},
  answers: { columns: ["value"] },
  signature: ["amount", "rate", "form", "discount", "periods", "periodZero", "margin"],
  worksheet: true,
  check: ({ form, discount }) => (form === "retention" && discount === undefined ? [{ code: "param-missing", param: "discount" }] : []),

  run({ amount, rate }, { form, discount = 0, periods, periodZero, margin }) {
    const churnOf = (one: number): number => (form === "churn" ? one : 1 - one);
    const value = amount.map((each, row): Answer<"money"> => {
      const one = rate[row]!;
      if (one > 1) return fault("#VALUE!", row, problems.above);
      if (form === "churn" && one === 0) return fault("#DIV/0!", row, problems.noChurn);
      if (form === "churn") return (each * margin) / one;
      const found = lifetimeValue({ margin: each * margin, retention: one, discount, periods: periods ?? null, periodZero });
      return found ?? fault("#DIV/0!", row, problems.noLimit);
    });
    return {
      columns: {
        value,
        life: rate.map((one): Answer<"number"> => {
          if (one > 1) return "";
          return churnOf(one) === 0 ? { fault: "#DIV/0!" } : 1 / churnOf(one);
        }),
      },
      figures: { total: toNumber(sum(value.filter((one): one is number => typeof one === "number"))) },
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      const margin = params.margin === 1 ? say.amount(input.amount) : `${say.amount(input.amount)} × ${say.percent(params.margin)}`;
      if (params.form === "churn") return `${margin} / churn ${say.percent(input.rate, 2)} = ${say.amount(output.value)}; expected life ${say.amount(output.life ?? 0)} periods`;
      const d = say.number(params.discount ?? 0);
      const r = say.number(input.rate);
      const sum = params.periods === undefined ? `${margin} × ${r} / (1 + ${d} − ${r})` : `${margin} × the sum of (${r} / (1 + ${d}))^t for t = 1 to ${params.periods}`;
      return `${sum}${params.periodZero ? ` + ${margin} of the present period` : ""} = ${say.amount(output.value)}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const margin = params.margin === 1 ? say.amount(input.amount) : `${say.amount(input.amount)} × ${say.percent(params.margin)}`;
      if (params.form === "churn") return `${margin} ÷ 流失率 ${say.percent(input.rate, 2)} = ${say.amount(output.value)}；预期寿命 ${say.amount(output.life ?? 0)} 期`;
      const d = say.number(params.discount ?? 0);
      const r = say.number(input.rate);
      const sum = params.periods === undefined ? `${margin} × ${r} ÷（1 + ${d} − ${r}）` : `${margin} ×（${r} ÷（1 + ${d}））^t 之和，t = 1 至 ${params.periods}`;
      return `${sum}${params.periodZero ? ` + 当期 ${margin}` : ""} = ${say.amount(output.value)}`;
    },
  },
  charts: [],
  sql(table, { form, discount = 0, periods, periodZero, margin }) {
    const { dialect } = table;
    const { real, text } = dialect;
    const [amount, rate] = [table.cell("amount"), table.cell("rate")];
    const isChurn = form === "churn";
    const present = periodZero ? "margin_of + " : "";
    const endless = `CASE WHEN NOT (${atLeastCut(rate, 1 + discount)}) THEN ${present}(margin_of * ${rate}) / (${real(1 + discount)} - ${rate}) END`;
    const term = real(periods ?? 0);
    const ending = `${present}margin_of * CASE WHEN abs(1e0 - step_of) < 1e-9 THEN ${term} ELSE (step_of * (1e0 - pow(step_of, ${term}))) / (1e0 - step_of) END`;
    const value = isChurn ? `margin_of / nullif(${rate}, 0e0)` : periods === undefined ? endless : ending;
    const { amount: money, number, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const [found, life, r, d] = [answerColumn("value"), money(`coalesce(${answerColumn("life")}, 0e0)`), number(rate), text(numbers.number(discount))];
    const each = margin === 1 ? money(amount) : say`${money(amount)} × ${text(numbers.percent(margin))}`;
    const why = (known: string, above: string, without: string): string => cases([[`${rate} > 1`, text(above)], [`${found} IS NULL`, text(without)]], known);
    const many = text(String(periods ?? 0));
    return {
      steps: [
        { name: "margins", rule: "Margin of one period, and what a period leaves of it", query: `SELECT *, ${amount} * ${real(margin)} AS margin_of, ${rate} / ${real(1 + discount)} AS step_of\nFROM ${table.rows}` },
        { name: "valued", rule: "Lifetime value; none where it has no limit", query: `SELECT *, CASE WHEN ${rate} <= 1 THEN ${value} END AS value_of, CASE WHEN ${rate} <= 1 THEN 1e0 / nullif(${isChurn ? rate : `1e0 - ${rate}`}, 0e0) END AS life_of\nFROM margins` },
      ],
      answers: { value: "value_of", life: "life_of" },
      figures: { total: "SELECT coalesce(sum(value_of), 0e0) FROM tb_answers" },
      why: isChurn
        ? {
            en: why(say`${each} / churn ${percent(rate, 2)} = ${money(found)}; expected life ${life} periods`, problems.above.en, problems.noChurn.en),
            "zh-CN": why(say`${each} ÷ 流失率 ${percent(rate, 2)} = ${money(found)}；预期寿命 ${life} 期`, problems.above["zh-CN"], problems.noChurn["zh-CN"]),
          }
        : {
            en: why(
              say`${periods === undefined ? say`${each} × ${r} / (1 + ${d} − ${r})` : say`${each} × the sum of (${r} / (1 + ${d}))^t for t = 1 to ${many}`}${periodZero ? say` + ${each} of the present period` : "''"} = ${money(found)}`,
              problems.above.en, problems.noLimit.en,
            ),
            "zh-CN": why(
              say`${periods === undefined ? say`${each} × ${r} ÷（1 + ${d} − ${r}）` : say`${each} ×（${r} ÷（1 + ${d}））^t 之和，t = 1 至 ${many}`}${periodZero ? say` + 当期 ${each}` : "''"} = ${money(found)}`,
              problems.above["zh-CN"], problems.noLimit["zh-CN"],
            ),
          },
    };
  },
  worked: [
    { from: "case CLV-RETENTION: infinite", inputs: { amount: [100], rate: [0.8] }, params: { discount: 0.1 }, outputs: { value: [266.66666666666663], life: [5] } },
    { from: "case CLV-RETENTION: five periods", inputs: { amount: [100], rate: [0.8] }, params: { discount: 0.1, periods: 5 }, outputs: { value: [212.40973356266025] } },
    { from: "case CLV-RETENTION: with period 0", inputs: { amount: [100], rate: [0.8] }, params: { discount: 0.1, periodZero: true }, outputs: { value: [366.66666666666663] } },
    { from: "case CLV-CHURN: ARPU 50, margin 60 %", inputs: { amount: [50], rate: [0.02] }, params: { form: "churn", margin: 0.6 }, outputs: { value: [1500], life: [50] } },
    {
      from: "by hand: nobody leaves and nothing is discounted; nobody stays; more than everybody; a loss; a blank row",
      inputs: { amount: [10, 10, 10, -10, null], rate: [1, 0, 1.2, 0.5, null] },
      params: { discount: 0 },
      outputs: { value: [{ fault: "#DIV/0!" }, 0, { fault: "#VALUE!" }, -10, ""], life: [{ fault: "#DIV/0!" }, 1, "", 2, ""] },
      figures: { total: -10 },
    },
    { from: "by hand: the same with an end", inputs: { amount: [10], rate: [1] }, params: { discount: 0, periods: 3 }, outputs: { value: [30] } },
    { from: "by hand: no churn", inputs: { amount: [10, 10], rate: [0, 1] }, params: { form: "churn" }, outputs: { value: [{ fault: "#DIV/0!" }, 10] } },
  ],
});

const problems = {
  above: { en: "A rate of retention or churn is at most 1, which is 100 %.", "zh-CN": "保留率或流失率不能超过 1（即 100 %）。" },
  noChurn: { en: "Without churn the customer never leaves, so there is no finite value.", "zh-CN": "流失率为 0 时客户永不流失，价值无上限。" },
  noLimit: { en: "Retention is not below 1 plus the discount rate, so there is no finite value. Set a number of periods.", "zh-CN": "保留率不低于 1 加折现率，价值无上限。请指定期数。" },
} as const satisfies Readonly<Record<string, Text>>;

const fault = (error: Fault["fault"], row: number, text: Text): Fault => ({ fault: error, issue: { code: "method", row, text } });
