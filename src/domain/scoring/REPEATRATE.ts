import { defineMethod, type TableRow } from "../method/method";

/** How many customers came back: those who ordered on two days or more. */
export default defineMethod({
  id: "REPEATRATE",
  family: "scoring",
  label: { en: "Repeat purchase rate", "zh-CN": "重复购买率" },
  summary: {
    en: "Customers with orders on at least two days as a share of customers with any order up to a date.",
    "zh-CN": "截至某日，有两天及以上下单的客户占有过订单的客户的比例。",
  },
  formula: String.raw`\text{rate} = \frac{\#\{c : d_c \ge 2\}}{\#\{c : d_c \ge 1\}},\quad d_c = \text{order days of } c \text{ up to the date}`,
  sources: [
    { work: "《客户价值管理案例》，万科", where: "会员重复购买率达65.3%", note: { en: "An example, never a default", "zh-CN": "仅为示例，不作默认值" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The formula; several orders on one day are one", "zh-CN": "计算公式；同一天的多笔订单算一次" }, origin: "OURS" },
  ],

  inputs: {
    customer: {
      unit: "code",
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Name or number of the customer, once per order.", "zh-CN": "客户名称或编号，每笔订单一行。" },
      synonyms: ["customer", "customer id", "customer name", "member", "客户", "客户名称", "客户编号", "会员"],
    },
    date: {
      unit: "date",
      label: { en: "Order date", "zh-CN": "订单日期" },
      hint: { en: "Date of the order; the time of day does not matter.", "zh-CN": "下单日期，不计时间。" },
      synonyms: ["date", "order date", "purchase date", "订单日期", "日期", "购买日期", "下单日期"],
    },
    tier: {
      unit: "code",
      optional: true,
      label: { en: "Tier", "zh-CN": "级别" },
      hint: { en: "The customer's tier, for the rate per tier; of several the one in its last row counts, and blank ones do not.", "zh-CN": "客户级别，用于计算各级重复购买率；同一客户有多个级别时取最后一行，空白不计。" },
      synonyms: ["tier", "class", "grade", "级别", "等级", "客户级别"],
    },
  },
  params: {
    asOf: {
      kind: "number",
      unit: "date",
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "Orders after this day are not seen yet.", "zh-CN": "此日之后的订单不计。" },
    },
  },
  outputs: {
    orderDays: { unit: "count", label: { en: "Order days of the customer", "zh-CN": "该客户下单天数" } },
    repeat: { unit: "flag", label: { en: "Repeat buyer", "zh-CN": "重复购买" } },
  },
  figures: {
    rate: { unit: "share", label: { en: "Repeat purchase rate", "zh-CN": "重复购买率" } },
    repeaters: { unit: "count", label: { en: "Repeat buyers", "zh-CN": "重复购买客户数" } },
    customers: { unit: "count", label: { en: "Customers with orders", "zh-CN": "有订单的客户数" } },
  },
  tables: {
    tiers: {
      label: { en: "Repeat purchase rate per tier", "zh-CN": "各级重复购买率" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        customers: { unit: "count", label: { en: "Customers with orders", "zh-CN": "有订单的客户数" } },
        repeaters: { unit: "count", label: { en: "Repeat buyers", "zh-CN": "重复购买客户数" } },
        rate: { unit: "share", label: { en: "Repeat purchase rate", "zh-CN": "重复购买率" } },
      },
    },
  },
  answers: { figures: ["rate"] },
  signature: ["customer", "date", "asOf", "tier"],
  worksheet: true,

  run({ customer, date, tier }, { asOf }) {
    const days = new Map<string, Set<number>>();
    customer.forEach((name, row) => {
      const day = Math.floor(date[row]!);
      const seen = days.get(name) ?? new Set<number>();
      if (day <= Math.floor(asOf)) seen.add(day);
      days.set(name, seen);
    });
    const counts = [...days.values()].map((seen) => seen.size);
    const customers = counts.filter((count) => count >= 1).length;
    const repeaters = counts.filter((count) => count >= 2).length;
    const tierOf = new Map(customer.flatMap((name, row) => ((tier?.[row] ?? null) === null ? [] : [[name, tier![row]!] as const])));
    const orderDays = customer.map((name) => days.get(name)!.size);
    return {
      columns: { orderDays, repeat: orderDays.map((count) => count >= 2) },
      figures: { rate: customers > 0 ? repeaters / customers : { fault: "#DIV/0!" }, repeaters, customers },
      tables: { tiers: tiersOf(tierOf, days) },
    };
  },

  why: {
    en: ({ input, output, params, say }) => `${input.customer} ordered on ${output.orderDays} ${output.orderDays === 1 ? "day" : "days"} up to ${say.date(params.asOf)} → ${output.repeat ? "repeat buyer" : "no repeat buyer"}`,
    "zh-CN": ({ input, output, params, say }) => `截至 ${say.date(params.asOf)}，${input.customer} 在 ${output.orderDays} 天下过单 → ${output.repeat ? "重复购买" : "未重复购买"}`,
  },
  charts: [
    {
      id: "tiers",
      title: { en: "Repeat purchase rate per tier", "zh-CN": "各级重复购买率" },
      table: "tiers",
      series: [{ column: "rate", shape: "column" }],
      axes: { primary: { unit: "share", min: 0, max: 1 } },
    },
  ],
  worked: [
    {
      from: "case KPI-REPEAT: two orders on one day are one, and one on 1 April is not seen yet",
      inputs: { customer: ["甲", "甲", "乙", "乙", "丙", "丙"], date: [46027, 46027, 46028, 46082, 46054, 46113] },
      params: { asOf: 46112 },
      outputs: { orderDays: [1, 1, 2, 2, 1, 1], repeat: [false, false, true, true, false, false] },
      figures: { rate: 1 / 3, repeaters: 1, customers: 3 },
    },
    {
      from: "by hand: the as-of day itself counts, at any time of day; a customer of tomorrow is none yet; a blank row",
      inputs: { customer: ["a", "a", "b", null], date: [100, 101.75, 102, null] },
      params: { asOf: 101 },
      outputs: { orderDays: [2, 2, 0, ""] },
      figures: { rate: 1, repeaters: 1, customers: 1 },
    },
    {
      from: "by hand: per tier, in order of the names; a customer without a tier is in none, and one without an order yet in no count",
      inputs: { customer: ["a", "a", "b", "c", "d", "e"], date: [1, 2, 1, 1, 9, 1], tier: ["B", "A", "A", null, "C", "B"] },
      params: { asOf: 5 },
      figures: { rate: 1 / 4, customers: 4 },
      tables: { tiers: [["A", 2, 1, 0.5], ["B", 1, 0, 0], ["C", 0, 0, { fault: "#DIV/0!" }]] },
    },
    { from: "by hand: no order up to the date", inputs: { customer: ["a"], date: [200] }, params: { asOf: 100 }, figures: { rate: { fault: "#DIV/0!" }, customers: 0 } },
  ],
});

/** Customers, repeat buyers and their share in each tier, tiers by name. */
function tiersOf(tierOf: ReadonlyMap<string, string>, days: ReadonlyMap<string, ReadonlySet<number>>): TableRow[] {
  const tiers = [...new Set(tierOf.values())].sort();
  return tiers.map((tier) => {
    const counts = [...tierOf].flatMap(([name, of]) => (of === tier ? [days.get(name)!.size] : []));
    const customers = counts.filter((count) => count >= 1).length;
    const repeaters = counts.filter((count) => count >= 2).length;
    return [tier, customers, repeaters, customers > 0 ? repeaters / customers : { fault: "#DIV/0!" }];
  });
}
