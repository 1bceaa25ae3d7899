import type { Fault } from "../issue/issue";
import { defineMethod } from "../method/method";
import { day, orZero } from "../native/cells";
import { atMost as isWithin, choose, iff } from "../native/formula";
import { amountRows } from "../sql/amountRows";
import { answerColumn } from "../sql/names";
import { atMost as atMostSql } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";
import { say as numbers } from "../method/say";
import { atMost } from "../unit/nearly";
import { daysBetween } from "../unit/within";
import { checkLabels } from "./bands";
import { todayParam } from "./sharedFields";
import { tierAmountInput, tierChart, tierRows, tierTable } from "./tierTable";

/** Orders a rhythm can be told from: two intervals. */
const leastOrders = 3;

/** Active, dormant and lost customers. */
export default defineMethod({
  id: "BEHAVIOUR",
  family: "tiering",
  label: { en: "Behaviour tier", "zh-CN": "行为分级" },
  summary: {
    en: "Active, dormant or lost by the days since the last purchase, measured in days or in the customer's own rhythm.",
    "zh-CN": "按距上次购买的天数分为活跃、沉睡、流失，可用固定天数或客户自身的购买间隔衡量。",
  },
  formula: String.raw`d = \text{today} - \text{last};\quad \text{fixed: } d \le a \to \text{active},\ d \le b \to \text{dormant};\quad \text{own: } d \le f_1 \bar t,\ d \le f_2 \bar t;\quad \text{else lost}`,
  sources: [
    { work: "客户分级资料", where: "活跃客户、沉睡客户、流失客户", origin: "SEED" },
    { work: "Tierbook", note: { en: "90 and 365 days; 1.5 and 3 times the customer's own mean interval", "zh-CN": "90 天与 365 天；自身平均间隔的 1.5 倍与 3 倍" }, origin: "OURS" },
  ],

  inputs: {
    last: {
      unit: "date",
      label: { en: "Last purchase", "zh-CN": "上次购买日期" },
      hint: { en: "Date of the last purchase.", "zh-CN": "最近一次购买的日期。" },
      synonyms: ["last", "last purchase", "last order", "上次购买", "上次购买日期", "最近购买日期", "最后购买日期", "最近订单日期"],
    },
    interval: {
      unit: "days",
      min: 0,
      optional: true,
      label: { en: "Mean interval", "zh-CN": "平均购买间隔" },
      hint: { en: "Mean days between this customer's orders; only for the rule own.", "zh-CN": "该客户两次订单之间的平均天数；仅用于 own 规则。" },
      synonyms: ["interval", "mean interval", "average interval", "平均间隔", "平均购买间隔", "购买周期", "采购周期"],
    },
    orders: {
      unit: "count",
      min: 0,
      optional: true,
      label: { en: "Orders", "zh-CN": "订单数" },
      hint: { en: "Orders so far; only for the rule own, which needs three.", "zh-CN": "累计订单数；仅用于 own 规则，至少 3 个。" },
      synonyms: ["orders", "order count", "purchases", "frequency", "订单数", "购买次数", "采购次数", "消费次数"],
    },
    amount: tierAmountInput,
  },
  params: {
    today: todayParam,
    active: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 90,
      origin: "OURS",
      label: { en: "Active within days", "zh-CN": "活跃天数" },
      hint: { en: "Active up to and including this many days.", "zh-CN": "此天数以内（含）为活跃。" },
    },
    dormant: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 365,
      origin: "OURS",
      label: { en: "Dormant within days", "zh-CN": "沉睡天数" },
      hint: { en: "Dormant up to and including this many days, lost after.", "zh-CN": "此天数以内（含）为沉睡，超过为流失。" },
    },
    rule: {
      kind: "choice",
      choices: {
        fixed: { en: "The same days for every customer", "zh-CN": "所有客户用相同天数" },
        own: { en: "Multiples of the customer's own mean interval", "zh-CN": "按客户自身平均间隔的倍数" },
      },
      default: "fixed",
      origin: "OURS",
      label: { en: "Measure", "zh-CN": "衡量方式" },
      hint: { en: "fixed or own.", "zh-CN": "fixed 或 own。" },
    },
    multiples: {
      kind: "numbers",
      unit: "factor",
      min: 0,
      exclusive: true,
      order: "ascending",
      default: [1.5, 3],
      origin: "OURS",
      label: { en: "Multiples of the interval", "zh-CN": "间隔倍数" },
      hint: { en: "Two, for the rule own: active up to the first, dormant up to the second: {1.5,3}.", "zh-CN": "两个，用于 own 规则：第一个以内为活跃，第二个以内为沉睡：{1.5,3}。" },
    },
    labels: {
      kind: "codes",
      default: ["活跃", "沉睡", "流失"],
      origin: "SEED",
      label: { en: "Names of the tiers", "zh-CN": "级别名称" },
      hint: { en: "Three: active, dormant, lost.", "zh-CN": "三个：活跃、沉睡、流失。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Behaviour", "zh-CN": "行为级别" } },
    days: { unit: "days", label: { en: "Days since the last purchase", "zh-CN": "距上次购买天数" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["tier"] },
  signature: ["last", "today", "active", "dormant", "rule", "interval", "orders", "multiples", "labels", "amount"],
  worksheet: true,
  wizard: {
    system: "behaviour",
    question: "slipping",
    writes: ["tier", "days"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "amount",
    boundary: { value: "days", cuts: ({ rule, active, dormant }) => (rule === "fixed" ? [active as number, dormant as number] : []) },
    figures: [],
  },
  check: ({ active, dormant, multiples, labels }) => [
    ...(active < dormant ? [] : [{ code: "param-below", param: "dormant", min: active, exclusive: true, found: dormant } as const]),
    ...(multiples.length === 2 ? [] : [{ code: "param-count", param: "multiples", expected: 2, found: multiples.length } as const]),
    ...checkLabels(labels, 3),
  ],

  run({ last, interval, orders, amount }, params) {
    const { today, labels } = params;
    const days = last.map((date) => daysBetween(date, today));
    const tier = days.map((n, row) => {
      const limits = limitsOf(params, interval?.[row] ?? null, orders?.[row] ?? null);
      if (limits === null) return noRhythm(row);
      const inside = limits.findIndex((limit) => atMost(n, limit));
      return labels[inside === -1 ? 2 : inside]!;
    });
    return { columns: { tier, days }, figures: {}, tables: { tiers: tierRows(labels, tier, amount) } };
  },

  why: {
    en({ input, output, params, say }) {
      const limits = (limitsOf(params, input.interval, input.orders) ?? []).map((limit) => say.amount(limit)).join(" and ");
      const how = params.rule === "own" && input.interval !== null ? ` (${params.multiples.map(say.number).join(" and ")} × its mean interval of ${say.amount(input.interval)} d)` : "";
      return `Last purchase on ${say.date(input.last)}, ${say.amount(output.days)} d before ${say.date(params.today)}; limits ${limits} d${how} → ${output.tier}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const limits = (limitsOf(params, input.interval, input.orders) ?? []).map((limit) => say.amount(limit)).join("、");
      const how = params.rule === "own" && input.interval !== null ? `（自身平均间隔 ${say.amount(input.interval)} 天的 ${params.multiples.map(say.number).join("、")} 倍）` : "";
      return `上次购买 ${say.date(input.last)}，距 ${say.date(params.today)} ${say.amount(output.days)} 天；界限 ${limits} 天${how} → ${output.tier}`;
    },
  },
  charts: [tierChart],
  native(sheet, { rule }) {
    const days = sheet.own("since");
    const names = [0, 1, 2].map((j) => sheet.entry("labels", j)) as [string, string, string];
    const judged = (first: string, second: string): string => choose([[isWithin(days, first), names[0]], [isWithin(days, second), names[1]]], names[2]);
    const own = (): string => {
      if (!sheet.has("interval") || !sheet.has("orders")) return "NA()";
      const interval = orZero(sheet.cell("interval"));
      const times = (j: number): string => `(${sheet.entry("multiples", j)}*${interval})`;
      return iff(`OR(${interval}=0,${orZero(sheet.cell("orders"))}<${leastOrders})`, "NA()", judged(times(0), times(1)));
    };
    return {
      working: { since: { label: { en: "Days since the last purchase", "zh-CN": "距上次购买天数" }, unit: "days", formula: `${day(sheet.param("today"))}-${day(sheet.cell("last"))}` } },
      answers: { tier: rule === "fixed" ? judged(sheet.param("active"), sheet.param("dormant")) : own(), days },
    };
  },
  sql(table, { today, active, dormant, rule, multiples, labels }) {
    const { dialect } = table;
    const { amount, date } = sqlSay(dialect);
    const say = sentence(dialect);
    const [interval, orders] = (["interval", "orders"] as const).map((name) => (table.has(name) ? table.cell(name) : "NULL"));
    const hasRhythm = table.has("interval") && table.has("orders") ? `${interval!} <> 0 AND ${orders!} >= ${leastOrders}` : "FALSE";
    const limits = rule === "fixed" ? [active, dormant].map((limit) => dialect.real(limit)) : multiples.map((times) => `CASE WHEN ${hasRhythm} THEN ${dialect.real(times)} * ${interval!} END`);
    const days = "days_of";
    const bounds = (and: string): string => (rule === "fixed" ? dialect.text([active, dormant].map((limit) => numbers.amount(limit)).join(and)) : say`${amount("active_limit")}${dialect.text(and)}${amount("dormant_limit")}`);
    const times = (and: string): string => dialect.text(multiples.map(numbers.number).join(and));
    const dated = dialect.text(numbers.date(today));
    const tier = answerColumn("tier");
    const why = (known: string, unknown: string): string => (rule === "fixed" ? known : cases([["active_limit IS NULL", dialect.text(unknown)]], known));
    const own = (words: string): string => (rule === "own" ? words : "''");
    return {
      steps: [
        {
          name: "since",
          rule: "Days since the last purchase, and the days up to which a customer is active and dormant",
          query: `SELECT *, ${dialect.cast(`(${Math.floor(today)} - ${table.cell("last")})`, "real")} AS ${days}, ${limits[0]!} AS active_limit, ${limits[1]!} AS dormant_limit\nFROM ${table.rows}`,
        },
      ],
      answers: {
        tier: cases([["active_limit IS NULL", "NULL"], [atMostSql(days, "active_limit"), dialect.text(labels[0]!)], [atMostSql(days, "dormant_limit"), dialect.text(labels[1]!)]], dialect.text(labels[2]!)),
        days,
      },
      tables: { tiers: amountRows(table, labels, tier, table.has("amount") ? table.cell("amount") : undefined) },
      why: {
        en: why(
          say`Last purchase on ${date(table.cell("last"))}, ${amount(days)} d before ${dated}; limits ${bounds(" and ")} d${own(say` (${times(" and ")} × its mean interval of ${amount(interval!)} d)`)} → ${tier}`,
          "The customer's own rhythm needs three orders and a mean interval of more than 0 days.",
        ),
        "zh-CN": why(
          say`上次购买 ${date(table.cell("last"))}，距 ${dated} ${amount(days)} 天；界限 ${bounds("、")} 天${own(say`（自身平均间隔 ${amount(interval!)} 天的 ${times("、")} 倍）`)} → ${tier}`,
          "按自身间隔衡量需要至少三个订单且平均间隔大于 0 天。",
        ),
      },
    };
  },
  worked: [
    {
      from: "case BEHAV: on both limits and a day after each",
      inputs: { last: [46053, 45963, 45962, 45688, 45687, null] },
      params: { today: 46053 },
      outputs: { tier: ["活跃", "活跃", "沉睡", "沉睡", "流失", ""], days: [0, 90, 91, 365, 366, ""] },
    },
    {
      from: "by hand: the own rhythm of 20 days gives 30 and 60; two orders tell no rhythm, nor does an interval of 0",
      inputs: { last: [46023, 46022, 45993, 45992, 46023, 46053, 46053], interval: [20, 20, 20, 20, 20, 0, null], orders: [3, 5, 3, 9, 2, 4, 4] },
      params: { today: 46053, rule: "own" },
      outputs: { tier: ["活跃", "沉睡", "沉睡", "流失", { fault: "#N/A" }, { fault: "#N/A" }, { fault: "#N/A" }], days: [30, 31, 60, 61, 30, 0, 0] },
    },
    {
      from: "by hand: other limits and names, a purchase after today is active, amounts per tier",
      inputs: { last: [46054, 46046, 46045], amount: [10, 20, null] },
      params: { today: 46053, active: 3, dormant: 7, labels: ["a", "d", "l"] },
      outputs: { tier: ["a", "d", "l"], days: [-1, 7, 8] },
      tables: { tiers: [["a", 1, 10], ["d", 1, 20], ["l", 1, 0]] },
    },
  ],
});

interface Rule {
  readonly rule: "fixed" | "own";
  readonly active: number;
  readonly dormant: number;
  readonly multiples: readonly number[];
}

/** Days up to which a customer is active and dormant; null where its own rhythm is not known. */
function limitsOf({ rule, active, dormant, multiples }: Rule, interval: number | null, orders: number | null): number[] | null {
  if (rule === "fixed") return [active, dormant];
  if (interval === null || interval === 0 || orders === null || orders < leastOrders) return null;
  return multiples.map((times) => times * interval);
}

const noRhythm = (row: number): Fault => ({
  fault: "#N/A",
  issue: {
    code: "method",
    row,
    text: {
      en: "The customer's own rhythm needs three orders and a mean interval of more than 0 days.",
      "zh-CN": "按自身间隔衡量需要至少三个订单且平均间隔大于 0 天。",
    },
  },
});
