import { defineMethod } from "../method/method";
import { day } from "../native/cells";
import { firstPlace } from "../native/places";
import { checkWhole, daysBetween, firstWithin, monthEnds } from "../unit/within";
import { checkLabels } from "./bands";
import { todayParam } from "./sharedFields";
import { tierAmountInput, tierChart, tierRows, tierTable } from "./tierTable";
import { say as numbers } from "../method/say";
import { amountRows } from "../sql/amountRows";
import { answerColumn } from "../sql/names";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** How soon a customer needs an answer. */
export default defineMethod({
  id: "URGENCY",
  family: "tiering",
  label: { en: "Urgency class", "zh-CN": "客户紧急度" },
  summary: {
    en: "Classes customers by the time left: a week, a month, three months, more.",
    "zh-CN": "按剩余时间分类：一周内、一个月内、三个月内、更久。",
  },
  formula: String.raw`\text{date} \le \text{today} + 7 \to u_1,\quad \le \text{EDATE}(\text{today},1) \to u_2,\quad \le \text{EDATE}(\text{today},3) \to u_3,\quad \text{else } u_4`,
  sources: [{ work: "ABCD 等级客户分析", where: "紧急客户、缓急客户、不紧急客户、可慢反应客户", note: { en: "One week, one month, three months; the last day included", "zh-CN": "一周、一个月、三个月，均含最后一天" }, origin: "SEED" }],

  inputs: {
    date: {
      unit: "date",
      label: { en: "Needed by", "zh-CN": "需求日期" },
      hint: { en: "The date by which the customer needs the business; one gone by is the most urgent.", "zh-CN": "客户需要成交的日期；已过的日期最紧急。" },
      synonyms: ["date", "needed by", "due", "deadline", "需求日期", "需要日期", "截止日期", "交期"],
    },
    amount: tierAmountInput,
  },
  params: {
    today: todayParam,
    days: {
      kind: "number",
      unit: "days",
      min: 0,
      whole: true,
      default: 7,
      origin: "SEED",
      label: { en: "Days of the first class", "zh-CN": "第一类的天数" },
      hint: { en: "7 for a week, its last day included.", "zh-CN": "一周填 7，含最后一天。" },
    },
    months: {
      kind: "numbers",
      unit: "count",
      min: 0,
      order: "ascending",
      default: [1, 3],
      origin: "SEED",
      label: { en: "Terms in months", "zh-CN": "期限（月）" },
      hint: { en: "Calendar months of the next classes, rising: {1,3}.", "zh-CN": "其后各类的自然月数，依次递增：{1,3}。" },
    },
    labels: {
      kind: "codes",
      default: ["紧急", "缓急", "不紧急", "可慢反应"],
      origin: "SEED",
      label: { en: "Names of the classes", "zh-CN": "类别名称" },
      hint: { en: "Most urgent first, two more than terms in months.", "zh-CN": "从最紧急的开始，比月数多两个。" },
    },
  },
  outputs: {
    urgency: { unit: "code", label: { en: "Urgency", "zh-CN": "紧急度" } },
    left: { unit: "days", label: { en: "Days left", "zh-CN": "剩余天数" } },
  },
  figures: {},
  tables: { tiers: tierTable },
  answers: { columns: ["urgency"] },
  signature: ["date", "today", "days", "months", "labels", "amount"],
  worksheet: true,
  wizard: {
    system: "urgency",
    question: "effort",
    writes: ["urgency", "left"],
    tier: "urgency",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "amount",
    figures: [],
  },
  check: ({ months, labels }) => [...checkWhole("months", months), ...checkLabels(labels, months.length + 2, "months")],

  run({ date, amount }, params) {
    const ends = endsOf(params);
    const urgency = date.map((day) => params.labels[firstWithin(day, ends)]!);
    return {
      columns: { urgency, left: date.map((day) => daysBetween(params.today, day)) },
      figures: {},
      tables: { tiers: tierRows(params.labels, urgency, amount) },
    };
  },

  why: {
    en({ input, output, params, say }) {
      const end = endsOf(params)[params.labels.indexOf(output.urgency)];
      return `Needed by ${say.date(input.date)}, ${end === undefined ? `after ${say.date(lastEnd(params))}` : `not after ${say.date(end)}`} (today ${say.date(params.today)}) → ${output.urgency}`;
    },
    "zh-CN"({ input, output, params, say }) {
      const end = endsOf(params)[params.labels.indexOf(output.urgency)];
      return `需求日期 ${say.date(input.date)}，${end === undefined ? `晚于 ${say.date(lastEnd(params))}` : `不晚于 ${say.date(end)}`}（今天 ${say.date(params.today)}）→ ${output.urgency}`;
    },
  },
  charts: [tierChart],
  native(sheet, { months }) {
    const today = sheet.param("today");
    const n = months.length + 1;
    const date = day(sheet.cell("date"));
    return {
      lists: {
        ends: {
          label: { en: "Last day of each class", "zh-CN": "各类截止日" },
          unit: "date",
          formulas: [`${day(today)}+${sheet.param("days")}`, ...months.map((_, j) => `EDATE(${today},${sheet.entry("months", j)})`)],
        },
      },
      answers: { urgency: `INDEX(${sheet.param("labels")},1,${firstPlace(`${date}<=${sheet.figure("ends", n)}`, n)})`, left: `${date}-${day(today)}` },
    };
  },
  sql(table, params) {
    const { dialect } = table;
    const { text } = dialect;
    const { today, labels } = params;
    const needed = table.cell("date");
    const ends = endsOf(params);
    const { date } = sqlSay(dialect);
    const say = sentence(dialect);
    const urgency = answerColumn("urgency");
    const until = (within: string, after: string): string =>
      cases(ends.map((end, i) => [`${urgency} = ${text(labels[i]!)}`, text(within + numbers.date(end))]), text(after + numbers.date(lastEnd(params))));
    const day = text(numbers.date(today));
    return {
      steps: [],
      answers: { urgency: cases(ends.map((end, i) => [`${needed} <= ${end}`, text(labels[i]!)]), text(labels[ends.length]!)), left: `${needed} - ${Math.floor(today)}` },
      tables: { tiers: amountRows(table, labels, urgency, table.has("amount") ? table.cell("amount") : undefined) },
      why: {
        en: say`Needed by ${date(needed)}, ${until("not after ", "after ")} (today ${day}) → ${urgency}`,
        "zh-CN": say`需求日期 ${date(needed)}，${until("不晚于 ", "晚于 ")}（今天 ${day}）→ ${urgency}`,
      },
    };
  },
  worked: [
    {
      from: "case URGENCY: on 31 January 2026; February ends the month",
      inputs: { date: [46060, 46061, 46081, 46082, 46142, 46143] },
      params: { today: 46053 },
      outputs: { urgency: ["紧急", "缓急", "缓急", "不紧急", "不紧急", "可慢反应"], left: [7, 8, 28, 29, 89, 90] },
    },
    {
      from: "by hand: a date gone by, today itself, an empty row, text",
      inputs: { date: [46050, 46053, null, "soon"] },
      params: { today: 46053 },
      outputs: { urgency: ["紧急", "紧急", "", { fault: "#VALUE!" }], left: [-3, 0, "", { fault: "#VALUE!" }] },
    },
    {
      from: "by hand: own terms, and the hour of the day does not count",
      inputs: { date: [46053.9, 46054.1, 46082] },
      params: { today: 46053.5, days: 0, months: [1], labels: ["now", "soon", "later"] },
      outputs: { urgency: ["now", "soon", "later"] },
    },
  ],
});

/** The last day of each class but the last. */
const endsOf = ({ today, days, months }: { readonly today: number; readonly days: number; readonly months: readonly number[] }): number[] => [
  Math.floor(today) + days,
  ...monthEnds(today, months),
];

const lastEnd = (params: Parameters<typeof endsOf>[0]): number => Math.max(...endsOf(params));
