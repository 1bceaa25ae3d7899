import type { CodesParam, NumberParam, NumbersParam } from "../method/method";

/** Inputs and parameters that several credit methods share, worded once. */

export const salesInput = {
  unit: "money",
  label: { en: "Sales", "zh-CN": "销售额" },
  hint: { en: "Sales of the year without VAT, e.g. 195.", "zh-CN": "全年不含税销售额，如 195。" },
  synonyms: [
    "sales", "revenue", "turnover", "net sales", "sales amount", "annual sales",
    "销售额", "销售收入", "本期发生额", "不含税销售额", "营业收入", "销售金额", "年销售额", "本年销售额", "金额",
  ],
} as const;

export const collectedInput = {
  unit: "money",
  label: { en: "Collected", "zh-CN": "回款额" },
  hint: { en: "Cash received in the same year, VAT included, e.g. 210. A net refund is negative.", "zh-CN": "同年收到的货款（含税），如 210。净退款填负数。" },
  synonyms: [
    "collected", "collections", "cash collected", "receipts", "received", "paid", "payments",
    "回款", "回款额", "收款", "收款额", "已收", "已收款", "回款金额", "本期收款", "本年回款",
  ],
} as const;

export const openingInput = {
  unit: "money",
  optional: true,
  label: { en: "Opening balance", "zh-CN": "期初余额" },
  hint: {
    en: "Receivable at the start of the year, VAT included. Lets old debt count as due; blank counts as 0.",
    "zh-CN": "年初应收余额（含税）。用于把旧欠款计入应回款；空白视为 0。",
  },
  synonyms: ["opening", "opening balance", "opening receivable", "期初余额", "期初应收", "年初余额", "年初应收", "期初"],
} as const;

export const balanceInput = {
  unit: "money",
  label: { en: "Balance", "zh-CN": "应收余额" },
  hint: { en: "Receivable outstanding now, VAT included, e.g. 18.", "zh-CN": "目前尚未收回的应收款（含税），如 18。" },
  synonyms: [
    "balance", "receivable", "receivables", "ar", "ar balance", "accounts receivable", "outstanding", "closing balance",
    "应收余额", "期末余额", "欠款", "应收", "应收账款", "应收账款余额", "欠款余额", "期末应收", "余额",
  ],
} as const;

export const customerInput = {
  unit: "code",
  unique: true,
  label: { en: "Customer", "zh-CN": "客户" },
  hint: { en: "Name or number of the customer; each may occur once.", "zh-CN": "客户名称或编号，每个客户只能出现一次。" },
  synonyms: [
    "customer", "name", "customer name", "client", "account", "customer no", "customer id",
    "客户", "客户名称", "往来单位", "单位名称", "客户编号", "客户代码", "名称",
  ],
} as const;

export const capInput = {
  unit: "money",
  optional: true,
  min: 0,
  label: { en: "Cap", "zh-CN": "额度上限" },
  hint: { en: "The most a customer may get; blank for no cap. What it frees is shared by the rest of the class.", "zh-CN": "客户额度的上限，空白表示不限；多出部分由同类其他客户分享。" },
  synonyms: ["cap", "limit", "credit limit", "maximum", "额度上限", "上限", "信用限额", "最高额度"],
} as const;

export const yearsInput = {
  unit: "number",
  optional: true,
  min: 0,
  label: { en: "Years as a customer", "zh-CN": "合作年限" },
  hint: { en: "For the share of customers of three years or more, e.g. 4.5.", "zh-CN": "用于计算三年以上长期客户占比，如 4.5。" },
  synonyms: ["years", "years as a customer", "age", "tenure", "合作年限", "年限", "合作年数", "客户年限"],
} as const;

export const sinceInput = {
  unit: "date",
  optional: true,
  label: { en: "Customer since", "zh-CN": "合作起始日期" },
  hint: { en: "Date of the first business; instead of the years, together with the as-of date.", "zh-CN": "首次业务日期；与截止日期一起使用，可代替合作年限。" },
  synonyms: ["since", "customer since", "first order", "start date", "合作起始日期", "首次合作日期", "建档日期", "开户日期"],
} as const;

export const kParam = {
  kind: "number",
  unit: "count",
  whole: true,
  min: 1,
  optional: true,
  origin: "OURS",
  label: { en: "k: how many count as top", "zh-CN": "k：取前多少位" },
  hint: { en: "Left out: 100 from 450 customers on, else 100/450 of them.", "zh-CN": "省略时：450 家以上取 100，否则取客户数的 100/450。" },
} as const satisfies NumberParam;

export const vatParam = {
  kind: "number",
  unit: "share",
  min: 0,
  max: 1,
  default: 0.17,
  origin: "SEED",
  label: { en: "VAT rate", "zh-CN": "增值税税率" },
  hint: {
    en: "Share added to sales: 0.17 is the rate of the 2010 case; 0.13 is China's present general rate (unverified).",
    "zh-CN": "在销售额上加计的税率：0.17 为 2010 年案例的税率；0.13 为中国现行一般税率（未核实）。",
  },
} as const satisfies NumberParam;

/** The same where the wizard must ask. */
export const askedVatParam = {
  ...vatParam,
  asked: [
    { value: 0.17, label: { en: "17 %, as in the MM company's case of 2010", "zh-CN": "17 %，MM 公司 2010 年案例的税率" }, origin: "SEED" },
    { value: 0.13, label: { en: "13 %, the present general rate in China (unverified)", "zh-CN": "13 %，中国现行一般税率（未核实）" }, origin: "RECALLED" },
    { value: 0, label: { en: "0 %, sales already include VAT", "zh-CN": "0 %，销售额已含税" }, origin: "OURS" },
  ],
} as const satisfies NumberParam;

export const ratioParam = {
  kind: "number",
  unit: "share",
  min: 0,
  max: 1,
  exclusive: true,
  default: 0.2,
  origin: "SEED",
  label: { en: "Allowed receivables ratio", "zh-CN": "赊销比率" },
  hint: { en: "Receivables allowed as a share of sales with VAT: 0.20 is 73 days of sales.", "zh-CN": "允许的应收款占含税销售额的比例：0.20 相当于 73 天的销售额。" },
} as const satisfies NumberParam;

export const growthParam = {
  kind: "number",
  unit: "share",
  min: -1,
  default: 0,
  origin: "OURS",
  label: { en: "Planned growth of sales", "zh-CN": "计划销售增长率" },
  hint: { en: "The pool is set on last year's sales times 1 + growth; 0.1 for 10 %.", "zh-CN": "总额度按上年销售额 ×（1 + 增长率）测算；10 % 填 0.1。" },
} as const satisfies NumberParam;

export const multipliersParam = {
  kind: "numbers",
  unit: "factor",
  min: 0,
  default: [1, 1, 1, 0],
  origin: "SEED",
  label: { en: "Class multipliers", "zh-CN": "各类系数" },
  hint: {
    en: "One per class, best first. {1,1,1,0} gives A, B and C the same quota per sales; {1.2,1,0.8,0} rewards better payers.",
    "zh-CN": "每类一个，从最好的类开始。{1,1,1,0} 时 A、B、C 类单位销售额的额度相同；{1.2,1,0.8,0} 奖励回款更好的客户。",
  },
} as const satisfies NumbersParam;

export const reserveParam = {
  kind: "number",
  unit: "money",
  min: 0,
  default: 0,
  origin: "OURS",
  label: { en: "Reserve for the last class", "zh-CN": "末类预留额度" },
  hint: { en: "Taken off the pool first and shared in the last class (D) by sales. In the unit of the pool.", "zh-CN": "先从总额度中划出，在末类（D 类）内按销售额分配。单位与总额度相同。" },
} as const satisfies NumberParam;

export const unitParam = {
  kind: "number",
  unit: "money",
  min: 0,
  exclusive: true,
  default: 0.01,
  origin: "OURS",
  label: { en: "Rounding unit", "zh-CN": "取整单位" },
  hint: { en: "Quotas are whole multiples of it: 0.01 is 100 yuan where amounts are in 10,000 yuan.", "zh-CN": "额度为其整数倍：金额单位为万元时，0.01 即 100 元。" },
} as const satisfies NumberParam;

export const classesParam = {
  kind: "codes",
  default: ["A", "B", "C", "D"],
  origin: "SEED",
  label: { en: "Classes", "zh-CN": "类别" },
  hint: { en: "Tier names that take part, best first; one multiplier for each.", "zh-CN": "参与分配的级别名称，从最好的开始，每类对应一个系数。" },
} as const satisfies CodesParam;

export const labelsParam = {
  kind: "codes",
  default: ["A", "B", "C", "D"],
  origin: "SEED",
  label: { en: "Tier names", "zh-CN": "级别名称" },
  hint: { en: "Best first, one more than cut-offs.", "zh-CN": "从最好的开始，比分界值多一个。" },
} as const satisfies CodesParam;

/** The tier of a customer without sales, who has no collection rate. */
export const noSales = "N";

export const multiplierPresets = {
  literal: {
    label: { en: "As in the case: by class sales, nothing for D", "zh-CN": "按案例原文：按各类销售占比，D 类为零" },
    params: { multipliers: [1, 1, 1, 0] },
    origin: "SEED",
  },
  rewarding: {
    label: { en: "Rewarding: more for better payers", "zh-CN": "奖优：回款越好额度越高" },
    params: { multipliers: [1.2, 1, 0.8, 0] },
    origin: "OURS",
  },
} as const;
