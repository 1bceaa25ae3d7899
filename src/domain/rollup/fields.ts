import type { InputField, ParamField, TableField } from "../method/method";
import { say } from "../method/say";

/** What a list of invoice lines may hold. */
export const lineInputs = {
  customer: {
    unit: "code",
    label: { en: "Customer", "zh-CN": "客户" },
    hint: { en: "Name or number, the same on every line of a customer; 007 and 7 are two customers.", "zh-CN": "名称或编号，同一客户的各行须一致；007 与 7 是两位客户。" },
    synonyms: [
      "customer", "customer id", "customer no", "customer number", "customer code", "customer name", "client", "client id", "account", "buyer", "sold-to party",
      "客户", "客户编号", "客户编码", "客户代码", "客户号", "客户名称", "会员号", "购货单位", "购买方", "往来单位",
    ],
  },
  date: {
    unit: "date",
    label: { en: "Date", "zh-CN": "日期" },
    hint: { en: "Day of the invoice or order.", "zh-CN": "开票或下单日期。" },
    synonyms: ["date", "invoice date", "order date", "posting date", "document date", "transaction date", "日期", "开票日期", "单据日期", "订单日期", "下单日期", "交易日期", "业务日期", "记账日期"],
  },
  amount: {
    unit: "money",
    label: { en: "Amount", "zh-CN": "金额" },
    hint: { en: "Amount of the line; a return is negative.", "zh-CN": "该行金额；退货为负数。" },
    synonyms: ["amount", "line amount", "net amount", "line total", "total", "sales", "revenue", "turnover", "金额", "销售额", "销售金额", "订单金额", "开票金额", "交易金额", "不含税金额", "价税合计"],
  },
  order: {
    unit: "code",
    optional: true,
    label: { en: "Order number", "zh-CN": "单号" },
    hint: { en: "Lines with one number are one order. Left out, or blank in a line: the customer's lines of one day are one order.", "zh-CN": "单号相同的各行为一张订单。省略或留空时，客户同日的各行为一张订单。" },
    synonyms: [
      "order number", "order no", "order id", "order", "invoice", "invoice no", "invoice number", "invoice id", "document no", "receipt no",
      "单号", "订单号", "订单编号", "发票号", "发票号码", "单据编号", "单据号", "销售单号", "小票号",
    ],
  },
  name: {
    unit: "text",
    optional: true,
    label: { en: "Customer name", "zh-CN": "客户名称" },
    hint: { en: "Where the customer is told by a number; the name on the latest line is carried along.", "zh-CN": "客户以编号区分时填写；取最近一行上的名称。" },
    synonyms: ["customer name", "client name", "company", "company name", "name", "客户名称", "客户全称", "公司名称", "单位名称"],
  },
  profit: {
    unit: "money",
    optional: true,
    label: { en: "Profit", "zh-CN": "利润" },
    hint: { en: "Added up as well; blank adds nothing.", "zh-CN": "一并汇总；空白视为零。" },
    synonyms: ["profit", "gross profit", "margin", "contribution", "利润", "毛利", "毛利额", "毛利润"],
  },
  collected: {
    unit: "money",
    optional: true,
    label: { en: "Collected", "zh-CN": "回款额" },
    hint: { en: "Cash received, added up as well; blank adds nothing.", "zh-CN": "已收到的款项，一并汇总；空白视为零。" },
    synonyms: ["collected", "paid", "payment", "amount paid", "cash received", "回款", "回款额", "回款金额", "已收款", "收款金额"],
  },
  quantity: {
    unit: "number",
    optional: true,
    label: { en: "Quantity", "zh-CN": "数量" },
    hint: { en: "Added up as well; blank adds nothing.", "zh-CN": "一并汇总；空白视为零。" },
    synonyms: ["quantity", "qty", "units", "pieces", "数量", "件数", "销量", "销售数量"],
  },
} as const satisfies Readonly<Record<string, InputField>>;

export const rollupParams = {
  asOf: {
    kind: "number",
    unit: "date",
    label: { en: "As-of date", "zh-CN": "截止日期" },
    hint: { en: "The last day that counts, and the day ages are counted to.", "zh-CN": "计入的最后一天，也是计算天数所到的日期。" },
  },
  period: {
    kind: "choice",
    choices: {
      none: { en: "none", "zh-CN": "不分期" },
      week: { en: "weeks (ISO 8601)", "zh-CN": "周（ISO 8601）" },
      month: { en: "months", "zh-CN": "月" },
      quarter: { en: "quarters", "zh-CN": "季度" },
      year: { en: "years", "zh-CN": "年" },
    },
    default: "none",
    label: { en: "Amounts per period", "zh-CN": "分期金额" },
    hint: { en: "One more column for each period up to the as-of date.", "zh-CN": "到截止日期为止，每期另列一栏。" },
  },
  from: {
    kind: "number",
    unit: "date",
    optional: true,
    label: { en: "First day", "zh-CN": "起始日期" },
    hint: { en: "Earlier lines do not count. Left out: all lines up to the as-of date.", "zh-CN": "更早的明细不计入。省略时计入截止日期之前的全部明细。" },
  },
  firstMonth: {
    kind: "number",
    unit: "count",
    min: 1,
    max: 12,
    whole: true,
    default: 1,
    origin: "OURS",
    label: { en: "First month of the year", "zh-CN": "年度首月" },
    hint: { en: "For quarters and years, e.g. 4 for a business year from April.", "zh-CN": "用于季度和年，如 4 表示年度自四月开始。" },
  },
  timeUnit: {
    kind: "choice",
    choices: { weeks: { en: "weeks", "zh-CN": "周" }, days: { en: "days", "zh-CN": "天" } },
    default: "weeks",
    origin: "OURS",
    label: { en: "Unit of purchase times", "zh-CN": "购买时长的单位" },
    hint: { en: "For the times of the models of repeat purchases: of the last purchase, and observed.", "zh-CN": "用于重复购买模型的末次购买时长和观察时长。" },
  },
} as const satisfies Readonly<Record<string, ParamField>>;

/** One row per customer. The headings are those by which the other methods find their inputs. */
export const customersTable = {
  varies: true,
  label: { en: "Customers", "zh-CN": "客户" },
  columns: {
    customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
    name: { unit: "text", label: { en: "Customer name", "zh-CN": "客户名称" } },
    total: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
    profit: { unit: "money", label: { en: "Profit", "zh-CN": "利润" } },
    collected: { unit: "money", label: { en: "Collected", "zh-CN": "回款额" } },
    quantity: { unit: "number", label: { en: "Quantity", "zh-CN": "数量" } },
    orders: { unit: "count", label: { en: "Orders", "zh-CN": "订单数" } },
    lines: { unit: "count", label: { en: "Lines", "zh-CN": "明细行数" } },
    first: { unit: "date", label: { en: "First order", "zh-CN": "首次购买日期" } },
    last: { unit: "date", label: { en: "Last order", "zh-CN": "最近购买日期" } },
    days: { unit: "days", label: { en: "Days since last order", "zh-CN": "距最近购买天数" } },
    interval: { unit: "number", label: { en: "Mean interval", "zh-CN": "平均购买间隔" } },
    mean: { unit: "money", label: { en: "Mean order value", "zh-CN": "每单均额" } },
    repeats: { unit: "count", label: { en: "Repeat purchases", "zh-CN": "重复购买次数" } },
    recency: { unit: "number", label: { en: "Time of last purchase", "zh-CN": "末次购买时长" } },
    age: { unit: "number", label: { en: "Time observed", "zh-CN": "观察时长" } },
    repeatMean: { unit: "money", label: { en: "Mean repeat value", "zh-CN": "平均重复购买金额" } },
    period: { unit: "money", label: { en: "Amount of a period", "zh-CN": "分期金额" } },
  },
} as const satisfies TableField;

interface ExplainedLine {
  readonly input: { readonly customer: string; readonly date: number; readonly amount: number };
  readonly output: { readonly counted: boolean };
  readonly params: { readonly asOf: number };
}

/** Whether a line counts, and why not. */
export const wordsForLine = {
  en: ({ input, output, params }: ExplainedLine) => {
    const line = `${input.customer.trim()}, ${say.date(input.date)}: ${say.amount(input.amount)}`;
    if (output.counted) return input.amount < 0 ? `${line} is a return and lowers the total.` : `${line} counts.`;
    return input.date > params.asOf ? `${line} comes after ${say.date(params.asOf)} and does not count.` : `${line} comes before the first day and does not count.`;
  },
  "zh-CN": ({ input, output, params }: ExplainedLine) => {
    const line = `${input.customer.trim()}，${say.date(input.date)}，${say.amount(input.amount)}`;
    if (output.counted) return input.amount < 0 ? `${line}：退货，冲减合计。` : `${line}：计入。`;
    return input.date > params.asOf ? `${line}：晚于 ${say.date(params.asOf)}，不计入。` : `${line}：早于起始日期，不计入。`;
  },
};
