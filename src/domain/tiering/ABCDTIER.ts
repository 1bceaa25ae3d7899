import { defineMethod } from "../method/method";
import { tiedInTheTotal } from "../method/ties";
import { day, isEmpty, yes } from "../native/cells";
import { cumulativeForm, tierByTotal } from "../native/cumulative";
import { iff } from "../native/formula";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { byTotal, cumulativeSteps } from "../sql/cumulative";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { ranksOf } from "../stats/rank";
import { atLeast, atMost } from "../unit/nearly";
import { daysBetween } from "../unit/within";
import { checkLabels } from "./bands";
import { cumulativeShares } from "./cumulative";
import { tierChart, tierRows, tierTable } from "./tierTable";

/** A, B and C by cumulative value; customers that bought once or no longer buy are D. */
export default defineMethod({
  id: "ABCDTIER",
  family: "tiering",
  label: { en: "ABCD customers", "zh-CN": "ABCD 客户分级标准" },
  summary: {
    en: "A, B and C by cumulative value; one-time and inactive customers are D. Each tier with its treatment.",
    "zh-CN": "按累计价值分 A、B、C 级，一次性或不活跃客户为 D 级，并给出各级的对待方式。",
  },
  ties: tiedInTheTotal,
  formula: String.raw`D: n_i \le 1 \text{ or } \text{today} - t_i > d;\quad \text{else by } S_i = \frac{\sum_{k \le i} \max(0, v_k)}{\sum_k \max(0, v_k)}:\ S_i \le 0.8 \to A,\ S_i \le 0.95 \to B,\ \text{else } C`,
  sources: [
    {
      work: "客户分级资料，ABCD 标准",
      where: "一次性客户或者不活跃; 定制化的服务; 定期的促销活动和个性化的服务; 批量化的服务和营销策略; 精简的服务和资源投入",
      note: { en: "A main income, B potential, C general, D one-time or inactive; the treatments", "zh-CN": "A 主要收入来源、B 有潜力、C 一般、D 一次性或不活跃，以及各级的对待方式" },
      origin: "SEED",
    },
    {
      work: "Tierbook",
      note: {
        en: "The limits of 80 % and 95 %, inactive after 365 days; D customers are no part of the total that A to C share",
        "zh-CN": "80 % 与 95 % 的界限、365 天未购买为不活跃；D 级客户不计入 A 至 C 级所占的合计",
      },
      origin: "OURS",
    },
  ],

  inputs: {
    value: {
      unit: "money",
      label: { en: "Value", "zh-CN": "价值" },
      hint: { en: "Sales or profit of the customer, e.g. 5000; at or below zero is C.", "zh-CN": "客户的销售额或利润，如 5000；小于或等于零归 C 级。" },
      synonyms: ["value", "sales", "profit", "revenue", "amount", "价值", "销售额", "利润", "消费金额", "金额"],
    },
    orders: {
      unit: "count",
      min: 0,
      label: { en: "Orders", "zh-CN": "订单数" },
      hint: { en: "Orders so far; one or none makes a customer D.", "zh-CN": "累计订单数；只有一次或没有为 D 级。" },
      synonyms: ["orders", "order count", "purchases", "frequency", "订单数", "购买次数", "消费次数"],
    },
    last: {
      unit: "date",
      optional: true,
      label: { en: "Last purchase", "zh-CN": "上次购买日期" },
      hint: { en: "Together with today: a purchase too long ago makes a customer D. Blank: not known, which is no reason.", "zh-CN": "与“今天”一起使用：距今过久为 D 级。空白为未知，不作为依据。" },
      synonyms: ["last", "last purchase", "last order", "上次购买", "上次购买日期", "最近购买日期", "最近订单日期"],
    },
    inactive: {
      unit: "flag",
      optional: true,
      label: { en: "Inactive", "zh-CN": "不活跃" },
      hint: { en: "TRUE makes a customer D whatever the date; blank counts as FALSE.", "zh-CN": "TRUE 即为 D 级，不论日期；空白视为 FALSE。" },
      synonyms: ["inactive", "dormant", "不活跃", "是否不活跃", "沉睡"],
    },
  },
  params: {
    today: {
      kind: "number",
      unit: "date",
      optional: true,
      label: { en: "Today", "zh-CN": "今天" },
      hint: { en: "The day to count from; needed with last purchases.", "zh-CN": "计算天数所到的日期；提供上次购买日期时必填。" },
    },
    inactiveDays: {
      kind: "number",
      unit: "days",
      min: 0,
      default: 365,
      origin: "OURS",
      label: { en: "Active within days", "zh-CN": "多少天内有购买为活跃" },
      hint: { en: "A last purchase more days ago makes a customer inactive, e.g. 365.", "zh-CN": "上次购买距今超过此天数为不活跃，如 365。" },
    },
    limits: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      exclusive: true,
      order: "ascending",
      default: [0.8, 0.95],
      origin: "OURS",
      label: { en: "Limits of the cumulative share", "zh-CN": "累计占比界限" },
      hint: { en: "Two, rising: A up to the first, B up to the second, e.g. {0.8,0.95}.", "zh-CN": "两个，依次递增：第一个以内为 A，第二个以内为 B，如 {0.8,0.95}。" },
    },
    mode: {
      kind: "choice",
      choices: {
        upto: { en: "The customer's own cumulative share is within the limit", "zh-CN": "含本客户的累计占比不超过界限" },
        cross: { en: "The customer that crosses the limit stays in the better tier", "zh-CN": "跨过界限的客户留在较好的级别" },
      },
      default: "upto",
      origin: "FOUND",
      label: { en: "Customer that crosses a limit", "zh-CN": "跨过界限的客户" },
      hint: { en: "upto or cross.", "zh-CN": "upto 或 cross。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C", "D"],
      origin: "SEED",
      label: { en: "Tier names", "zh-CN": "级别名称" },
      hint: { en: "Four, best first; the last is for one-time and inactive customers.", "zh-CN": "四个，从最好的开始；最后一个为一次性或不活跃客户。" },
    },
    treatments: {
      kind: "codes",
      default: ["定制化的服务", "定期的促销活动和个性化的服务", "批量化的服务和营销策略", "精简的服务和资源投入"],
      origin: "SEED",
      label: { en: "Treatments", "zh-CN": "对待方式" },
      hint: { en: "What each tier gets, in the order of the names.", "zh-CN": "各级的对待方式，顺序与级别名称一致。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    treatment: { unit: "text", label: { en: "Treatment", "zh-CN": "对待方式" } },
    reason: { unit: "code", label: { en: "Decided by (orders, inactive, value)", "zh-CN": "依据（orders 订单数，inactive 不活跃，value 累计价值）" } },
    cumulative: { unit: "share", partial: true, label: { en: "Cumulative share", "zh-CN": "累计占比" } },
    days: { unit: "days", partial: true, label: { en: "Days since the last purchase", "zh-CN": "距上次购买天数" } },
  },
  figures: {
    total: { unit: "money", label: { en: "Total of A to C", "zh-CN": "A 至 C 级合计" }, hint: { en: "Of positive values.", "zh-CN": "仅正值。" } },
  },
  tables: { tiers: tierTable },
  answers: { columns: ["tier"] },
  signature: ["value", "orders", "last", "today", "inactive", "inactiveDays", "limits", "mode", "labels", "treatments"],
  worksheet: true,
  wizard: {
    system: "abcd-standard",
    question: "profit",
    writes: ["tier", "treatment"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "value",
    figures: ["total"],
    rows: { labels: "labels", beside: ["treatments"] },
  },
  presets: {
    english: {
      label: { en: "Treatments in English", "zh-CN": "英文对待方式" },
      params: { treatments: ["tailored service", "regular promotions and personal service", "bulk service and marketing", "lean service and few resources"] },
      origin: "OURS",
    },
  },
  check: ({ limits, labels, treatments }) => [
    ...(limits.length === 2 ? [] : [{ code: "param-count", param: "limits", expected: 2, found: limits.length } as const]),
    ...checkLabels(labels, 4),
    ...(treatments.length === 4 ? [] : [{ code: "param-count", param: "treatments", expected: 4, found: treatments.length, of: "labels" } as const]),
  ],

  run({ value, orders, last, inactive }, { today, inactiveDays, limits, mode, labels, treatments }) {
    const days = value.map((_, row) => ((last?.[row] ?? null) === null || today === undefined ? null : daysBetween(last![row]!, today)));
    const reason = value.map((_, row) => {
      if (orders[row]! <= 1) return "orders";
      return inactive?.[row] || (days[row] ?? 0) > inactiveDays ? "inactive" : "value";
    });
    const counted = reason.flatMap((one, row) => (one === "value" ? [row] : []));
    const { order, before, upTo, total } = cumulativeShares(counted.map((row) => value[row]!));
    const ranks = ranksOf(order);
    const place = value.map(() => 3);
    const cumulative = value.map((): number | "" => "");
    counted.forEach((row, i) => {
      cumulative[row] = upTo[i]!;
      const inside = limits.findIndex((limit) => (mode === "upto" ? atMost(upTo[i]!, limit) : !atLeast(before[i]!, limit)));
      place[row] = value[row]! <= 0 ? 2 : ranks[i] === 1 ? 0 : inside === -1 ? 2 : inside;
    });
    const tier = place.map((at) => labels[at]!);
    return {
      columns: { tier, treatment: place.map((at) => treatments[at]!), reason, cumulative, days: days.map((n) => n ?? "") },
      figures: { total },
      tables: { tiers: tierRows(labels, tier, value) },
      notes: last && today === undefined ? [noToday] : [],
    };
  },

  why: {
    en({ input, output, params, say }) {
      const end = `→ ${output.tier}: ${output.treatment}`;
      if (output.reason === "orders") return `${say.amount(input.orders)} ${input.orders === 1 ? "order" : "orders"} ${end}`;
      if (output.reason === "inactive") return `${input.inactive || output.days === null ? "Marked inactive" : `Last purchase ${say.amount(output.days)} d ago, more than ${say.amount(params.inactiveDays)}`} ${end}`;
      if (input.value <= 0) return `${say.amount(input.value)} adds nothing to the total ${end}`;
      return `${say.amount(input.value)}, cumulative share ${say.percent(output.cumulative ?? 0, 2)} of active customers; limits ${params.limits.map((limit) => say.percent(limit)).join(", ")} ${end}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const end = `→ ${output.tier}：${output.treatment}`;
      if (output.reason === "orders") return `订单数 ${say.amount(input.orders)} ${end}`;
      if (output.reason === "inactive") return `${input.inactive || output.days === null ? "标记为不活跃" : `距上次购买 ${say.amount(output.days)} 天，超过 ${say.amount(params.inactiveDays)} 天`} ${end}`;
      if (input.value <= 0) return `${say.amount(input.value)} 不计入合计 ${end}`;
      return `${say.amount(input.value)}，在活跃客户中累计占比 ${say.percent(output.cumulative ?? 0, 2)}；界限 ${params.limits.map((limit) => say.percent(limit)).join("、")} ${end}`;
    },
  },
  charts: [tierChart],
  native(sheet, { today, mode }) {
    const late = sheet.has("last") && today !== undefined ? iff(isEmpty(sheet.cell("last")), "FALSE", `${day(sheet.param("today"))}-${day(sheet.cell("last"))}>${sheet.param("inactiveDays")}`) : "FALSE";
    const marked = sheet.has("inactive") ? yes(sheet.cell("inactive")) : "FALSE";
    const active = { own: sheet.own("activeValue"), all: sheet.all("activeValue"), soFar: sheet.soFar("activeValue") };
    const form = cumulativeForm(sheet, active);
    const place = sheet.own("tierNumber");
    return {
      figures: form.figures,
      working: {
        activeValue: {
          label: { en: "Value of active customers", "zh-CN": "活跃客户的价值" },
          unit: "money",
          formula: iff(`OR(${sheet.cell("orders")}<=1,${marked},${late})`, '""', sheet.cell("value")),
        },
        ...form.working,
        tierNumber: { label: { en: "Number of the tier", "zh-CN": "级别序号" }, unit: "count", formula: iff(`${active.own}=""`, "4", tierByTotal(active.own, form, sheet.param("limits"), { count: 2, mode })) },
      },
      answers: { tier: `INDEX(${sheet.param("labels")},1,${place})`, treatment: `INDEX(${sheet.param("treatments")},1,${place})` },
    };
  },
  sql(table, { today, inactiveDays, limits, mode, labels, treatments }) {
    const { dialect, cell } = table;
    const [value, orders] = [cell("value"), cell("orders")];
    const days = table.has("last") && today !== undefined ? `${Math.floor(today)} - ${cell("last")}` : "NULL";
    const marked = table.has("inactive") ? `coalesce(${cell("inactive")}, FALSE)` : "FALSE";
    const cumulative = cumulativeSteps(table, "active", "active_value");
    const byTier = (of: (tier: number) => string): string => choose([["reason_of <> 'value'", of(3)]], byTotal("active_value", cumulative, table, limits, mode, of));
    const say = sentence(dialect);
    const { amount, percent } = sqlSay(dialect);
    const [tier, treatment] = [answerColumn("tier"), answerColumn("treatment")];
    const listed = (comma: string): string => dialect.text(limits.map((limit) => numbers.percent(limit)).join(comma));
    const byReason = (words: Readonly<Record<"orders" | "inactive" | "nothing" | "value", string>>): string =>
      choose([["reason_of = 'orders'", words.orders], ["reason_of = 'inactive'", words.inactive], [`${value} <= 0`, words.nothing]], words.value);
    const absent = `${marked} OR days_of IS NULL`;
    return {
      steps: [
        { name: "dated", rule: "Days since the last purchase", query: `SELECT *, ${dialect.cast(days, "real")} AS days_of\nFROM ${table.rows}` },
        {
          name: "judged",
          rule: "One order or none and inactive customers are in the last tier",
          query: `SELECT *, ${choose([[`${orders} <= 1`, "'orders'"], [`${marked} OR coalesce(days_of > ${dialect.real(inactiveDays)}, FALSE)`, "'inactive'"]], "'value'")} AS reason_of\nFROM dated`,
        },
        { name: "active", rule: "The others share the total", query: `SELECT *, CASE WHEN reason_of = 'value' THEN ${value} END AS active_value\nFROM judged` },
        ...cumulative.steps,
      ],
      answers: {
        tier: byTier((j) => dialect.text(labels[j]!)),
        treatment: byTier((j) => dialect.text(treatments[j]!)),
        reason: "reason_of",
        cumulative: `CASE WHEN reason_of = 'value' THEN ${cumulative.upTo} END`,
        days: "days_of",
      },
      figures: { total: cumulative.total },
      tables: { tiers: amountRows(table, labels, tier, value) },
      why: {
        en: say`${byReason({
          orders: say`${amount(orders)}${choose([[`${orders} = 1`, "' order'"]], "' orders'")}`,
          inactive: choose([[absent, "'Marked inactive'"]], say`Last purchase ${amount("days_of")} d ago, more than ${dialect.text(numbers.amount(inactiveDays))}`),
          nothing: say`${amount(value)} adds nothing to the total`,
          value: say`${amount(value)}, cumulative share ${percent(cumulative.upTo, 2)} of active customers; limits ${listed(", ")}`,
        })} → ${tier}: ${treatment}`,
        "zh-CN": say`${byReason({
          orders: say`订单数 ${amount(orders)}`,
          inactive: choose([[absent, "'标记为不活跃'"]], say`距上次购买 ${amount("days_of")} 天，超过 ${dialect.text(numbers.amount(inactiveDays))} 天`),
          nothing: say`${amount(value)} 不计入合计`,
          value: say`${amount(value)}，在活跃客户中累计占比 ${percent(cumulative.upTo, 2)}；界限 ${listed("、")}`,
        })} → ${tier}：${treatment}`,
      },
    };
  },
  worked: [
    {
      from: "by hand: a single order of 9,000 is D and no part of the total; 80, 15 and 5 of 100 are on both limits; 365 days ago is active, 366 is not",
      inputs: { value: [9000, 80, 15, 5, 50, 20], orders: [1, 5, 4, 2, 3, 0], last: [46000, 46000, 45635, null, 45634, null] },
      params: { today: 46000 },
      outputs: {
        tier: ["D", "A", "B", "C", "D", "D"],
        reason: ["orders", "value", "value", "value", "inactive", "orders"],
        cumulative: ["", 0.8, 0.95, 1, "", ""],
        treatment: ["精简的服务和资源投入", "定制化的服务", "定期的促销活动和个性化的服务", "批量化的服务和营销策略", "精简的服务和资源投入", "精简的服务和资源投入"],
      },
      figures: { total: 100 },
      tables: { tiers: [["A", 1, 80], ["B", 1, 15], ["C", 1, 5], ["D", 3, 9070]] },
    },
    {
      from: "by hand: the largest customer is A even beyond the limit; nothing sold and a loss are C; a mark decides; a blank row",
      inputs: { value: [900, 100, 0, -5, 40, null], orders: [2, 2, 2, 2, 2, null], inactive: [false, null, null, null, true, null] },
      outputs: { tier: ["A", "C", "C", "C", "D", ""] },
    },
    {
      from: "by hand: the customer that crosses 50 % stays A",
      inputs: { value: [40, 30, 20, 10], orders: [2, 2, 2, 2] },
      params: { limits: [0.5, 0.8], mode: "cross" },
      outputs: { tier: ["A", "A", "B", "C"] },
    },
    { from: "by hand: nobody is active", inputs: { value: [5, 6], orders: [1, 1] }, outputs: { tier: ["D", "D"] }, figures: { total: 0 } },
  ],
});

const noToday = {
  code: "method",
  text: { en: "Dates of last purchases are given without today's date, so nobody is inactive by date.", "zh-CN": "有上次购买日期而未填“今天”，因此未按日期判定不活跃。" },
} as const;
