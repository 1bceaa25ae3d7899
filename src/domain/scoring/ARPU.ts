import { defineMethod } from "../method/method";
import { decimal, plus, sum, toNumber } from "../money/decimal";
import { quotient } from "./quotient";

const users = (en: string, zh: string, words: readonly string[]) =>
  ({
    unit: "count",
    min: 0,
    label: { en: `Users at the ${en}`, "zh-CN": `${zh}用户数` },
    hint: { en: `Users at the ${en} of the period, e.g. 9800.`, "zh-CN": `当期${zh}用户数，如 9800。` },
    synonyms: words,
  }) as const;

/** Average revenue per user, period by period. */
export default defineMethod({
  id: "ARPU",
  family: "scoring",
  label: { en: "Average revenue per user", "zh-CN": "平均用户收入（ARPU）" },
  summary: {
    en: "Revenue of a period divided by the mean of its opening and closing users.",
    "zh-CN": "当期收入除以期初与期末用户数的平均值。",
  },
  formula: String.raw`\text{ARPU}_t = \frac{R_t}{(U_{t,0} + U_{t,1})/2}`,
  sources: [
    { work: "《客户关系管理》复习资料", where: "APRU(即平均用户收入)", note: { en: "Sic, for ARPU; computed month by month", "zh-CN": "原文如此，即 ARPU；逐月计算" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Mean of opening and closing users as divisor", "zh-CN": "以期初、期末用户数的平均值为除数" }, origin: "OURS" },
  ],

  inputs: {
    revenue: {
      unit: "money",
      label: { en: "Revenue", "zh-CN": "收入" },
      hint: { en: "Revenue of the period, usually a month, e.g. 1250000.", "zh-CN": "当期（通常为一个月）收入，如 1250000。" },
      synonyms: ["revenue", "income", "sales", "收入", "营业收入", "月收入", "销售额"],
    },
    opening: users("start", "期初", ["opening users", "users at start", "users begin", "期初用户", "期初用户数", "月初用户数"]),
    closing: users("end", "期末", ["closing users", "users at end", "users end", "期末用户", "期末用户数", "月末用户数"]),
  },
  params: {},
  outputs: {
    arpu: { unit: "money", label: { en: "ARPU", "zh-CN": "平均用户收入" } },
    users: { unit: "number", label: { en: "Mean users", "zh-CN": "平均用户数" } },
  },
  figures: {
    arpu: { unit: "money", label: { en: "ARPU of all periods", "zh-CN": "各期合计平均用户收入" }, hint: { en: "All revenue divided by the sum of the mean users.", "zh-CN": "收入合计除以各期平均用户数之和。" } },
  },
  tables: {
    periods: {
      label: { en: "ARPU by period", "zh-CN": "各期平均用户收入" },
      columns: {
        period: { unit: "count", label: { en: "Period", "zh-CN": "期次" } },
        arpu: { unit: "money", label: { en: "ARPU", "zh-CN": "平均用户收入" } },
      },
    },
  },
  answers: { columns: ["arpu"] },
  signature: ["revenue", "opening", "closing"],
  worksheet: true,

  run({ revenue, opening, closing }) {
    const users = opening.map((begin, row) => toNumber(plus(decimal(begin), decimal(closing[row]!))) / 2);
    const arpu = revenue.map((amount, row) => quotient(amount, users[row]!, row));
    const all = toNumber(sum(users));
    return {
      columns: { arpu, users },
      figures: { arpu: all > 0 ? toNumber(sum(revenue)) / all : { fault: "#DIV/0!" } },
      tables: { periods: arpu.map((one, row) => [row + 1, one]) },
    };
  },

  why: {
    en: ({ input, output, say }) =>
      `${say.amount(input.revenue)} / ((${say.amount(input.opening)} + ${say.amount(input.closing)}) / 2) = ${say.amount(output.arpu)} per user`,
    "zh-CN": ({ input, output, say }) =>
      `${say.amount(input.revenue)} ÷（（${say.amount(input.opening)} + ${say.amount(input.closing)}）÷ 2）= 每用户 ${say.amount(output.arpu)}`,
  },
  charts: [
    {
      id: "arpu",
      title: { en: "Average revenue per user", "zh-CN": "平均用户收入" },
      table: "periods",
      series: [{ column: "arpu", shape: "line" }],
      axes: { primary: { title: { en: "ARPU", "zh-CN": "平均用户收入" }, unit: "money" } },
    },
  ],
  worked: [
    { from: "case ARPU", inputs: { revenue: [1250000], opening: [9800], closing: [10200] }, outputs: { arpu: [125], users: [10000] }, figures: { arpu: 125 }, tables: { periods: [[1, 125]] } },
    {
      from: "by hand: a month without users, one that began without any, a blank row, a refund",
      inputs: { revenue: [10, 10, null, -30], opening: [0, 0, null, 10], closing: [0, 10, null, 20] },
      outputs: { arpu: [{ fault: "#DIV/0!" }, 2, "", -2] },
      figures: { arpu: -0.5 },
    },
    { from: "by hand: nobody at all", inputs: { revenue: [0], opening: [0], closing: [0] }, outputs: { arpu: [{ fault: "#DIV/0!" }] }, figures: { arpu: { fault: "#DIV/0!" } } },
  ],
});
