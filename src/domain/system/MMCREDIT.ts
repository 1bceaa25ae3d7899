import { defineMethod, type Answer } from "../method/method";
import { decimal, minus, sum, toNumber } from "../money/decimal";
import { allocate } from "../quota/allocate";
import { allocationNotes, checkPlan, quotaWords } from "../quota/allocationWords";
import {
  askedVatParam, balanceInput, capInput, collectedInput, customerInput, growthParam, kParam, labelsParam, multiplierPresets,
  multipliersParam, noSales, openingInput, ratioParam, reserveParam, salesInput, sinceInput, unitParam, yearsInput,
} from "../quota/creditFields";
import { defaultK, isDebtor, isKey, overlapOf } from "../quota/keyAndDebt";
import { longTermShare, longTermShareSince } from "../quota/longTerm";
import { creditPool, daysInYear, diagnose } from "../quota/pool";
import { points, pointsTable, quadrantChart } from "../quota/quadrantChart";
import { collection, noRate } from "../scoring/collection";
import { collectionBand, tierWords } from "../tiering/collectionTier";
import { checkRateCuts, cutRuleParam, cutsInUse, rateBandRows, rateBandsTable, rateCutsParam, rateScale } from "../tiering/rateCuts";
import { noBreaks } from "../sql/rateTiers";
import { creditForm, creditFormUnless } from "./creditForm";
import { creditQuery } from "./creditQuery";
import { classChart, classRows, classTable, paretoChart, paretoRows, paretoTable } from "./creditTables";
import { creditFields, creditFigures } from "./creditFigures";


/** The MM company's credit system: collection rate → tier → pool → class quota → customer quota. */
export default defineMethod({
  id: "MMCREDIT",
  family: "system",
  label: { en: "Credit by collection rate (MM company)", "zh-CN": "按回款率分级授信（MM 公司）" },
  summary: {
    en: "Tiers customers by collection rate, sets the credit pool and shares it out; better payers can get more.",
    "zh-CN": "按回款率给客户分级，测算赊销总额度并分配到客户，回款信誉好的客户可获得更大额度。",
  },
  ties: {
    en: "Equal sales and equal debts rank in the order of their rows. Units of a quota left over by rounding go one each to the largest remainders; of equal remainders the larger sales come first, then the earlier row.",
    "zh-CN": "销售额或欠款相等时按行的先后排名。额度取整后余下的单位逐个分给余数最大者；余数相等时，销售额较大者优先，再相等时行序在前者优先。",
  },
  formula: String.raw`\text{rate}_i = \frac{\text{collected}_i}{\text{opening}_i + \text{sales}_i(1+\text{vat})},\quad P = \textstyle\sum \text{sales}\,(1+g)\,r\,(1+\text{vat}),\quad q_i = Q_k \frac{s_i}{S_k},\ Q_k \propto m_k S_k`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "销售回款率; 赊销额度总金额; 赊销额度的分配涉及两个层次", origin: "SEED" },
    {
      work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期",
      where: "销售提成制: 它实质是一种事后控制; 保证回款信誉好的客户拥有更大的信用额度; 逐步淘汰信誉差的客户",
      note: { en: "Why limits are set beforehand; the commission itself is TB.COMMISSION", "zh-CN": "为何事先控制额度；提成本身见 TB.COMMISSION" },
      origin: "SEED",
    },
    { work: "Tierbook", note: { en: "Cut-offs 1, 1 − r/2, 1 − r from the allowed ratio r: the case's own are lost", "zh-CN": "分界值 1、1 − r/2、1 − r，由赊销比率 r 推得：案例原表已缺失" }, origin: "OURS" },
    { work: "Tierbook", note: { en: "Reserve, caps, rewarding multipliers, utilisation and headroom", "zh-CN": "预留额度、上限、奖优系数、使用率与剩余额度" }, origin: "OURS" },
  ],

  inputs: {
    customer: customerInput,
    sales: salesInput,
    collected: collectedInput,
    opening: openingInput,
    balance: { ...balanceInput, optional: true },
    years: yearsInput,
    since: sinceInput,
    cap: capInput,
  },
  params: {
    vat: askedVatParam,
    ratio: ratioParam,
    growth: growthParam,
    cuts: rateCutsParam,
    cutRule: cutRuleParam,
    labels: labelsParam,
    multipliers: multipliersParam,
    dReserve: reserveParam,
    unit: unitParam,
    pool: {
      kind: "number",
      unit: "money",
      min: 0,
      optional: true,
      label: { en: "Credit pool, if set otherwise", "zh-CN": "赊销总额度（另行规定时）" },
      hint: { en: "Left out: computed from sales, ratio, VAT and growth.", "zh-CN": "省略时按销售额、比率、税率和增长率测算。" },
    },
    k: kParam,
    countOpening: {
      kind: "flag",
      default: false,
      origin: "OURS",
      label: { en: "Count old debt as due", "zh-CN": "旧欠款计入应回款" },
      hint: {
        en: "FALSE is the case's formula. TRUE adds the opening balance to what was due, so that collecting old debt does not flatter the rate.",
        "zh-CN": "FALSE 为案例原公式。TRUE 把期初余额计入应回款，避免收回旧欠款虚增回款率。",
      },
    },
    asOf: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "Needed only with “Customer since”.", "zh-CN": "仅在提供“合作起始日期”时需要。" },
    },
  },
  outputs: {
    rate: { unit: "ratio", partial: true, label: { en: "Collection rate", "zh-CN": "回款率" } },
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    quota: { unit: "money", label: { en: "Credit quota", "zh-CN": "赊销额度" } },
    headroom: { unit: "money", partial: true, label: { en: "Headroom", "zh-CN": "剩余额度" }, hint: { en: "Quota less balance; below zero the customer is over its quota.", "zh-CN": "额度减应收余额；负数表示超额。" } },
    utilisation: { unit: "ratio", partial: true, label: { en: "Utilisation", "zh-CN": "额度使用率" } },
    salesRank: { unit: "count", label: { en: "Sales rank", "zh-CN": "销售名次" } },
    debtRank: { unit: "count", partial: true, label: { en: "Debt rank", "zh-CN": "欠款名次" } },
    key: { unit: "flag", label: { en: "Key customer", "zh-CN": "重点客户" } },
    topDebtor: { unit: "flag", partial: true, label: { en: "Top debtor", "zh-CN": "欠款大户" } },
    due: { unit: "money", partial: true, label: { en: "Due", "zh-CN": "应回款" } },
    from: { unit: "ratio", partial: true, label: { en: "Cut-off of the tier", "zh-CN": "本级起点" } },
    to: { unit: "ratio", partial: true, label: { en: "Cut-off of the better tier", "zh-CN": "上一级起点" } },
    classQuota: { unit: "money", label: { en: "Class quota", "zh-CN": "类别额度" } },
    openQuota: { unit: "money", label: { en: "Class quota shared by sales", "zh-CN": "按销售额分配的类别额度" } },
    openSales: { unit: "money", label: { en: "Sales that share it", "zh-CN": "参与分配的销售额" } },
    rule: { unit: "code", label: { en: "Set by (share, cap, floor, none)", "zh-CN": "依据（share 占比，cap 上限，floor 下限，none 不参与）" } },
  },
  figures: creditFields,
  tables: { classes: classTable, cuts: rateBandsTable, pareto: paretoTable, points: pointsTable },
  answers: { columns: ["tier", "quota"] },
  signature: [
    "customer", "sales", "collected", "vat", "ratio", "growth", "cuts", "labels", "multipliers", "dReserve", "unit", "pool",
    "opening", "balance", "years", "since", "cap", "k", "countOpening", "asOf", "cutRule",
  ],
  worksheet: false,
  wizard: {
    system: "mm-credit",
    question: "owe",
    writes: ["rate", "tier", "quota", "headroom"],
    tier: "tier",
    tiers: ({ labels }) => [...(labels as readonly string[]), noSales],
    weight: "sales",
    boundary: { value: "rate", cuts: (_, tables) => cutsInUse(tables.cuts!) },
    figures: [
      "customers", "sales", "collected", "rate", "pool", "allocated", "unallocated", "receivables", "targetDays", "dsoDays", "excess",
      "k", "overlap", "overlapRate", "keyBalance", "nonKeyCount", "nonKeyBalance", "keyAverage", "nonKeyAverage", "intensity",
      "keySalesShare", "longTermShare",
    ],
    rows: { labels: "labels", cuts: "cuts", beside: ["multipliers"] },
  },
  presets: {
    mm2010: {
      label: { en: "MM company 2010", "zh-CN": "MM 公司 2010 年" },
      params: { vat: 0.17, ratio: 0.2, growth: 0, multipliers: [1, 1, 1, 0], dReserve: 0, unit: 0.01 },
      origin: "SEED",
    },
    ...multiplierPresets,
  },
  check: ({ cuts, cutRule, labels, pool, multipliers, dReserve }) => [
    ...checkRateCuts({ cuts, cutRule, labels }),
    ...checkPlan({ pool, multipliers, dReserve, classes: labels }, "labels"),
  ],

  run({ customer, sales, collected, opening, balance, years, since, cap }, params) {
    const { vat, labels, multipliers, dReserve, unit } = params;
    const rated = sales.map((amount, row) => collection(amount, collected[row]!, vat, countedOpening(params, opening?.[row])));
    const scale = rateScale(rated.flatMap((found) => (found ? [found.rate] : [])), params);
    const bands = rated.map((found) => collectionBand(found, scale));
    const tier = bands.map(({ label }) => label);

    const totalSales = toNumber(sum(sales));
    // Sales below zero in all leave nothing to share out.
    const pool = params.pool ?? creditPool(Math.max(0, totalSales), params);
    const allocation = allocate(
      { sales, group: tier.map((label) => (label === noSales ? -1 : labels.indexOf(label))), cap },
      { pool, unit, multipliers, reserve: dReserve },
    );
    const quotas = sales.map((_, row) => allocation.customer(row));

    const debt = overlapOf(sales, balance ?? sales.map(() => null), params.k ?? defaultK(sales.length));
    const owed = (row: number): number | null => balance?.[row] ?? null;
    const receivables = toNumber(sum((balance ?? []).map((amount) => amount ?? 0)));
    const age = years ? longTermShare(years) : since && params.asOf !== undefined ? longTermShareSince(since, params.asOf) : "";

    return {
      columns: {
        rate: rated.map((found, row) => found?.rate ?? noRate(row)),
        tier,
        quota: quotas.map(({ quota }) => quota),
        headroom: quotas.map(({ quota }, row) => headroom(quota, owed(row))),
        utilisation: quotas.map(({ quota }, row) => utilisation(quota, owed(row))),
        salesRank: debt.salesRank,
        debtRank: sales.map((_, row) => (owed(row) === null ? "" : debt.debtRank[row]!)),
        key: debt.quadrant.map(isKey),
        topDebtor: debt.quadrant.map((quadrant, row) => (owed(row) === null ? "" : isDebtor(quadrant))),
        due: rated.map((found, row) => found?.due ?? noRate(row)),
        from: bands.map(({ from }) => from ?? ""),
        to: bands.map(({ to }) => to ?? ""),
        classQuota: quotas.map(({ classQuota }) => classQuota),
        openQuota: quotas.map(({ openQuota }) => openQuota),
        openSales: quotas.map(({ openSales }) => openSales),
        rule: quotas.map(({ rule }) => rule),
      },
      figures: creditFigures({
        customers: customer.length,
        sales: totalSales,
        collected: toNumber(sum(collected)),
        due: toNumber(sum(rated.map((found) => found?.due ?? 0))),
        allocation,
        targetDays: params.ratio * daysInYear,
        overlap: debt,
        debt: balance ? { receivables, diagnosis: diagnose(receivables, totalSales, vat, daysInYear, allocation.pool) } : null,
        longTermShare: age,
      }),
      tables: {
        classes: classRows({ tiers: [...labels, noSales], multipliers, tier, sales, collected, rated, balance, allocation }),
        cuts: rateBandRows(scale),
        pareto: paretoRows(customer, sales),
        points: points(sales, balance ?? [], debt),
      },
      notes: allocationNotes(allocation, labels, multipliers),
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${tierWords.en({ ...input, ...output, opening: countedOpening(params, input.opening) }, params, say)}. ${quotaWords.en({ ...input, ...output, floor: null, places: decimal(params.unit).places }, say)}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${tierWords["zh-CN"]({ ...input, ...output, opening: countedOpening(params, input.opening) }, params, say)}。${quotaWords["zh-CN"]({ ...input, ...output, floor: null, places: decimal(params.unit).places }, say)}`,
  },
  charts: [paretoChart, classChart, quadrantChart],
  native: creditForm,
  nativeUnless: creditFormUnless,
  sql: creditQuery,
  sqlUnless: noBreaks,
  worked: [
    {
      from: "case MM-E2E: 468 to the cent over eight customers, one without sales",
      inputs: {
        customer: ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08"],
        sales: [500, 400, 300, 260, 220, 180, 140, 0],
        collected: [600, 470, 330, 280, 215, 170, 100, 20],
      },
      params: { pool: 468 },
      outputs: {
        rate: [
          1.0256410256410255, 1.0042735042735043, 0.9401709401709402, 0.9204470742932281, 0.8352758352758354, 0.8072174738841406,
          0.6105006105006106, { fault: "#N/A" },
        ],
        tier: ["A", "A", "B", "B", "C", "C", "D", "N"],
        quota: [125.81, 100.64, 75.48, 65.42, 55.36, 45.29, 0, 0],
        headroom: ["", "", "", "", "", "", "", ""],
      },
      figures: { pool: 468, allocated: 468, unallocated: 0, receivables: "", overlap: "", k: 2, keySalesShare: 0.45 },
    },
    {
      from: "by hand: pool 400 × 20 % × 1.17 = 93.6; balances give headroom, and a customer outside every class is over its quota of 0",
      inputs: { customer: ["甲", "乙", "丙", null], sales: [300, 100, 0, null], collected: [351, 110, 0, null], balance: [60, 23.4, 5, null], years: [3, 1, 5, null] },
      outputs: {
        tier: ["A", "B", "N", ""],
        quota: [70.2, 23.4, 0, ""],
        headroom: [10.2, 0, -5, ""],
        utilisation: [60 / 70.2, 1, { fault: "#DIV/0!" }, ""],
        key: [true, false, false, ""],
        topDebtor: [true, false, false, ""],
      },
      figures: { pool: 93.6, targetDays: 73, receivables: 88.4, excess: -5.2, longTermShare: 2 / 3 },
      tables: {
        classes: [
          ["A", 1, 300, 351, 1, 1, 70.2, 0.234, 60],
          ["B", 1, 100, 110, 110 / 117, 1, 23.4, 0.234, 23.4],
          ["C", 0, 0, 0, { fault: "#N/A" }, 1, 0, { fault: "#N/A" }, 0],
          ["D", 0, 0, 0, { fault: "#N/A" }, 0, 0, { fault: "#N/A" }, 0],
          ["N", 1, 0, 0, { fault: "#N/A" }, 0, 0, { fault: "#N/A" }, 5],
        ],
        pareto: [["甲", 300, 0.75], ["乙", 100, 1], ["丙", 0, 1]],
      },
    },
    {
      from: "by hand: old debt of 30 lowers the rate of customer Y from 110.6 % to 85.0 % once it counts as due",
      inputs: { customer: ["Y"], sales: [85], collected: [110], opening: [30] },
      params: { countOpening: true },
      outputs: { rate: [0.8497489378138278], tier: ["C"] },
    },
    {
      from: "by hand: without counting it the opening balance changes nothing",
      inputs: { customer: ["Y"], sales: [85], collected: [110], opening: [30] },
      outputs: { rate: [1.1060834590246356], tier: ["A"] },
    },
    {
      from: "by hand: two units over sales of 1 and 3 are ½ and 1½; of the equal remainders that of the larger sales rounds up",
      inputs: { customer: ["small", "large"], sales: [1, 3], collected: [1.17, 3.51] },
      params: { pool: 2, unit: 1 },
      outputs: { quota: [0, 2], rule: ["share", "share"] },
    },
    {
      from: "by hand: 50 is over its cap of 20, which leaves 80 over 50 of sales; 32 is then over 25, and 55 are left",
      inputs: { customer: ["a", "b", "c"], sales: [50, 30, 20], collected: [58.5, 35.1, 23.4], cap: [20, null, 25] },
      params: { pool: 100, unit: 1 },
      outputs: { quota: [20, 55, 25], rule: ["cap", "share", "cap"], openQuota: [55, 55, 55], openSales: [30, 30, 30] },
    },
    {
      from: "by hand: one customer, exactly on the cut that a ratio of 0.3 sets at 0.7",
      inputs: { customer: ["one"], sales: [100], collected: [81.9] },
      params: { ratio: 0.3 },
      outputs: { tier: ["C"], quota: [35.1] },
    },
  ],
});

const countedOpening = ({ countOpening }: { readonly countOpening: boolean }, opening: number | null | undefined): number | null =>
  countOpening ? (opening ?? null) : null;

const headroom = (quota: number, balance: number | null): Answer<"money"> =>
  balance === null ? "" : toNumber(minus(decimal(quota), decimal(balance)));

function utilisation(quota: number, balance: number | null): Answer<"ratio"> {
  if (balance === null) return "";
  return quota > 0 ? balance / quota : { fault: "#DIV/0!" };
}
