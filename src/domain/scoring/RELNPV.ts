import { defineMethod } from "../method/method";
import { decimal, minus, sum, toNumber } from "../money/decimal";
import { discounted } from "./presentValue";

const annual = (en: string, zh: string, hintEn: string, hintZh: string, words: readonly string[]) =>
  ({ unit: "money", optional: true, label: { en, "zh-CN": zh }, hint: { en: hintEn, "zh-CN": hintZh }, synonyms: words }) as const;

/** What a customer relationship is worth today, year by year. */
export default defineMethod({
  id: "RELNPV",
  family: "scoring",
  label: { en: "Net present value of a relationship", "zh-CN": "客户关系净现值" },
  summary: {
    en: "Discounts a customer's yearly revenue less cost and takes off what it cost to win it.",
    "zh-CN": "把客户各年的收入减成本折现，并扣除获取成本。",
  },
  formula: String.raw`\text{NPV}_i = -A_i + \sum_{t=1}^{n} \frac{R_{it} - C_{it}}{(1+d)^{t}}\quad(\text{start of year: exponent } t-1)`,
  sources: [
    { work: "《客户价值管理案例》", where: "企业必须计算该关系每年的获利能力,并计算其净现值", origin: "SEED" },
    { work: "Tierbook", note: { en: "Discounting at the end of the year; further annual lines; referral value shown apart, since it is the referred customers' own value", "zh-CN": "默认年末折现；可加年度附加项；推荐价值属于被推荐客户本身的价值，单独列示" }, origin: "OURS" },
  ],

  inputs: {
    revenue: {
      unit: "money",
      several: true,
      label: { en: "Revenue by year", "zh-CN": "各年收入" },
      hint: { en: "One column a year, the first year first; a blank year counts as 0.", "zh-CN": "每年一列，从第一年开始；空白年份视为 0。" },
      synonyms: ["revenue", "sales", "收入", "销售额", "各年收入"],
    },
    cost: {
      unit: "money",
      several: true,
      optional: true,
      label: { en: "Cost by year", "zh-CN": "各年成本" },
      hint: { en: "Columns for the same years; a blank year counts as 0.", "zh-CN": "对应各年的成本列；空白年份视为 0。" },
      synonyms: ["cost", "costs", "成本", "费用", "各年成本"],
    },
    acquisition: annual("Acquisition cost", "获取成本", "Paid once, today; blank counts as 0.", "现在一次性支付；空白视为 0。", ["acquisition", "acquisition cost", "获取成本", "获客成本", "开发成本"]),
    capability: annual("Capability value a year", "年能力价值", "Your estimate of what is learnt from the customer each year; blank counts as 0.", "每年从客户处获得的能力价值估计；空白视为 0。", ["capability", "capability value", "能力价值"]),
    potential: annual("Potential value a year", "年潜在价值", "Your estimate of further business each year; blank counts as 0.", "每年潜在业务价值估计；空白视为 0。", ["potential", "potential value", "潜在价值"]),
    referral: annual("Referral value a year", "年推荐价值", "Customers won by referral in a year times their mean margin; shown apart.", "每年推荐成交客户数 × 其平均毛利；单独列示。", ["referral", "referral value", "推荐价值"]),
  },
  params: {
    rate: {
      kind: "number",
      unit: "share",
      min: -1,
      exclusive: true,
      label: { en: "Discount rate a year", "zh-CN": "年折现率" },
      hint: { en: "E.g. 0.1 for 10 %.", "zh-CN": "如 10 % 填 0.1。" },
    },
    timing: {
      kind: "choice",
      choices: { end: { en: "Amounts come at the end of the year", "zh-CN": "金额发生在年末" }, start: { en: "Amounts come at the start of the year", "zh-CN": "金额发生在年初" } },
      default: "end",
      origin: "OURS",
      label: { en: "When amounts come", "zh-CN": "发生时点" },
      hint: { en: "end or start.", "zh-CN": "end 或 start。" },
    },
  },
  outputs: {
    npv: { unit: "money", label: { en: "Net present value", "zh-CN": "净现值" } },
    extra: { unit: "money", label: { en: "Present value of capability and potential", "zh-CN": "能力与潜在价值现值" } },
    value: { unit: "money", label: { en: "Relationship value", "zh-CN": "关系价值" }, hint: { en: "Net present value with capability and potential, without referrals.", "zh-CN": "净现值加能力与潜在价值，不含推荐价值。" } },
    referralValue: { unit: "money", label: { en: "Present value of referrals", "zh-CN": "推荐价值现值" } },
    years: { unit: "count", label: { en: "Years", "zh-CN": "年数" } },
  },
  figures: {
    total: { unit: "money", label: { en: "Relationship value of all customers", "zh-CN": "全部客户关系价值" }, hint: { en: "Without referrals, which are other customers' value.", "zh-CN": "不含推荐价值，该价值属于其他客户。" } },
  },
  tables: {},
  answers: { columns: ["npv"] },
  signature: ["revenue", "rate", "cost", "acquisition", "timing", "capability", "potential", "referral"],
  worksheet: true,

  run({ revenue, cost, acquisition, capability, potential, referral }, { rate, timing }) {
    const first = timing === "end" ? 1 : 0;
    const rows = revenue.map((sold, row) => {
      const spent = cost?.[row] ?? [];
      const years = Math.max(sold.length, spent.length);
      const at = Array.from({ length: years }, (_, t) => t);
      const flows = at.map((t) => toNumber(minus(decimal(sold[t] ?? 0), decimal(spent[t] ?? 0))));
      const line = (column: readonly (number | null)[] | undefined): number => discounted(at.map(() => column?.[row] ?? 0), rate, first);
      const npv = discounted(flows, rate, first) - (acquisition?.[row] ?? 0);
      const extra = line(capability) + line(potential);
      return { npv, extra, value: npv + extra, referralValue: line(referral), years };
    });
    return {
      columns: {
        npv: rows.map((one) => one.npv),
        extra: rows.map((one) => one.extra),
        value: rows.map((one) => one.value),
        referralValue: rows.map((one) => one.referralValue),
        years: rows.map((one) => one.years),
      },
      figures: { total: toNumber(sum(rows.map((one) => one.value))) },
      tables: {},
    };
  },

  why: {
    en({ input, output, params, say }) {
      const flows = flowWords(input.revenue, input.cost, say.amount, ", ");
      const extra = output.extra === 0 ? "" : `; with capability and potential ${say.amount(output.extra)} → ${say.amount(output.value)}`;
      return `Revenue less cost ${flows} over ${output.years} ${output.years === 1 ? "year" : "years"} at ${say.percent(params.rate)} (${params.timing} of year), less ${say.amount(input.acquisition ?? 0)} to win the customer → ${say.amount(output.npv)}${extra}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const flows = flowWords(input.revenue, input.cost, say.amount, "、");
      const extra = output.extra === 0 ? "" : `；加能力与潜在价值 ${say.amount(output.extra)} → ${say.amount(output.value)}`;
      return `${output.years} 年收入减成本 ${flows}，按 ${say.percent(params.rate)}（${params.timing === "end" ? "年末" : "年初"}）折现，减获取成本 ${say.amount(input.acquisition ?? 0)} → ${say.amount(output.npv)}${extra}`;
    },
  },
  charts: [],
  worked: [
    {
      from: "case CRV-NPV: end of year",
      inputs: { revenue: [[300, 320, 340, 360]], cost: [[180, 190, 200, 210]], acquisition: [100] },
      params: { rate: 0.1 },
      outputs: { npv: [324.1650160508161], years: [4] },
    },
    {
      from: "case CRV-NPV: start of year",
      inputs: { revenue: [[300, 320, 340, 360]], cost: [[180, 190, 200, 210]], acquisition: [100] },
      params: { rate: 0.1, timing: "start" },
      outputs: { npv: [366.5815176558978] },
    },
    {
      from: "by hand: a blank year is 0; a customer that never pays back; referrals stay out of the value; a blank row",
      inputs: { revenue: [[11, null, 13.31], [0, null, null], null], acquisition: [null, 5, null], capability: [1.1, null, null], referral: [2.2, null, null] },
      params: { rate: 0.1 },
      outputs: { npv: [20, -5, ""], extra: [1 + 1 / 1.1 + 1 / 1.21, 0, ""], referralValue: [2 + 2 / 1.1 + 2 / 1.21, 0, ""] },
    },
    { from: "by hand: a rate of 0 only adds up", inputs: { revenue: [[0.1, 0.2]], cost: [[0.2, 0.1]] }, params: { rate: 0 }, outputs: { npv: [0] } },
  ],
});

type Years = readonly (number | null)[] | null;
function flowWords(revenue: Years, cost: Years, amount: (value: number) => string, separator: string): string {
  const years = Math.max(revenue?.length ?? 0, cost?.length ?? 0);
  return Array.from({ length: years }, (_, t) => amount((revenue?.[t] ?? 0) - (cost?.[t] ?? 0))).join(separator);
}
