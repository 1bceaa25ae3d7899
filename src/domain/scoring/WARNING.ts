import { defineMethod } from "../method/method";
import { decimal, times, toNumber } from "../money/decimal";
import { warningForm } from "./warningForm";
import { kindsOf, warn, warningKinds, warningSigns, type Sign } from "./warningSigns";

const flag = (en: string, zh: string, hint: { readonly en: string; readonly "zh-CN": string }, synonyms: readonly string[]) =>
  ({ unit: "flag", optional: true, label: { en, "zh-CN": zh }, hint, synonyms }) as const;

/** Signs that a customer may default, and how many there are. */
export default defineMethod({
  id: "WARNING",
  family: "scoring",
  label: { en: "Default warning", "zh-CN": "违约预警" },
  summary: {
    en: "Lists the warning signals of a customer and answers red, yellow or green.",
    "zh-CN": "列出客户的预警信号，给出红、黄、绿三级预警。",
  },
  formula: String.raw`\text{red: over the limit, litigation, or } h \ge 3;\quad \text{yellow: } 1 \le h \le 2;\quad \text{green: } h = 0 \text{ signals}`,
  sources: [
    { work: "《客户ABCD管理》复习资料 Q66", where: "法人、财务、品牌、交易信用", note: { en: "Four kinds of warning", "zh-CN": "四类预警" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Signals, thresholds and levels; which signal belongs to which kind", "zh-CN": "信号、阈值与级别；各信号所属类别" }, origin: "OURS" },
  ],

  inputs: {
    daysOverdue: {
      unit: "days",
      blank: "null",
      label: { en: "Days overdue", "zh-CN": "逾期天数" },
      hint: { en: "Of the oldest open invoice, e.g. 45. A blank signal is no signal.", "zh-CN": "最早未付发票的逾期天数，如 45。空白视为无此信号。" },
      synonyms: ["days overdue", "days past due", "overdue days", "逾期天数", "超期天数"],
    },
    utilisation: {
      unit: "ratio",
      optional: true,
      label: { en: "Limit utilisation", "zh-CN": "额度使用率" },
      hint: { en: "Exposure / limit: 1.05 for 105 %.", "zh-CN": "占用 / 额度：105 % 填 1.05。" },
      synonyms: ["utilisation", "utilization", "limit utilisation", "额度使用率", "使用率"],
    },
    orderChange: {
      unit: "ratio",
      optional: true,
      label: { en: "Change of orders", "zh-CN": "订单变动" },
      hint: { en: "Against the period before: −0.55 for a fall by 55 %.", "zh-CN": "与上期相比的变动：下降 55 % 填 −0.55。" },
      synonyms: ["change of orders", "order change", "order drop", "订单变动", "订单骤降", "订单增减"],
    },
    finance: flag("Finances worse", "财务恶化", { en: "TRUE where the accounts have clearly become worse.", "zh-CN": "财务状况明显恶化时填 TRUE。" }, ["finances worse", "financial deterioration", "财务恶化", "财务状况恶化"]),
    litigation: flag("Litigation", "涉诉", { en: "TRUE where the customer is being sued.", "zh-CN": "客户涉及诉讼时填 TRUE。" }, ["litigation", "lawsuit", "涉诉", "诉讼"]),
    legal: flag("Legal representative changed", "法人变更", { en: "TRUE where the legal representative has changed.", "zh-CN": "法定代表人发生变更时填 TRUE。" }, ["legal representative changed", "owner changed", "法人变更", "法定代表人变更"]),
    brand: flag("Brand event", "品牌事件", { en: "TRUE where an event has damaged the brand.", "zh-CN": "发生损害品牌的事件时填 TRUE。" }, ["brand event", "brand", "品牌事件", "品牌危机"]),
    overdueShare: {
      unit: "share",
      optional: true,
      label: { en: "Share overdue", "zh-CN": "逾期占比" },
      hint: { en: "Overdue / receivables: 0.3 for 30 %.", "zh-CN": "逾期金额 / 应收账款：30 % 填 0.3。" },
      synonyms: ["share overdue", "overdue share", "past due share", "逾期占比", "逾期比例"],
    },
  },
  params: {
    daysLimit: {
      kind: "number", unit: "days", default: 30, origin: "OURS",
      label: { en: "Days overdue more than", "zh-CN": "逾期天数超过" },
      hint: { en: "30: a signal from the 31st day on.", "zh-CN": "30：自第 31 天起视为信号。" },
    },
    shareLimit: {
      kind: "number", unit: "share", default: 0.2, origin: "OURS",
      label: { en: "Share overdue more than", "zh-CN": "逾期占比超过" },
      hint: { en: "0.2: exactly 20 % is no signal.", "zh-CN": "0.2：恰为 20 % 不算信号。" },
    },
    utilisationLimit: {
      kind: "number", unit: "ratio", default: 1, origin: "OURS",
      label: { en: "Utilisation more than", "zh-CN": "额度使用率超过" },
      hint: { en: "1: exactly 100 % is no signal.", "zh-CN": "1：恰为 100 % 不算信号。" },
    },
    dropLimit: {
      kind: "number", unit: "ratio", default: -0.5, max: 0, origin: "OURS",
      label: { en: "Orders changed by less than", "zh-CN": "订单变动低于" },
      hint: { en: "−0.5: a fall by exactly 50 % is no signal.", "zh-CN": "−0.5：恰下降 50 % 不算信号。" },
    },
    redHits: {
      kind: "number", unit: "count", whole: true, min: 1, default: 3, origin: "OURS",
      label: { en: "Red from this many signals", "zh-CN": "红色预警的信号数" },
      hint: { en: "3: three signals or more are red.", "zh-CN": "3：三个及以上信号为红色。" },
    },
  },
  outputs: {
    level: { unit: "code", label: { en: "Level", "zh-CN": "预警级别" }, hint: { en: "Red, yellow or green, as one Chinese character.", "zh-CN": "红、黄、绿。" } },
    english: { unit: "text", label: { en: "Level in English", "zh-CN": "级别英文名" } },
    hits: { unit: "text", partial: true, label: { en: "Signals", "zh-CN": "预警信号" } },
    count: { unit: "count", label: { en: "Number of signals", "zh-CN": "信号数" } },
    kinds: { unit: "text", partial: true, label: { en: "Kinds of warning", "zh-CN": "预警类别" }, hint: { en: "Legal person, finance, brand or payment, in the source's words.", "zh-CN": "法人、财务、品牌、交易信用。" } },
  },
  figures: {},
  tables: {
    levels: {
      label: { en: "Customers by level", "zh-CN": "各级客户数" },
      columns: {
        level: { unit: "code", label: { en: "Level", "zh-CN": "预警级别" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
      },
    },
    kinds: {
      label: { en: "Customers by kind of warning", "zh-CN": "各预警类别客户数" },
      columns: {
        kind: { unit: "code", label: { en: "Kind", "zh-CN": "预警类别" } },
        english: { unit: "text", label: { en: "In English", "zh-CN": "英文" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
      },
    },
  },
  answers: { columns: ["level", "hits"] },
  signature: [
    "daysOverdue", "utilisation", "orderChange", "finance", "litigation", "legal", "brand", "overdueShare",
    "daysLimit", "shareLimit", "utilisationLimit", "dropLimit", "redHits",
  ],
  worksheet: true,
  wizard: {
    system: "default-warning",
    question: "owe",
    writes: ["level", "hits", "kinds"],
    tier: "level",
    tiers: () => ["绿", "黄", "红"],
    weight: "count",
    figures: [],
  },

  run(inputs, params) {
    const found = inputs.daysOverdue.map((daysOverdue, row) => warn(facts(inputs, daysOverdue, row), params));
    const words = warningSigns(params);
    return {
      columns: {
        level: found.map(({ level }) => level),
        english: found.map(({ level }) => levels[level]),
        hits: found.map(({ signs }) => signs.map((sign) => words[sign]["zh-CN"]).join("、")),
        count: found.map(({ signs }) => signs.length),
        kinds: found.map(({ signs }) => kindsOf(signs).join("、")),
      },
      figures: {},
      tables: {
        levels: (["红", "黄", "绿"] as const).map((level) => [level, found.filter((one) => one.level === level).length]),
        kinds: Object.entries(warningKinds).map(([kind, english]) => [kind, english, found.filter(({ signs }) => kindsOf(signs).includes(kind)).length]),
      },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const { signs } = warn(input, params);
      if (signs.length === 0) return `No signal → ${output.english} (${output.level})`;
      const words = warningSigns(params);
      return `${signs.map((sign) => words[sign].en + valueOf(sign, input, say.number)).join(", ")} → ${output.english} (${output.level})`;
    },
    "zh-CN"({ input, output, params, say }) {
      const { signs } = warn(input, params);
      if (signs.length === 0) return `无预警信号 → ${output.level}`;
      const words = warningSigns(params);
      return `${signs.map((sign) => words[sign]["zh-CN"] + valueOf(sign, input, say.number)).join("、")} → ${output.level}`;
    },
  },
  charts: [
    {
      id: "levels",
      title: { en: "Customers by warning level", "zh-CN": "各预警级别客户数" },
      table: "levels",
      series: [{ column: "customers", shape: "column" }],
      axes: { primary: { unit: "count", min: 0 } },
    },
  ],
  native: warningForm,
  worked: [
    {
      from: "case WARN: four signals",
      inputs: { daysOverdue: [45], overdueShare: [0.3], utilisation: [1.05], orderChange: [-0.55], finance: [false], litigation: [false] },
      outputs: { level: ["红"], hits: ["逾期>30天、额度超用、订单骤降>50%、逾期占比>20%"], count: [4], english: ["red"], kinds: ["交易信用"] },
    },
    {
      from: "by hand: every threshold exactly reached is no signal, every one just passed is",
      inputs: { daysOverdue: [30, 31, null, null], overdueShare: [0.2, null, 0.21, null], utilisation: [1, null, null, 1.01], orderChange: [-0.5, -0.51, null, null] },
      outputs: { level: ["绿", "黄", "黄", "红"], hits: ["", "逾期>30天、订单骤降>50%", "逾期占比>20%", "额度超用"], count: [0, 2, 1, 1] },
    },
    {
      from: "by hand: litigation alone is red, so are three others; one alone is yellow; an empty row",
      inputs: {
        daysOverdue: [0, 31, 0, null], litigation: [true, null, false, null], finance: [null, true, null, null],
        legal: [null, true, true, null], brand: [null, false, null, null],
      },
      outputs: { level: ["红", "红", "黄", ""], hits: ["涉诉", "逾期>30天、财务恶化、法人变更", "法人变更", ""] },
      tables: { levels: [["红", 2], ["黄", 1], ["绿", 0]], kinds: [["法人", "legal person", 3], ["财务", "finance", 1], ["品牌", "brand", 0], ["交易信用", "payment", 1]] },
    },
  ],
});

const levels = { 红: "red", 黄: "yellow", 绿: "green" } as const;

type Facts = Parameters<typeof warn>[0];

const facts = (
  inputs: { readonly [K in Exclude<keyof Facts, "daysOverdue">]: readonly (Facts[K] | null)[] | undefined },
  daysOverdue: number | null,
  row: number,
): Facts => ({
  daysOverdue,
  utilisation: inputs.utilisation?.[row] ?? null,
  orderChange: inputs.orderChange?.[row] ?? null,
  finance: inputs.finance?.[row] ?? null,
  litigation: inputs.litigation?.[row] ?? null,
  legal: inputs.legal?.[row] ?? null,
  brand: inputs.brand?.[row] ?? null,
  overdueShare: inputs.overdueShare?.[row] ?? null,
});

/** " (105%)" after a signal that is a number; nothing after one that is a fact. */
function valueOf(sign: Sign, input: Facts, number: (value: number) => string): string {
  const value = input[sign];
  if (typeof value !== "number") return "";
  return ` (${sign === "daysOverdue" ? number(value) : `${number(toNumber(times(decimal(value), decimal(100))))}%`})`;
}
