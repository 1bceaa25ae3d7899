import { isFault, type Fault } from "../issue/issue";
import { defineMethod, type Answer } from "../method/method";
import { compare, decimal, minus, plus, times, toNumber } from "../money/decimal";
import { vatParam } from "./creditFields";
import { factorPoints, knownPay, payOf } from "./limitFactors";
import { limitsOf, noRule, rules, ruleWords, type Rule } from "./limitWords";

const amountInput = (en: string, zh: string, hint: { readonly en: string; readonly "zh-CN": string }, synonyms: readonly string[]) =>
  ({ unit: "money", optional: true, label: { en, "zh-CN": zh }, hint, synonyms }) as const;
const ratioInput = (en: string, zh: string, hint: { readonly en: string; readonly "zh-CN": string }, synonyms: readonly string[]) =>
  ({ unit: "ratio", optional: true, label: { en, "zh-CN": zh }, hint, synonyms }) as const;
const shareParam = (value: number, origin: "FOUND" | "OURS", en: string, zh: string, hint: { readonly en: string; readonly "zh-CN": string }) =>
  ({ kind: "number", unit: "share", min: 0, default: value, origin, label: { en, "zh-CN": zh }, hint }) as const;

/** A credit limit by several rules of thumb; the smallest of them binds. */
export default defineMethod({
  id: "CREDITLIMIT",
  family: "quota",
  label: { en: "Credit limit", "zh-CN": "信用额度测算" },
  summary: {
    en: "A customer's limit by need, net worth and turnover, 10 % rules, six factors and grade; the smallest binds.",
    "zh-CN": "按需求、净资产与营业额、10 % 规则、六因素和信用等级测算客户额度，取最小者。",
  },
  formula: String.raw`\text{limit} = \min\Bigl(m\tfrac{t}{30}(1+\text{vat}),\ \min(35\,\%\,\text{TNW}, 5\,\%\,\text{turnover}),\ \min(10\,\%\,\text{NW}, 10\,\%\,\text{own sales}),\ \text{NW}\textstyle\sum p_j,\ m\tfrac{t}{30}c_{\text{grade}}\Bigr)`,
  sources: [
    { work: "treasuryease.com; mydsomanager.com (grade B); bernsteinlaw.com", where: "expected monthly sales × term; 35 % of tangible net worth, 5 % of turnover; 10 % of net worth, 10 % of own sales", origin: "FOUND" },
    { work: "Management of Receivables, p. 239, table 5", where: "six factors", note: { en: "The middle band of debt is cut off in the source and taken as 5", "zh-CN": "原表负债率中间档缺失，取 5" }, origin: "FOUND" },
    { work: "客户信用管理制度 (dybbs8.com/doc/3242629)", where: "月均销售额 × 信用期限 × 风险修正系数", origin: "FOUND" },
    { work: "encyclopediaofcredit.com", note: { en: "Warns against limits by formula alone", "zh-CN": "提醒不要只凭公式确定额度" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "VAT on the need, both ends in the middle bands, no limit below 0", "zh-CN": "需求计入增值税；中间档含两端；额度不为负" }, origin: "OURS" },
  ],

  inputs: {
    monthlySales: amountInput("Monthly sales", "月均销售额", { en: "Expected sales a month without VAT, e.g. 30,000: need and grade rule.", "zh-CN": "预计月均不含税销售额，如 30,000：用于需求法与等级法。" }, ["monthly sales", "sales a month", "月均销售额", "月销售额", "月平均销售额"]),
    tnw: amountInput("Tangible net worth", "有形净资产", { en: "Of the customer, e.g. 80,000.", "zh-CN": "客户的有形净资产，如 80,000。" }, ["tangible net worth", "tnw", "有形净资产", "有形净值"]),
    turnover: amountInput("Turnover", "营业额", { en: "The customer's own sales of a year, e.g. 700,000.", "zh-CN": "客户自身的年营业额，如 700,000。" }, ["turnover", "annual turnover", "客户营业额", "营业额", "年营业额"]),
    netWorth: amountInput("Net worth", "净资产", { en: "Of the customer: 10 % rule and six factors.", "zh-CN": "客户的净资产：用于 10 % 规则与六因素法。" }, ["net worth", "equity", "净资产", "所有者权益"]),
    grade: {
      unit: "code",
      optional: true,
      label: { en: "Credit grade", "zh-CN": "信用等级" },
      hint: { en: "One of the grades in the table of coefficients, e.g. AA.", "zh-CN": "系数表中的等级之一，如 AA。" },
      synonyms: ["grade", "credit grade", "rating", "信用等级", "等级", "信用评级"],
    },
    newCustomer: {
      unit: "flag",
      optional: true,
      label: { en: "New customer", "zh-CN": "新客户" },
      hint: { en: "TRUE: no better than grade AA.", "zh-CN": "TRUE：等级不高于 AA。" },
      synonyms: ["new customer", "new", "新客户", "是否新客户"],
    },
    firstTime: {
      unit: "flag",
      optional: true,
      label: { en: "First order", "zh-CN": "首次交易" },
      hint: { en: "TRUE: no credit by the grade rule, which is what first-time customers usually get.", "zh-CN": "TRUE：等级法不予赊销，首次交易客户通常如此。" },
      synonyms: ["first order", "first-time", "first time customer", "首次交易", "首次合作", "是否首次交易"],
    },
    export: {
      unit: "flag",
      optional: true,
      label: { en: "Export customer", "zh-CN": "出口客户" },
      hint: { en: "TRUE: grade C where no grade is given.", "zh-CN": "TRUE：未填等级时按 C 级。" },
      synonyms: ["export customer", "export", "出口客户", "外销客户"],
    },
    requirement: ratioInput("Share of requirement", "供货占比", { en: "Part of the customer's requirement that you supply: 0.3 for 30 %.", "zh-CN": "贵方供货占客户需求的比例：30 % 填 0.3。" }, ["share of requirement", "requirement", "供货占比", "需求占比"]),
    pay: {
      unit: "code",
      optional: true,
      label: { en: "Payment habit", "zh-CN": "付款习惯" },
      hint: { en: "discount, on time or late.", "zh-CN": "折扣、按时或拖欠。" },
      synonyms: ["payment habit", "payment", "pays", "付款习惯", "付款情况", "付款记录"],
    },
    years: {
      unit: "number",
      optional: true,
      label: { en: "Years in business", "zh-CN": "经营年限" },
      hint: { en: "Of the customer, e.g. 6.", "zh-CN": "客户的经营年限，如 6。" },
      synonyms: ["years in business", "years", "经营年限", "成立年限"],
    },
    margin: ratioInput("Profit margin", "利润率", { en: "Of the customer: 0.08 for 8 %.", "zh-CN": "客户的利润率：8 % 填 0.08。" }, ["profit margin", "margin", "利润率", "销售利润率"]),
    currentRatio: ratioInput("Current ratio", "流动比率", { en: "Current assets / current liabilities, e.g. 1.8.", "zh-CN": "流动资产 / 流动负债，如 1.8。" }, ["current ratio", "流动比率"]),
    debt: ratioInput("Debt ratio", "资产负债率", { en: "Debt / assets: 0.4 for 40 %.", "zh-CN": "负债 / 资产：40 % 填 0.4。" }, ["debt ratio", "debt to assets", "资产负债率", "负债率"]),
  },
  params: {
    term: {
      kind: "number", unit: "days", min: 0, default: 30, origin: "OURS",
      label: { en: "Credit term", "zh-CN": "信用期限" },
      hint: { en: "In days; 30 days are a month.", "zh-CN": "单位为天，30 天为一个月。" },
    },
    vat: vatParam,
    ownSales: {
      kind: "number", unit: "money", min: 0, optional: true,
      label: { en: "Own yearly sales", "zh-CN": "本企业年销售额" },
      hint: { en: "Yours, not the customer's; for the 10 % rule.", "zh-CN": "本企业而非客户的年销售额；用于 10 % 规则。" },
    },
    use: {
      kind: "codes",
      default: rules,
      origin: "OURS",
      label: { en: "Rules that count", "zh-CN": "采用的方法" },
      hint: { en: "Of need, tnw, ten, heuristic, grade; a rule without its data is left out.", "zh-CN": "可选 need、tnw、ten、heuristic、grade；缺数据的方法略过。" },
    },
    coefficients: {
      kind: "rows",
      columns: {
        grade: { unit: "code", label: { en: "Grade", "zh-CN": "等级" } },
        coefficient: { unit: "factor", label: { en: "Coefficient", "zh-CN": "系数" } },
      },
      default: [["AAA", 1.5], ["AA", 1], ["A", 0.8], ["B", 0.6], ["C", 0]],
      origin: "FOUND",
      label: { en: "Coefficients by grade", "zh-CN": "各等级系数" },
      hint: { en: "Best first. AAA may be 1.5 to 3 in the source.", "zh-CN": "从最好的开始。原文 AAA 为 1.5 至 3。" },
    },
    tnwShare: shareParam(0.35, "FOUND", "Part of tangible net worth", "有形净资产比例", { en: "0.35 for 35 %.", "zh-CN": "35 % 填 0.35。" }),
    turnoverShare: shareParam(0.05, "FOUND", "Part of turnover", "营业额比例", { en: "0.05 for 5 %.", "zh-CN": "5 % 填 0.05。" }),
    tenShare: shareParam(0.1, "FOUND", "Part of net worth and of own sales", "净资产与本企业销售额比例", { en: "0.1 for 10 % of each.", "zh-CN": "各取 10 %，填 0.1。" }),
  },
  outputs: {
    limit: { unit: "money", label: { en: "Credit limit", "zh-CN": "信用额度" } },
    binding: { unit: "code", label: { en: "Set by (need, tnw, ten, heuristic, grade)", "zh-CN": "依据（need 需求，tnw 净资产与营业额，ten 10 % 规则，heuristic 六因素，grade 等级）" } },
    need: { unit: "money", partial: true, label: { en: "Need", "zh-CN": "需求额" } },
    covered: { unit: "flag", partial: true, label: { en: "Need covered", "zh-CN": "能否满足需求" } },
    shortfall: { unit: "money", partial: true, label: { en: "Shortfall", "zh-CN": "缺口" } },
    tnwLimit: { unit: "money", partial: true, label: { en: "By net worth and turnover", "zh-CN": "净资产与营业额法" } },
    tenLimit: { unit: "money", partial: true, label: { en: "By the 10 % rules", "zh-CN": "10 % 规则" } },
    heuristicLimit: { unit: "money", partial: true, label: { en: "By six factors", "zh-CN": "六因素法" } },
    percent: { unit: "share", partial: true, label: { en: "Six factors, part of net worth", "zh-CN": "六因素合计比例" } },
    points: { unit: "text", partial: true, label: { en: "Six factors, one by one", "zh-CN": "六因素各项" } },
    gradeLimit: { unit: "money", partial: true, label: { en: "By grade", "zh-CN": "等级系数法" } },
  },
  figures: {},
  tables: {},
  answers: { columns: ["limit", "binding"] },
  signature: [
    "monthlySales", "term", "vat", "tnw", "turnover", "netWorth", "ownSales", "grade", "use", "requirement", "pay", "years", "margin",
    "currentRatio", "debt", "newCustomer", "export", "coefficients", "tnwShare", "turnoverShare", "tenShare", "firstTime",
  ],
  worksheet: true,
  check: ({ use, coefficients }) => [
    ...use.filter((rule) => !(rules as readonly string[]).includes(rule)).map((found) => ({ code: "param-choice", param: "use", found, choices: rules }) as const),
    ...(coefficients.every(([grade, part]) => grade !== null && typeof part === "number" && part >= 0)
      ? []
      : [{ code: "method", text: { en: "Every grade needs a coefficient of 0 or more.", "zh-CN": "每个等级都须有不小于 0 的系数。" } } as const]),
  ],

  run(inputs, params) {
    const { term, vat, ownSales, use, coefficients, tnwShare, turnoverShare, tenShare } = params;
    const given = Object.values(inputs).find((column) => column !== undefined) ?? [];
    const cell = <T>(column: readonly (T | null)[] | undefined, row: number): T | null => column?.[row] ?? null;

    const found = given.map((_, row) => {
      const unknown = unknownWord(inputs, coefficients, row);
      if (unknown) return unknown;
      const sold = cell(inputs.monthlySales, row);
      const [netWorth, tnw, turnover] = [cell(inputs.netWorth, row), cell(inputs.tnw, row), cell(inputs.turnover, row)];
      const need = sold === null ? null : floored((toNumber(times(times(decimal(sold), decimal(term)), plus(decimal(1), decimal(vat))))) / 30);
      const points = sixPoints(inputs, row);
      const percent = points === null ? null : points.reduce((sum, part) => sum + part, 0);
      const graded = gradeCoefficient(cell(inputs.grade, row), cell(inputs.newCustomer, row), cell(inputs.export, row), coefficients);
      const coefficient = cell(inputs.firstTime, row) ? 0 : graded;
      const limits: Readonly<Record<Rule, number | null>> = {
        need,
        tnw: tnw === null || turnover === null ? null : floored(smaller(part(tnwShare, tnw), part(turnoverShare, turnover))),
        ten: netWorth === null || ownSales === undefined ? null : floored(smaller(part(tenShare, netWorth), part(tenShare, ownSales))),
        heuristic: netWorth === null || percent === null ? null : percent <= 0 ? 0 : floored(part(percent / 100, netWorth)),
        grade: sold === null || coefficient === null ? null : floored(toNumber(times(times(decimal(sold), decimal(term)), decimal(coefficient))) / 30),
      };
      const counted = rules.filter((rule) => use.includes(rule) && limits[rule] !== null);
      if (counted.length === 0) return { fault: "#N/A", issue: noRule(row) } satisfies Fault;
      const binding = counted.reduce((least, rule) => (compare(decimal(limits[rule]!), decimal(limits[least]!)) < 0 ? rule : least));
      return { limits, percent, points, binding, limit: limits[binding]! };
    });
    type Found = Exclude<(typeof found)[number], Fault>;
    const column = <T extends Answer>(value: (one: Found) => T | null): (T | Fault | "")[] => found.map((one) => (isFault(one) ? one : (value(one) ?? "")));
    return {
      columns: {
        limit: column((one) => one.limit),
        binding: column((one) => one.binding),
        need: column(({ limits }) => limits.need),
        covered: column(({ limits, limit }) => (limits.need === null ? null : compare(decimal(limits.need), decimal(limit)) <= 0)),
        shortfall: column(({ limits, limit }) => (limits.need === null ? null : Math.max(0, toNumber(minus(decimal(limits.need), decimal(limit)))))),
        tnwLimit: column(({ limits }) => limits.tnw),
        tenLimit: column(({ limits }) => limits.ten),
        heuristicLimit: column(({ limits }) => limits.heuristic),
        percent: column(({ percent }) => (percent === null ? null : percent / 100)),
        points: column(({ points }) => points?.join(", ") ?? null),
        gradeLimit: column(({ limits }) => limits.grade),
      },
      figures: {},
      tables: {},
    };
  },

  why: {
    en: ({ output, say }) =>
      `${limitsOf(output).map(([rule, amount]) => `${ruleWords[rule].en} ${say.amount(amount)}`).join(", ")}; ${ruleWords[output.binding as Rule].en} binds → ${say.amount(output.limit)}`,
    "zh-CN": ({ output, say }) =>
      `${limitsOf(output).map(([rule, amount]) => `${ruleWords[rule]["zh-CN"]} ${say.amount(amount)}`).join("，")}；取${ruleWords[output.binding as Rule]["zh-CN"]} → ${say.amount(output.limit)}`,
  },
  charts: [],
  worked: [
    {
      from: "case LIMIT-NEED: 30,000 × 45 / 30 × 1.13",
      inputs: { monthlySales: [30_000] },
      params: { term: 45, vat: 0.13 },
      outputs: { limit: [50_850], binding: ["need"], covered: [true], shortfall: [0], tnwLimit: [""] },
    },
    {
      from: "case LIMIT-MYDSO, by hand: 35 % of 80,000 is less than 5 % of 700,000 and leaves 22,000 of the need; a negative net worth has no limit; an empty row",
      inputs: { monthlySales: [50_000, 50_000, null], tnw: [80_000, -1, null], turnover: [700_000, 700_000, null] },
      params: { vat: 0 },
      outputs: { limit: [28_000, 0, ""], binding: ["tnw", "tnw", ""], covered: [false, false, ""], shortfall: [22_000, 50_000, ""], tnwLimit: [28_000, 0, ""] },
    },
    {
      from: "case LIMIT-10PCT: capped by 10 % of own sales",
      inputs: { netWorth: [500_000, 50_000_000] },
      params: { ownSales: 2_000_000 },
      outputs: { limit: [50_000, 200_000], binding: ["ten", "ten"], need: ["", ""], shortfall: ["", ""] },
    },
    {
      from: "case LIMIT-HEUR: 30 % of net worth; then both ends of the middle bands, what lies beyond them, and a sum below 0",
      inputs: {
        netWorth: [1_000_000, 100, 100, 100, 100], requirement: [0.3, 0.25, 0.5, 0.51, 0.24], pay: ["ontime", "discount", "on time", "discount", "late"], years: [6, 3, 10, 11, 2],
        margin: [0.08, 0.05, 0.14, 0.15, 0.04], currentRatio: [1.8, 1.5, 2.2, 2.3, 1.4], debt: [0.4, 0.3, 0.5, 0.29, 0.51],
      },
      outputs: {
        limit: [300_000, 35, 30, 60, 0], binding: ["heuristic", "heuristic", "heuristic", "heuristic", "heuristic"], percent: [0.3, 0.35, 0.3, 0.6, -0.1],
        points: ["5, 5, 5, 5, 5, 5", "5, 10, 5, 5, 5, 5", "5, 5, 5, 5, 5, 5", "10, 10, 10, 10, 10, 10", "0, -5, 0, 0, 0, -5"],
      },
    },
    {
      from: "case LIMIT-CN, by hand: two months of 20 by grade; a new customer is AA at most, an export customer C by default; an unknown grade",
      inputs: {
        monthlySales: [20, 20, 20, 20, 20, 20, 20, 20], grade: ["AAA", "AA", "A", "B", "C", "AAA", null, "Z"],
        newCustomer: [null, null, null, null, null, true, null, null], export: [null, null, null, null, null, null, true, null],
      },
      params: { term: 60, use: ["grade"] },
      outputs: { limit: [60, 40, 32, 24, 0, 40, 0, { fault: "#VALUE!" }], gradeLimit: [60, 40, 32, 24, 0, 40, 0, { fault: "#VALUE!" }] },
    },
    {
      from: "by hand: nothing on the first order, whatever the grade; AAA at 300 % covers the need of 23.4, and the shortfall is not below 0",
      inputs: { monthlySales: [20, 20], grade: ["AAA", "AAA"], firstTime: [true, false] },
      params: { use: ["grade"], coefficients: [["AAA", 3]] },
      outputs: { limit: [0, 60], gradeLimit: [0, 60], shortfall: [23.4, 0] },
    },
    {
      from: "by hand: no rule has its data",
      inputs: { netWorth: [100] },
      outputs: { limit: [{ fault: "#N/A" }] },
    },
  ],
});

type Numbers = readonly (number | null)[] | undefined;
type Words = readonly (string | null)[] | undefined;

const floored = (amount: number): number => Math.max(0, amount);
const part = (share: number, amount: number): number => toNumber(times(decimal(share), decimal(amount)));
const smaller = (a: number, b: number): number => Math.min(a, b);

/** null unless all six are known. */
function sixPoints(
  inputs: { readonly requirement: Numbers; readonly pay: Words; readonly years: Numbers; readonly margin: Numbers; readonly currentRatio: Numbers; readonly debt: Numbers },
  row: number,
): readonly number[] | null {
  const pay = payOf(inputs.pay?.[row] ?? "");
  const [requirement, years, margin, currentRatio, debt] = [inputs.requirement, inputs.years, inputs.margin, inputs.currentRatio, inputs.debt].map((column) => column?.[row] ?? undefined);
  if (pay === undefined || requirement === undefined || years === undefined || margin === undefined || currentRatio === undefined || debt === undefined) return null;
  return factorPoints({ requirement, pay, years, margin, currentRatio, debt });
}

type Coefficients = readonly (readonly (number | string | boolean | null)[])[];
const coefficientOf = (grade: string, coefficients: Coefficients): number | null => {
  const found = coefficients.find(([name]) => name === grade)?.[1];
  return typeof found === "number" ? found : null;
};

/** A new customer gets no more than AA; an export customer without a grade is C. */
function gradeCoefficient(grade: string | null, isNew: boolean | null, isExport: boolean | null, coefficients: Coefficients): number | null {
  const own = coefficientOf(grade ?? (isExport ? "C" : ""), coefficients);
  return own === null || !isNew ? own : Math.min(own, coefficientOf("AA", coefficients) ?? own);
}

function unknownWord(inputs: { readonly grade: Words; readonly pay: Words }, coefficients: Coefficients, row: number): Fault | null {
  const fault = (column: string, found: string, known: readonly string[]): Fault => ({ fault: "#VALUE!", issue: { code: "unknown-code", column, row, found, known } });
  const grade = inputs.grade?.[row] ?? null;
  if (grade !== null && coefficientOf(grade, coefficients) === null) return fault("grade", grade, coefficients.map(([name]) => String(name)));
  const pay = inputs.pay?.[row] ?? null;
  return pay !== null && payOf(pay) === undefined ? fault("pay", pay, knownPay) : null;
}
