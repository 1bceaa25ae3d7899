import { defineMethod } from "../method/method";
import { decimal, minus, times, toNumber } from "../money/decimal";
import { quotient } from "./quotient";

/** What a campaign for new customers earns, and the response at which it pays. */
export default defineMethod({
  id: "CAMPAIGN",
  family: "scoring",
  label: { en: "Customer development campaign", "zh-CN": "客户开发测算" },
  summary: {
    en: "Buyers, profit and break-even response of a campaign.",
    "zh-CN": "测算一次客户开发活动的购买人数、盈利和保本反应率。",
  },
  formula: String.raw`b = n\,r,\quad \text{profit} = b\,q\,m - C,\quad r^* = \frac{C}{n\,q\,m}`,
  sources: [
    { work: "《客户关系管理》复习资料 Q48", where: "反应率…购买数量…提供成本…盈利情况", note: { en: "The names", "zh-CN": "各项名称" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The formulas; buyers are not rounded", "zh-CN": "计算公式；购买人数不取整" }, origin: "OURS" },
  ],

  inputs: {
    contacts: {
      unit: "count",
      min: 0,
      label: { en: "Contacts", "zh-CN": "接触人数" },
      hint: { en: "People the campaign reaches, e.g. 2000.", "zh-CN": "活动接触的人数，如 2000。" },
      synonyms: ["contacts", "mailings", "reach", "接触人数", "联系人数", "目标人数"],
    },
    response: {
      unit: "share",
      min: 0,
      label: { en: "Response rate", "zh-CN": "反应率" },
      hint: { en: "Share of contacts that buy, e.g. 0.03.", "zh-CN": "接触者中购买的比例，如 0.03。" },
      synonyms: ["response", "response rate", "反应率", "响应率", "回应率"],
    },
    qty: {
      unit: "number",
      label: { en: "Units per buyer", "zh-CN": "购买数量" },
      hint: { en: "Units each buyer takes, e.g. 2.", "zh-CN": "每位购买者的购买数量，如 2。" },
      synonyms: ["qty", "quantity", "units per buyer", "购买数量", "数量"],
    },
    margin: {
      unit: "money",
      label: { en: "Margin per unit", "zh-CN": "单位毛利" },
      hint: { en: "Price less cost of one unit, e.g. 150.", "zh-CN": "每件售价减成本，如 150。" },
      synonyms: ["margin", "unit margin", "单位毛利", "毛利", "单位利润"],
    },
    cost: {
      unit: "money",
      label: { en: "Campaign cost", "zh-CN": "活动成本" },
      hint: { en: "All costs of the campaign, e.g. 8000.", "zh-CN": "活动全部成本，如 8000。" },
      synonyms: ["cost", "campaign cost", "提供成本", "活动成本", "成本", "费用"],
    },
  },
  params: {},
  outputs: {
    buyers: { unit: "number", label: { en: "Buyers", "zh-CN": "购买人数" } },
    profit: { unit: "money", label: { en: "Profit", "zh-CN": "盈利" } },
    breakEven: { unit: "share", partial: true, label: { en: "Break-even response", "zh-CN": "保本反应率" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["buyers", "profit", "breakEven"] },
  signature: ["contacts", "response", "qty", "margin", "cost"],
  worksheet: true,

  run({ contacts, response, qty, margin, cost }) {
    const buyers = contacts.map((reached, row) => times(decimal(reached), decimal(response[row]!)));
    const perBuyer = qty.map((units, row) => times(decimal(units), decimal(margin[row]!)));
    return {
      columns: {
        buyers: buyers.map(toNumber),
        profit: buyers.map((bought, row) => toNumber(minus(times(bought, perBuyer[row]!), decimal(cost[row]!)))),
        breakEven: cost.map((spent, row) => quotient(spent, toNumber(times(decimal(contacts[row]!), perBuyer[row]!)), row)),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ input, output, say }) =>
      `${say.amount(input.contacts)} × ${say.percent(input.response, 2)} = ${say.amount(output.buyers)} buyers × ${say.number(input.qty)} × ${say.amount(input.margin)} − ${say.amount(input.cost)} = ${say.amount(output.profit)}; ${output.breakEven === null ? "no response rate breaks even" : `breaks even at ${say.percent(output.breakEven, 2)}`}`,
    "zh-CN": ({ input, output, say }) =>
      `${say.amount(input.contacts)} × ${say.percent(input.response, 2)} = ${say.amount(output.buyers)} 人购买，× ${say.number(input.qty)} × ${say.amount(input.margin)} − ${say.amount(input.cost)} = ${say.amount(output.profit)}；${output.breakEven === null ? "没有可保本的反应率" : `保本反应率 ${say.percent(output.breakEven, 2)}`}`,
  },
  charts: [],
  worked: [
    { from: "case CAMPAIGN", inputs: { contacts: [2000], response: [0.03], qty: [2], margin: [150], cost: [8000] }, outputs: { buyers: [60], profit: [10000], breakEven: [8000 / 600000] } },
    { from: "by hand: buyers are not rounded, and at the break-even response the profit is nothing", inputs: { contacts: [150], response: [0.01], qty: [1], margin: [10], cost: [15] }, outputs: { buyers: [1.5], profit: [0], breakEven: [0.01] } },
    {
      from: "by hand: nobody reached, no margin, a blank row",
      inputs: { contacts: [0, 100, null], response: [0.1, 0.1, null], qty: [1, 1, null], margin: [10, 0, null], cost: [5, 5, null] },
      outputs: { buyers: [0, 10, ""], profit: [-5, -5, ""], breakEven: [{ fault: "#DIV/0!" }, { fault: "#DIV/0!" }, ""] },
    },
  ],
});
