import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { tiedRemainders } from "../method/ties";
import { decimal, inUnits } from "../money/decimal";
import { allocationSteps } from "../sql/allocation";
import { allocationFigures, quotaAnswers } from "../sql/allocationAnswers";
import { asReal, roundingUnit } from "../sql/exact";
import { allocate, type CustomerQuota } from "./allocate";
import { allocationNotes, checkPlan, quotaWords } from "./allocationWords";
import { entryAt } from "../sql/count";
import { namesAsRows } from "../sql/listRows";
import { choose, sentence } from "../sql/sentence";
import { capInput, classesParam, multiplierPresets, multipliersParam, noSales, reserveParam, salesInput, unitParam } from "./creditFields";

/** Shares a credit pool: among the classes by multiplied sales, inside each class by sales. */
export default defineMethod({
  id: "CREDITQUOTA",
  family: "quota",
  label: { en: "Credit quota", "zh-CN": "客户赊销额度" },
  summary: {
    en: "Splits the credit pool among classes and customers; the quotas add up to the pool exactly.",
    "zh-CN": "把赊销总额度分配到各类、各客户，合计与总额度分毫不差。",
  },
  ties: tiedRemainders("sales", "销售额"),
  formula: String.raw`Q_k = (P - R)\frac{m_k S_k}{\sum_j m_j S_j}\ (+R \text{ for the last class}),\quad q_i = Q_k \frac{s_i}{S_k},\ \text{both by largest remainder in units}`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "赊销额度的分配涉及两个层次；依据ABC三类客户2010年销售收入占比计算", origin: "SEED" },
    { work: "Balinski & Young (2001), Fair Representation, 2nd ed.", where: "Hamilton's method", note: { en: "Largest remainder", "zh-CN": "最大余额法" }, origin: "OURS" },
    { work: "Tierbook", note: { en: "Reserve for the last class, caps and floors by water filling inside the class", "zh-CN": "末类预留额度；类内上下限的注水式分配" }, origin: "OURS" },
  ],

  inputs: {
    sales: salesInput,
    tier: {
      unit: "code",
      blank: "null",
      label: { en: "Class", "zh-CN": "类别" },
      hint: { en: "The customer's tier, e.g. A; N or blank is outside every class and gets nothing.", "zh-CN": "客户级别，如 A；N 或空白不属于任何类别，额度为零。" },
      synonyms: ["tier", "class", "grade", "级别", "类别", "等级", "分类", "客户级别"],
    },
    cap: capInput,
    floor: {
      unit: "money",
      optional: true,
      min: 0,
      label: { en: "Floor", "zh-CN": "额度下限" },
      hint: { en: "The least a customer may get; blank for none.", "zh-CN": "客户额度的下限，空白表示不设。" },
      synonyms: ["floor", "minimum", "额度下限", "下限", "最低额度"],
    },
  },
  params: {
    pool: {
      kind: "number",
      unit: "money",
      min: 0,
      label: { en: "Credit pool", "zh-CN": "赊销总额度" },
      hint: { en: "The total to share out, e.g. 936, in the unit of the sales.", "zh-CN": "待分配的总额度，如 936，单位与销售额相同。" },
    },
    multipliers: multipliersParam,
    dReserve: reserveParam,
    unit: unitParam,
    classes: classesParam,
  },
  outputs: {
    quota: { unit: "money", label: { en: "Credit quota", "zh-CN": "赊销额度" } },
    classQuota: { unit: "money", label: { en: "Class quota", "zh-CN": "类别额度" } },
    openQuota: { unit: "money", label: { en: "Class quota shared by sales", "zh-CN": "按销售额分配的类别额度" } },
    openSales: { unit: "money", label: { en: "Sales that share it", "zh-CN": "参与分配的销售额" } },
    rule: { unit: "code", label: { en: "Set by (share, cap, floor, none)", "zh-CN": "依据（share 占比，cap 上限，floor 下限，none 不参与）" } },
  },
  figures: {
    pool: { unit: "money", label: { en: "Pool in whole units", "zh-CN": "取整后的总额度" } },
    rounding: { unit: "money", label: { en: "Rounding of the pool", "zh-CN": "总额度取整差" } },
    allocated: { unit: "money", label: { en: "Quotas in total", "zh-CN": "额度合计" } },
    unallocated: { unit: "money", label: { en: "Unallocated", "zh-CN": "未分配额度" } },
  },
  tables: {
    classes: {
      label: { en: "Quota by class", "zh-CN": "各类额度" },
      columns: {
        class: { unit: "code", label: { en: "Class", "zh-CN": "类别" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
        sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
        multiplier: { unit: "factor", label: { en: "Multiplier", "zh-CN": "系数" } },
        quota: { unit: "money", label: { en: "Class quota", "zh-CN": "类别额度" } },
        given: { unit: "money", label: { en: "Given to customers", "zh-CN": "已分配给客户" } },
        perSales: { unit: "ratio", label: { en: "Quota / sales", "zh-CN": "额度 / 销售额" } },
      },
    },
  },
  answers: { columns: ["quota"] },
  signature: ["sales", "tier", "pool", "multipliers", "dReserve", "cap", "floor", "unit", "classes"],
  worksheet: true,
  presets: multiplierPresets,
  check: (params) => checkPlan(params, "classes"),

  run({ sales, tier, cap, floor }, { pool, multipliers, dReserve, unit, classes }) {
    const places = new Int32Array(tier.length);
    for (let row = 0; row < places.length; row++) places[row] = classes.indexOf(tier[row] ?? noSales);
    const faults = new Map<number, Fault>();
    for (let row = 0; row < sales.length; row++) {
      if (places[row]! >= 0 && !floor && !cap) continue;
      const found = tier[row] ?? noSales;
      if (places[row] === -1 && found !== noSales) faults.set(row, { fault: "#VALUE!", issue: { code: "unknown-code", column: "tier", row, found, known: [...classes, noSales] } });
      else if ((floor?.[row] ?? 0) > (cap?.[row] ?? Infinity)) faults.set(row, { fault: "#VALUE!", issue: floorAboveCap(row) });
    }
    // A customer with a fault takes no part: outside every class and without limits, nothing is given to it.
    const allocation = allocate(
      { sales, group: faults.size === 0 ? places : places.map((at, row) => (faults.has(row) ? -1 : at)), cap, floor },
      { pool, unit, multipliers, reserve: dReserve },
    );
    const answers = <T>(column: readonly T[]): readonly (T | Fault)[] => (faults.size === 0 ? column : column.map((answer, row) => faults.get(row) ?? answer));
    const column = <K extends keyof CustomerQuota>(name: K): readonly (CustomerQuota[K] | Fault)[] => answers(sales.map((_, row) => allocation.customer(row)[name]));
    return {
      columns: {
        quota: answers(allocation.quota),
        get classQuota() {
          return column("classQuota");
        },
        get openQuota() {
          return column("openQuota");
        },
        get openSales() {
          return column("openSales");
        },
        get rule() {
          return column("rule");
        },
      },
      figures: {
        pool: allocation.pool,
        rounding: allocation.rounding,
        allocated: allocation.given,
        unallocated: allocation.unallocated,
      },
      tables: {
        classes: allocation.classes.map((one, i) => [
          classes[i]!, one.customers, one.sales, multipliers[i]!, one.quota, one.given,
          one.sales > 0 ? one.quota / one.sales : { fault: "#N/A" },
        ]),
      },
      notes: allocationNotes(allocation, classes, multipliers),
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      quotaWords.en({ ...output, sales: input.sales, tier: input.tier, cap: input.cap, floor: input.floor, places: decimal(params.unit).places }, say),
    "zh-CN": ({ input, output, params, say }) =>
      quotaWords["zh-CN"]({ ...output, sales: input.sales, tier: input.tier, cap: input.cap, floor: input.floor, places: decimal(params.unit).places }, say),
  },
  charts: [
    {
      id: "class-quota",
      title: { en: "Quota by class", "zh-CN": "各类赊销额度" },
      table: "classes",
      series: [{ column: "quota", shape: "column" }],
      axes: { primary: { unit: "money", min: 0 } },
    },
  ],
  sql(table, { pool, multipliers, dReserve, unit, classes }) {
    const { dialect, cell } = table;
    const [sales, tier, cap] = [cell("sales"), cell("tier"), table.has("cap") ? cell("cap") : null];
    const say = sentence(dialect);
    const rounding = roundingUnit(dialect, unit);
    const allocation = allocationSteps(table, {
      from: "claiming", group: "class_of", claim: "claim_held", cap, multipliers, unit, reserve: dReserve, pool: inUnits(decimal(pool), rounding.unit, "half-up"),
    });
    const { steps, answers, why } = quotaAnswers(table, allocation, { sales, cap, tier, unit, answered: "class_of >= 0", inside: "class_of > 0" });
    return {
      steps: [
        {
          name: "grouped",
          rule: "Number of the class: 0 outside every class, -1 where the class is not known",
          query: `SELECT *, ${choose(classes.map((name, i) => [`${tier} = ${dialect.text(name)}`, String(i + 1)] as const), `CASE WHEN coalesce(${tier}, ${dialect.text(noSales)}) = ${dialect.text(noSales)} THEN 0 ELSE -1 END`)} AS class_of\nFROM ${table.rows}`,
        },
        { name: "claiming", rule: "Sales above zero claim a share, exact in millionths", query: `SELECT *, CASE WHEN class_of > 0 AND ${sales} > 0 THEN ${dialect.millionths(sales)} ELSE ${dialect.whole(0)} END AS claim_held\nFROM grouped` },
        ...allocation.steps,
        ...steps,
      ],
      answers,
      why: {
        en: choose([["class_of < 0", say`“${tier}” is none of the classes ${dialect.text([...classes, noSales].join(", "))}.`]], why.en),
        "zh-CN": choose([["class_of < 0", say`“${tier}”不是类别 ${dialect.text([...classes, noSales].join("、"))} 之一。`]], why["zh-CN"]),
      },
      figures: allocationFigures(table, rounding, pool),
      tables: {
        classes: [
          `SELECT label, class_customers, ${asReal(dialect, "class_claim")} AS sales, ${entryAt("class_no", multipliers.map(dialect.real), "NULL")} AS multiplier, ${rounding.real("class_units")} AS quota, ${rounding.real(`coalesce(given_units, ${dialect.whole(0)})`)} AS given,`,
          `  (${rounding.real("class_units")}) / (${asReal(dialect, `nullif(class_claim, 0)`)}) AS per_sales`,
          `FROM (${namesAsRows(table, classes)}) AS names JOIN class_quotas ON place = class_no`,
          `LEFT JOIN (SELECT class_of AS given_to, sum(quota_units) AS given_units FROM tb_answers GROUP BY class_of) AS given_sums ON class_no = given_to`,
          "ORDER BY place",
        ].join("\n"),
      },
    };
  },
  sqlUnless: (_, has) =>
    has?.("floor")
      ? {
          en: "Floors are filled by sharing again and again until none is broken, which a query cannot do. Leave the floors out, or work in a workbook.",
          "zh-CN": "额度下限需要反复分配直至全部满足，查询语句无法完成。请不设下限，或在工作簿中计算。",
        }
      : null,
  worked: [
    {
      from: "case MM-E2E: 468 to the cent over eight customers, one without sales",
      inputs: { sales: [500, 400, 300, 260, 220, 180, 140, 0], tier: ["A", "A", "B", "B", "C", "C", "D", "N"] },
      params: { pool: 468 },
      outputs: { quota: [125.81, 100.64, 75.48, 65.42, 55.36, 45.29, 0, 0] },
      figures: { pool: 468, rounding: 0, allocated: 468, unallocated: 0 },
      tables: {
        classes: [
          ["A", 2, 900, 1, 226.45, 226.45, 226.45 / 900],
          ["B", 2, 560, 1, 140.9, 140.9, 140.9 / 560],
          ["C", 2, 400, 1, 100.65, 100.65, 100.65 / 400],
          ["D", 1, 140, 0, 0, 0, 0],
        ],
      },
    },
    {
      from: "case MM-CUST-LR-1: 303.57 in units of 1 splits 304",
      inputs: { sales: [320, 280, 250, 200, 150], tier: ["A", "A", "A", "A", "A"] },
      params: { pool: 303.57, unit: 1 },
      outputs: { quota: [81, 71, 63, 51, 38] },
      figures: { pool: 304, rounding: 0.43, unallocated: 0 },
    },
    {
      from: "by hand: a cap of 10 leaves 50 to be shared 2 : 1, a floor of 20 is kept",
      inputs: { sales: [300, 200, 100], tier: ["A", "A", "A"], cap: [10, null, null], floor: [null, null, 20] },
      params: { pool: 60 },
      outputs: { quota: [10, 30, 20], rule: ["cap", "share", "floor"] },
    },
    {
      from: "by hand: 30 reserved for D and shared by D's sales; nobody else is touched by D",
      inputs: { sales: [100, 20, 10, null], tier: ["B", "D", "D", null] },
      params: { pool: 130, dReserve: 30, unit: 1 },
      outputs: { quota: [100, 20, 10, ""] },
      figures: { unallocated: 0 },
    },
    {
      from: "by hand: nobody in a class that gets credit, the pool stays whole; an unknown class is an error in its row",
      inputs: { sales: [100, 50, 70], tier: ["D", "N", "E"] },
      params: { pool: 936 },
      outputs: { quota: [0, 0, { fault: "#VALUE!" }] },
      figures: { allocated: 0, unallocated: 936 },
    },
  ],
});

const floorAboveCap = (row: number): NonNullable<Fault["issue"]> => ({
  code: "method",
  row,
  text: { en: "The floor is above the cap. Lower the floor or raise the cap.", "zh-CN": "额度下限大于上限。请降低下限或提高上限。" },
});
