import type { Fault } from "../issue/issue";
import { defineMethod, type Answer, type TableRow } from "../method/method";
import { decimal, minus, toNumber } from "../money/decimal";

/** Extend the credit period while it pays (边际分析法). */
export default defineMethod({
  id: "CREDITPERIOD.MARGIN",
  family: "quota",
  label: { en: "Credit period by marginal analysis", "zh-CN": "信用期：边际分析法" },
  summary: {
    en: "Extends the credit period as long as each step brings more profit than cost, and stops at the first that does not.",
    "zh-CN": "只要每次延长带来的利润大于成本就继续延长，第一次不划算时停止。",
  },
  ties: {
    en: "Each row is a step beyond the one before it, so the order of the rows decides: once a step does not pay, no later one is taken, and a period that is not longer than the one before is #VALUE!.",
    "zh-CN": "每一行都是在上一行基础上的延长，因此行序决定结果：一旦某步不划算，之后各步均不采用；不长于上一行的信用期为 #VALUE!。",
  },
  formula: String.raw`\Delta_i = \Delta\text{profit}_i - \Delta\text{cost}_i,\quad \text{choose } t_k,\ k = \text{the last with } \Delta_2, \dots, \Delta_k > 0`,
  sources: [
    { work: "《客户ABCD管理》复习资料 Q67", where: "边际分析法", note: { en: "The source gives the name only", "zh-CN": "原文只有名称" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Strictly more profit than cost; stop at the first failure", "zh-CN": "利润须严格大于成本；首次不满足即停止" }, origin: "OURS" },
  ],

  inputs: {
    period: {
      unit: "days",
      min: 0,
      label: { en: "Credit period", "zh-CN": "信用期" },
      hint: { en: "Rising, in days: 30, 45, 60 …", "zh-CN": "由短到长，单位为天：30、45、60……" },
      synonyms: ["period", "credit period", "days", "term", "信用期", "信用期限", "天数"],
    },
    profit: {
      unit: "money",
      blank: "null",
      label: { en: "Added profit", "zh-CN": "增加的利润" },
      hint: { en: "Against the row above; left blank in the first row.", "zh-CN": "与上一行相比，首行留空。" },
      synonyms: ["added profit", "marginal profit", "delta profit", "增加的利润", "边际收益", "增量利润"],
    },
    cost: {
      unit: "money",
      blank: "null",
      label: { en: "Added cost", "zh-CN": "增加的成本" },
      hint: { en: "Capital cost, bad debts and collection together, against the row above; left blank in the first row.", "zh-CN": "资金成本、坏账和收账费用合计，与上一行相比，首行留空。" },
      synonyms: ["added cost", "marginal cost", "delta cost", "增加的成本", "边际成本", "增量成本"],
    },
  },
  params: {},
  outputs: {
    taken: { unit: "flag", label: { en: "Extended to this", "zh-CN": "延长到此" } },
    net: { unit: "money", partial: true, label: { en: "Net gain of the step", "zh-CN": "本次净增益" } },
  },
  figures: { choose: { unit: "days", label: { en: "Credit period chosen", "zh-CN": "选定信用期" } } },
  tables: {
    steps: {
      label: { en: "Steps", "zh-CN": "逐步延长" },
      columns: {
        period: { unit: "days", label: { en: "Credit period", "zh-CN": "信用期" } },
        profit: { unit: "money", label: { en: "Added profit", "zh-CN": "增加的利润" } },
        cost: { unit: "money", label: { en: "Added cost", "zh-CN": "增加的成本" } },
        net: { unit: "money", label: { en: "Net gain", "zh-CN": "净增益" } },
      },
    },
  },
  answers: { figures: ["choose"] },
  signature: ["period", "profit", "cost"],
  worksheet: true,

  run({ period, profit, cost }) {
    const net = period.map((days, row): Answer<"money"> => {
      if (row === 0) return "";
      if (days <= period[row - 1]!) return notLonger(row);
      const missing = profit[row] === null ? "profit" : cost[row] === null ? "cost" : null;
      if (missing !== null) return { fault: "#VALUE!", issue: { code: "blank-cell", column: missing, row } };
      return toNumber(minus(decimal(profit[row]!), decimal(cost[row]!)));
    });
    const stop = net.findIndex((gain) => gain !== "" && !(typeof gain === "number" && gain > 0));
    const last = (stop < 0 ? net.length : stop) - 1;
    return {
      columns: {
        taken: net.map((gain, row) => (typeof gain === "object" ? gain : row <= last)),
        net,
      },
      figures: { choose: period[last] ?? "" },
      tables: { steps: period.slice(1).map((days, i): TableRow => [days, profit[i + 1] ?? "", cost[i + 1] ?? "", net[i + 1]!]) },
    };
  },

  why: {
    en({ input, output, figures, say }) {
      if (output.net === null) return `${say.number(input.period)} days is where the comparison starts`;
      const sum = `${say.amount(input.profit ?? 0)} − ${say.amount(input.cost ?? 0)} = ${say.amount(output.net)}`;
      if (output.taken) return `Added profit less added cost ${sum} > 0 → extended to ${say.number(input.period)} days`;
      return output.net > 0
        ? `${sum} would pay, but the extension had stopped at ${String(figures.choose)} days`
        : `Added profit less added cost ${sum}, not more than 0 → stays at ${String(figures.choose)} days`;
    },
    "zh-CN"({ input, output, figures, say }) {
      if (output.net === null) return `从 ${say.number(input.period)} 天开始比较`;
      const sum = `${say.amount(input.profit ?? 0)} − ${say.amount(input.cost ?? 0)} = ${say.amount(output.net)}`;
      if (output.taken) return `增加利润减增加成本 ${sum} > 0 → 延长到 ${say.number(input.period)} 天`;
      return output.net > 0 ? `${sum}，虽划算，但已停在 ${String(figures.choose)} 天` : `增加利润减增加成本 ${sum}，不大于 0 → 停在 ${String(figures.choose)} 天`;
    },
  },
  charts: [
    {
      id: "margin",
      title: { en: "Added profit and added cost by credit period", "zh-CN": "各信用期增加的利润与成本" },
      table: "steps",
      series: [{ column: "profit", shape: "column" }, { column: "cost", shape: "column" }],
      axes: { primary: { unit: "money" } },
    },
  ],
  worked: [
    {
      from: "case CREDIT-PERIOD-MARGINAL: 60 days",
      inputs: { period: [30, 45, 60, 75], profit: [null, 40, 30, 18], cost: [null, 20, 22, 19] },
      outputs: { net: ["", 20, 8, -1], taken: [true, true, true, false] },
      figures: { choose: 60 },
      tables: { steps: [[45, 40, 20, 20], [60, 30, 22, 8], [75, 18, 19, -1]] },
    },
    {
      from: "by hand: 0.3 against 0.1 + 0.2 is no gain, and what comes after a stop is not taken",
      inputs: { period: [30, 45, 60], profit: [null, 0.3, 9], cost: [null, 0.3, 1] },
      outputs: { net: ["", 0, 8], taken: [true, false, false] },
      figures: { choose: 30 },
    },
    {
      from: "by hand: a period that is not longer, and a step without its cost, stop; an empty row",
      inputs: { period: [30, 30, null, 45], profit: [null, 5, null, 5], cost: [null, 1, null, null] },
      outputs: { net: ["", { fault: "#VALUE!" }, "", { fault: "#VALUE!" }] },
      figures: { choose: 30 },
    },
    { from: "by hand: one period is chosen", inputs: { period: [30], profit: [null], cost: [null] }, figures: { choose: 30 } },
  ],
});

const notLonger = (row: number): Fault => ({
  fault: "#VALUE!",
  issue: { code: "method", row, text: { en: "The credit period is not longer than the one above.", "zh-CN": "信用期不长于上一行。" } },
});
