import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { decimal, minus, sum, times, toNumber } from "../money/decimal";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const cost = (en: string, zh: string, words: readonly string[]) =>
  ({
    unit: "money",
    optional: true,
    label: { en: `${en} cost`, "zh-CN": `${zh}成本` },
    hint: { en: `${en} cost of the customer in the same period; blank counts as 0.`, "zh-CN": `同期为该客户发生的${zh}成本；空白视为 0。` },
    synonyms: words,
  }) as const;

/** What the dealings with a customer leave over. */
export default defineMethod({
  id: "CUSTVALUE",
  family: "scoring",
  label: { en: "Financial value of a customer", "zh-CN": "客户财务价值" },
  summary: {
    en: "Revenue from a customer's purchases less the costs of serving, informing, marketing to and producing for it.",
    "zh-CN": "客户的交易收益减去服务、沟通、营销和生产等交易成本。",
  },
  formula: String.raw`V_i = p_i\,q_i\,f_i - (\text{service} + \text{communication} + \text{marketing} + \text{production})`,
  sources: [
    { work: "《客户差异化》", where: "客户财务价值是交易收益与交易成本之差", origin: "SEED" },
    { work: "Tierbook", note: { en: "A blank cost counts as 0; with all four blank there is no answer", "zh-CN": "空白成本视为 0；四项成本全部空白时不作答" }, origin: "OURS" },
  ],

  inputs: {
    price: {
      unit: "money",
      label: { en: "Unit price", "zh-CN": "单价" },
      hint: { en: "Price of one unit, e.g. 200.", "zh-CN": "每件价格，如 200。" },
      synonyms: ["price", "unit price", "单价", "价格"],
    },
    qty: {
      unit: "number",
      label: { en: "Units per purchase", "zh-CN": "每次数量" },
      hint: { en: "Units bought each time, e.g. 5.", "zh-CN": "每次购买的数量，如 5。" },
      synonyms: ["qty", "quantity", "units", "数量", "每次数量", "购买数量"],
    },
    freq: {
      unit: "number",
      label: { en: "Purchases in the period", "zh-CN": "购买频率" },
      hint: { en: "How many times the customer buys in the period, e.g. 12.", "zh-CN": "期内购买次数，如 12。" },
      synonyms: ["freq", "frequency", "orders", "purchases", "频率", "购买频率", "购买次数", "次数"],
    },
    service: cost("Service", "服务", ["service", "service cost", "服务成本", "服务费用"]),
    communication: cost("Communication", "沟通", ["communication", "communication cost", "沟通成本", "沟通费用"]),
    marketing: cost("Marketing", "营销", ["marketing", "marketing cost", "营销成本", "营销费用"]),
    production: cost("Production", "生产", ["production", "production cost", "cogs", "生产成本", "产品成本"]),
  },
  params: {},
  outputs: {
    value: { unit: "money", label: { en: "Financial value", "zh-CN": "客户财务价值" } },
    revenue: { unit: "money", label: { en: "Revenue", "zh-CN": "交易收益" } },
    cost: { unit: "money", label: { en: "Costs", "zh-CN": "交易成本" } },
  },
  figures: { total: { unit: "money", label: { en: "Value of all customers", "zh-CN": "客户财务价值合计" } } },
  tables: {},
  answers: { columns: ["value"] },
  signature: ["price", "qty", "freq", "service", "communication", "marketing", "production"],
  worksheet: true,

  run({ price, qty, freq, service, communication, marketing, production }) {
    const rows = price.map((each, row) => {
      const costs = [service, communication, marketing, production].map((column) => column?.[row] ?? null);
      if (costs.every((one) => one === null)) return null;
      const earned = times(times(decimal(each), decimal(qty[row]!)), decimal(freq[row]!));
      const spent = sum(costs.map((one) => one ?? 0));
      return { value: toNumber(minus(earned, spent)), revenue: toNumber(earned), cost: toNumber(spent) };
    });
    return {
      columns: {
        value: rows.map((one, row) => one?.value ?? noCosts(row)),
        revenue: rows.map((one, row) => one?.revenue ?? noCosts(row)),
        cost: rows.map((one, row) => one?.cost ?? noCosts(row)),
      },
      figures: { total: toNumber(sum(rows.flatMap((one) => (one === null ? [] : [one.value])))) },
      tables: {},
    };
  },

  why: {
    en: ({ input, output, say }) =>
      `${say.number(input.price)} × ${say.number(input.qty)} × ${say.number(input.freq)} = ${say.amount(output.revenue)}, less costs ${say.amount(output.cost)} → ${say.amount(output.value)}`,
    "zh-CN": ({ input, output, say }) =>
      `${say.number(input.price)} × ${say.number(input.qty)} × ${say.number(input.freq)} = ${say.amount(output.revenue)}，减成本 ${say.amount(output.cost)} → ${say.amount(output.value)}`,
  },
  charts: [],
  sql(table) {
    const { dialect } = table;
    const given = (["price", "qty", "freq"] as const).map((name) => table.cell(name));
    const costs = (["service", "communication", "marketing", "production"] as const).flatMap((name) => (table.has(name) ? [table.cell(name)] : []));
    const product = given.join(" * ");
    // Products of millionths fit where the amount itself is below 1e18; above that nobody counts cents.
    const isCounted = `abs(${product}) < 1e18`;
    // Nine digits fewer where they are zeros: a quotient of two exact reals is the nearest one.
    const real = (whole: string, places: number): string =>
      places < 18
        ? `${dialect.cast(whole, "real")} / 1e${places}`
        : `CASE WHEN ${dialect.remainder(whole, dialect.whole(1_000_000_000))} = 0 THEN ${dialect.cast(dialect.quotient(whole, dialect.whole(1_000_000_000)), "real")} / 1e${places - 9} ELSE ${dialect.cast(whole, "real")} / 1e${places} END`;
    const { number, amount } = sqlSay(dialect);
    const say = sentence(dialect);
    const [price, quantity, often] = given.map(number) as [string, string, string];
    const [value, revenue, cost] = [answerColumn("value"), amount(answerColumn("revenue")), amount(answerColumn("cost"))];
    const known = (words: string, unknown: string): string => cases([[`${value} IS NULL`, dialect.text(unknown)]], words);
    return {
      steps: [
        {
          name: "counted",
          rule: "Revenue exactly, in parts of 10^-18, and costs in millionths, where one of them is given",
          query: `SELECT *, CASE WHEN ${isCounted} THEN ${given.map((one) => dialect.millionths(one)).join(" * ")} END AS revenue_parts, ${costs.length === 0 ? "NULL" : `CASE WHEN ${costs.map((one) => `${one} IS NOT NULL`).join(" OR ")} THEN ${costs.map((one) => `coalesce(${dialect.millionths(one)}, ${dialect.whole(0)})`).join(" + ")} END`} AS cost_parts\nFROM ${table.rows}`,
        },
        {
          name: "valued",
          rule: "Revenue, costs and what is left of the revenue",
          query: `SELECT *, CASE WHEN cost_parts IS NOT NULL THEN coalesce(${real("revenue_parts", 18)}, ${product}) END AS revenue_of, ${real("cost_parts", 6)} AS cost_of, CASE WHEN cost_parts IS NOT NULL THEN coalesce(${real(`(revenue_parts - cost_parts * ${dialect.whole(10n ** 12n)})`, 18)}, ${product} - ${real("cost_parts", 6)}) END AS value_of\nFROM counted`,
        },
      ],
      answers: { value: "value_of", revenue: "revenue_of", cost: "cost_of" },
      figures: { total: "SELECT coalesce(sum(value_of), 0e0) FROM tb_answers" },
      why: {
        en: known(say`${price} × ${quantity} × ${often} = ${revenue}, less costs ${cost} → ${amount(value)}`, "No cost is given, so the value is unknown. Enter at least one cost, 0 if there is none."),
        "zh-CN": known(say`${price} × ${quantity} × ${often} = ${revenue}，减成本 ${cost} → ${amount(value)}`, "没有任何成本，无法计算价值。请至少填写一项成本，没有则填 0。"),
      },
    };
  },
  worked: [
    {
      from: "case CUSTVALUE: a profitable customer and one that costs more than it brings",
      inputs: { price: [200, 10], qty: [5, 1], freq: [12, 2], service: [1500, 15], communication: [300, null], marketing: [600, null], production: [7000, 12] },
      outputs: { value: [2600, -7], revenue: [12000, 20], cost: [9400, 27] },
      figures: { total: 2593 },
    },
    {
      from: "by hand: a cost of 0 is an answer, four blank costs are none",
      inputs: { price: [3, 3, null], qty: [2, 2, null], freq: [1, 1, null], service: [0, null, null] },
      outputs: { value: [6, { fault: "#N/A" }, ""] },
      figures: { total: 6 },
    },
    {
      from: "by hand: 0.1 × 3 less 0.1 and 0.2 is exactly nothing",
      inputs: { price: [0.1], qty: [3], freq: [1], service: [0.1], production: [0.2] },
      outputs: { value: [0] },
    },
  ],
});

const noCosts = (row: number): Fault => ({
  fault: "#N/A",
  issue: { code: "method", row, text: { en: "No cost is given, so the value is unknown. Enter at least one cost, 0 if there is none.", "zh-CN": "没有任何成本，无法计算价值。请至少填写一项成本，没有则填 0。" } },
});
