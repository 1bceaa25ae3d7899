import { isFault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { say as numbers } from "../method/say";
import { sum, toNumber } from "../money/decimal";
import { asReal } from "../sql/exact";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { creditSalesInput, daysOfSales, periodDaysParam, receivablesInput } from "./receivables";

/** How many days of credit sales are still unpaid, and how many of them would be if nobody paid late. */
export default defineMethod({
  id: "DSO",
  family: "scoring",
  label: { en: "Days sales outstanding", "zh-CN": "应收账款周转天数" },
  summary: {
    en: "Receivables in days of credit sales; with the receivables not yet due, the best possible days and the average delay.",
    "zh-CN": "把应收账款折算成赊销天数；提供未到期应收款时，另给出最佳天数和平均拖欠天数。",
  },
  formula: String.raw`\text{DSO} = \frac{\text{receivables}}{\text{credit sales}}\cdot\text{days},\quad \text{best} = \frac{\text{current}}{\text{credit sales}}\cdot\text{days},\quad \text{ADD} = \text{DSO} - \text{best}`,
  sources: [
    { work: "Credit Research Foundation; apruve.com", where: "best possible DSO; average days delinquent", origin: "FOUND" },
    { work: "Tierbook", note: { en: "365 days where the user says nothing", "zh-CN": "用户未填时取 365 天" }, origin: "OURS" },
  ],

  inputs: {
    receivables: receivablesInput,
    sales: creditSalesInput,
    current: {
      unit: "money",
      optional: true,
      label: { en: "Not yet due", "zh-CN": "未到期应收款" },
      hint: { en: "The part of the receivables that is not yet due, e.g. 800; gives best possible days and delay.", "zh-CN": "应收账款中尚未到期的部分，如 800；用于计算最佳天数和平均拖欠天数。" },
      synonyms: ["current", "not yet due", "current receivables", "未到期", "未到期应收款", "未逾期", "信用期内"],
    },
  },
  params: { days: periodDaysParam },
  outputs: {
    dso: { unit: "days", label: { en: "Days sales outstanding", "zh-CN": "周转天数" } },
    best: { unit: "days", partial: true, label: { en: "Best possible days", "zh-CN": "最佳天数" } },
    add: { unit: "days", partial: true, label: { en: "Average days delinquent", "zh-CN": "平均拖欠天数" } },
  },
  figures: { totalDso: { unit: "days", label: { en: "Days sales outstanding in all", "zh-CN": "整体周转天数" } } },
  tables: {},
  answers: { columns: ["dso"] },
  signature: ["receivables", "sales", "days", "current"],
  worksheet: true,

  run({ receivables, sales, current }, { days }) {
    const dso = sales.map((sold, row) => daysOfSales(receivables[row]!, sold, days, row));
    const best = sales.map((sold, row) => {
      const notDue = current?.[row] ?? null;
      return notDue === null ? ("" as const) : daysOfSales(notDue, sold, days, row);
    });
    const total = daysOfSales(toNumber(sum(receivables)), toNumber(sum(sales)), days, 0);
    return {
      columns: {
        dso,
        best,
        add: dso.map((all, row) => {
          const least = best[row]!;
          return isFault(all) || typeof least !== "number" ? least : all - least;
        }),
      },
      figures: { totalDso: isFault(total) ? { fault: total.fault } : total },
      tables: {},
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.amount(input.receivables)} / ${say.amount(input.sales)} × ${say.number(params.days)} days = ${say.amount(output.dso)} days${
        output.best === null || output.add === null ? "" : `; ${say.amount(output.best)} of them not yet due, delay ${say.amount(output.add)} days`
      }`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.amount(input.receivables)} / ${say.amount(input.sales)} × ${say.number(params.days)} 天 = ${say.amount(output.dso)} 天${
        output.best === null || output.add === null ? "" : `，其中未到期 ${say.amount(output.best)} 天，拖欠 ${say.amount(output.add)} 天`
      }`,
  },
  charts: [],
  sql(table, { days }) {
    const { dialect, cell, rows } = table;
    const [receivables, sales, current] = [cell("receivables"), cell("sales"), table.has("current") ? cell("current") : null];
    const inDays = (owed: string): string => `CASE WHEN ${sales} > 0 THEN ${owed} / ${sales} * ${dialect.real(days)} END`;
    const say = sentence(dialect);
    const { amount } = sqlSay(dialect);
    const length = dialect.text(numbers.number(days));
    const [owed, sold, dso, best, add] = [amount(receivables), amount(sales), amount(answerColumn("dso")), amount(answerColumn("best")), amount(answerColumn("add"))];
    const delayed = (words: string): string => (current === null ? "''" : choose([[`${answerColumn("best")} IS NULL`, "''"]], words));
    const total = (column: string): string => `coalesce(sum(${dialect.millionths(column)}), ${dialect.whole(0)})`;
    return {
      steps: [
        { name: "outstanding", rule: "Receivables in days of credit sales, and those not yet due", query: `SELECT *, ${inDays(receivables)} AS days_of, ${current === null ? "NULL" : inDays(current)} AS best_of\nFROM ${rows}` },
      ],
      answers: { dso: "days_of", ...(current === null ? {} : { best: "best_of", add: "days_of - best_of" }) },
      totals: {
        steps: [{ name: "sums", rule: "Receivables and credit sales of all", query: `SELECT ${total(receivables)} AS owed_by_all, ${total(sales)} AS sold_to_all\nFROM ${rows}` }],
        figures: { totalDso: `CASE WHEN sold_to_all > 0 THEN (${asReal(dialect, "owed_by_all")}) / (${asReal(dialect, "sold_to_all")}) * ${dialect.real(days)} END` },
      },
      why: {
        en: choose([["days_of IS NULL", dialect.text("Without credit sales above zero there are no days.")]], say`${owed} / ${sold} × ${length} days = ${dso} days${delayed(say`; ${best} of them not yet due, delay ${add} days`)}`),
        "zh-CN": choose([["days_of IS NULL", dialect.text("赊销额不大于零，没有天数。")]], say`${owed} / ${sold} × ${length} 天 = ${dso} 天${delayed(say`，其中未到期 ${best} 天，拖欠 ${add} 天`)}`),
      },
    };
  },
  worked: [
    {
      from: "case DSO: a quarter",
      inputs: { receivables: [1200], sales: [9000], current: [800] },
      params: { days: 90 },
      outputs: { dso: [12], best: [8], add: [4] },
      figures: { totalDso: 12 },
    },
    {
      from: "by hand: no credit sales, a net return, a credit balance, an empty row",
      inputs: { receivables: [10, 10, -73, null], sales: [0, -5, 365, null], current: [null, 1, 0, null] },
      outputs: { dso: [{ fault: "#DIV/0!" }, { fault: "#N/A" }, -73, ""], best: ["", { fault: "#N/A" }, 0, ""], add: ["", { fault: "#N/A" }, -73, ""] },
      figures: { totalDso: -53.736111111111114 },
    },
    { from: "by hand: without what is not yet due there is no best DSO", inputs: { receivables: [50], sales: [365] }, outputs: { dso: [50], best: [""], add: [""] } },
  ],
});
