import { defineMethod, type TableRow } from "../method/method";
import { say as numbers } from "../method/say";
import { sum, toNumber } from "../money/decimal";
import { asReal } from "../sql/exact";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";

const current = "current";

/** Receivables by days past due. */
export default defineMethod({
  id: "AGING",
  family: "scoring",
  label: { en: "Ageing of receivables", "zh-CN": "应收账款账龄" },
  summary: {
    en: "Sorts invoices into buckets by days past due; due today is current.",
    "zh-CN": "按逾期天数把发票归入账龄段；当天到期视为未逾期。",
  },
  formula: String.raw`\text{overdue}_i = \max(0,\ \text{as-of} - \text{due}_i),\quad \text{bucket: } 0,\ (0, c_1],\ (c_1, c_2],\ \dots,\ (c_m, \infty)`,
  sources: [{ work: "Tierbook", note: { en: "The usual buckets current, 1–30, 31–60, 61–90, 90+; due today counts as current", "zh-CN": "通行的账龄段：未逾期、1–30、31–60、61–90、90 天以上；当天到期视为未逾期" }, origin: "OURS" }],

  inputs: {
    due: {
      unit: "date",
      label: { en: "Due date", "zh-CN": "到期日" },
      hint: { en: "The day the invoice falls due, as an Excel date.", "zh-CN": "发票的到期日（Excel 日期）。" },
      synonyms: ["due", "due date", "payment due", "到期日", "到期日期", "应收日期", "付款到期日"],
    },
    amount: {
      unit: "money",
      label: { en: "Amount", "zh-CN": "金额" },
      hint: { en: "What is still open of the invoice; a credit note is negative.", "zh-CN": "发票未收金额，贷项通知填负数。" },
      synonyms: ["amount", "open amount", "balance", "outstanding", "金额", "未收金额", "应收余额", "欠款"],
    },
    customer: {
      unit: "code",
      optional: true,
      label: { en: "Customer", "zh-CN": "客户" },
      hint: { en: "Whose invoice it is; gives a table by customer.", "zh-CN": "发票所属客户；用于按客户汇总。" },
      synonyms: ["customer", "customer name", "client", "客户", "客户名称", "往来单位"],
    },
  },
  params: {
    asOf: {
      kind: "number",
      unit: "date",
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "The day to count to, e.g. 2026-06-30; a function never asks the clock.", "zh-CN": "计算到哪一天，如 2026-06-30；函数不读取系统时间。" },
    },
    cuts: {
      kind: "numbers",
      unit: "days",
      min: 0,
      exclusive: true,
      order: "ascending",
      default: [30, 60, 90],
      origin: "OURS",
      label: { en: "Last days of the buckets", "zh-CN": "各段的最后一天" },
      hint: { en: "Rising whole days, e.g. {30,60,90}; a day on the limit belongs to the earlier bucket.", "zh-CN": "递增的整天数，如 {30,60,90}；等于界限的归入前一段。" },
    },
  },
  outputs: {
    bucket: { unit: "code", label: { en: "Bucket", "zh-CN": "账龄段" } },
    overdue: { unit: "days", label: { en: "Days past due", "zh-CN": "逾期天数" } },
  },
  figures: {
    total: { unit: "money", label: { en: "Receivables in all", "zh-CN": "应收合计" } },
    pastDue: { unit: "money", label: { en: "Past due", "zh-CN": "逾期金额" } },
    pastDueShare: { unit: "ratio", label: { en: "Share past due", "zh-CN": "逾期占比" } },
  },
  tables: {
    buckets: {
      label: { en: "Receivables by age", "zh-CN": "账龄分布" },
      columns: {
        bucket: { unit: "code", label: { en: "Bucket", "zh-CN": "账龄段" } },
        amount: { unit: "money", label: { en: "Amount", "zh-CN": "金额" } },
        share: { unit: "ratio", label: { en: "Share", "zh-CN": "占比" } },
        invoices: { unit: "count", label: { en: "Invoices", "zh-CN": "发票数" } },
      },
    },
    customers: {
      label: { en: "Past due by customer", "zh-CN": "各客户逾期情况" },
      columns: {
        customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
        amount: { unit: "money", label: { en: "Receivables", "zh-CN": "应收金额" } },
        pastDue: { unit: "money", label: { en: "Past due", "zh-CN": "逾期金额" } },
        share: { unit: "ratio", label: { en: "Share past due", "zh-CN": "逾期占比" } },
        oldest: { unit: "days", label: { en: "Longest past due, days", "zh-CN": "最长逾期天数" } },
      },
    },
  },
  answers: { table: "buckets" },
  signature: ["due", "amount", "asOf", "cuts", "customer"],
  worksheet: true,

  run({ due, amount, customer }, { asOf, cuts }) {
    const names = bucketNames(cuts);
    const overdue = due.map((day) => Math.max(0, Math.floor(asOf) - Math.floor(day)));
    const bucket = overdue.map((late) => (late === 0 ? 0 : 1 + cuts.filter((cut) => late > cut).length));
    const every = due.map((_, row) => row);
    const added = (rows: readonly number[]): number => toNumber(sum(rows.map((row) => amount[row]!)));
    const late = (rows: readonly number[]): number => added(rows.filter((row) => overdue[row]! > 0));
    const total = added(every);
    const byCustomer = new Map<string, number[]>();
    for (const row of every) {
      const name = customer?.[row] ?? null;
      if (name === null) continue;
      const rows = byCustomer.get(name);
      if (rows) rows.push(row);
      else byCustomer.set(name, [row]);
    }
    return {
      columns: { bucket: bucket.map((i) => names[i]!), overdue },
      figures: { total, pastDue: late(every), pastDueShare: quotient(late(every), total) },
      tables: {
        buckets: names.map((name, i): TableRow => {
          const rows = every.filter((row) => bucket[row] === i);
          return [name, added(rows), quotient(added(rows), total), rows.length];
        }),
        customers: [...byCustomer].map(([name, rows]): TableRow => [
          name, added(rows), late(rows), quotient(late(rows), added(rows)), rows.reduce((most, row) => Math.max(most, overdue[row]!), -Infinity),
        ]),
      },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      output.overdue === 0
        ? `Due ${say.date(input.due)}, not past due on ${say.date(params.asOf)} → ${output.bucket}`
        : `Due ${say.date(input.due)}, ${output.overdue} days past due on ${say.date(params.asOf)} → ${output.bucket}`,
    "zh-CN": ({ input, output, params, say }) =>
      output.overdue === 0
        ? `${say.date(input.due)} 到期，截至 ${say.date(params.asOf)} 未逾期 → ${output.bucket}`
        : `${say.date(input.due)} 到期，截至 ${say.date(params.asOf)} 逾期 ${output.overdue} 天 → ${output.bucket}`,
  },
  charts: [
    {
      id: "ageing",
      title: { en: "Receivables by days past due", "zh-CN": "应收账款账龄分布" },
      table: "buckets",
      series: [{ column: "amount", shape: "column" }],
      axes: { primary: { unit: "money" } },
    },
  ],
  sql(table, { asOf, cuts }) {
    const { dialect, cell, rows } = table;
    const [due, amount, customer] = [cell("due"), cell("amount"), table.has("customer") ? cell("customer") : null];
    const names = bucketNames(cuts);
    const say = sentence(dialect);
    const { date, count } = sqlSay(dialect);
    const [bucket, day] = [answerColumn("bucket"), dialect.text(numbers.date(asOf))];
    const overdue = count("days_over");
    const none = dialect.whole(0);
    const sums = `coalesce(sum(amount_held), ${none})`;
    const late = `coalesce(sum(CASE WHEN days_over > 0 THEN amount_held END), ${none})`;
    const share = (part: string, whole: string): string => `CASE WHEN ${whole} <> 0 THEN (${asReal(dialect, part)}) / (${asReal(dialect, whole)}) END`;
    return {
      steps: [
        { name: "aged", rule: "Days past due, and amounts exact in millionths", query: `SELECT *, ${dialect.cast(`greatest(0, ${Math.floor(asOf)} - ${due})`, "date")} AS days_over, ${dialect.millionths(amount)} AS amount_held\nFROM ${rows}` },
        {
          name: "bucketed",
          rule: "A day on the limit belongs to the earlier bucket",
          query: `SELECT *, ${choose([["days_over = 0", "1"], ...cuts.map((cut, i) => [`days_over <= ${dialect.real(cut)}`, String(i + 2)] as const)], String(names.length))} AS bucket_no\nFROM aged`,
        },
      ],
      answers: { bucket: choose(names.slice(0, -1).map((name, i) => [`bucket_no = ${i + 1}`, dialect.text(name)]), dialect.text(names[names.length - 1]!)), overdue: "days_over" },
      totals: {
        steps: [{ name: "sums", rule: "All receivables, and those past due", query: `SELECT ${sums} AS owed_in_all, ${late} AS owed_late\nFROM aged` }],
        figures: { total: asReal(dialect, "owed_in_all"), pastDue: asReal(dialect, "owed_late"), pastDueShare: share("owed_late", "owed_in_all") },
      },
      tables: {
        buckets: [
          `SELECT label, ${asReal(dialect, `coalesce(owed, ${none})`)} AS amount, ${share(`coalesce(owed, ${none})`, "owed_in_all")} AS share, coalesce(invoices, 0) AS invoices_in`,
          `FROM (${namesAsRows(table, names)}) AS names LEFT JOIN (SELECT bucket_no, sum(amount_held) AS owed, count(*) AS invoices FROM bucketed GROUP BY bucket_no) AS buckets ON place = bucket_no CROSS JOIN sums`,
          "ORDER BY place",
        ].join("\n"),
        ...(customer === null ? {} : {
          customers: [
            `SELECT name, ${asReal(dialect, "owed")} AS amount, ${asReal(dialect, "late")} AS past_due, ${share("late", "owed")} AS share, oldest`,
            `FROM (SELECT ${customer} AS name, ${sums} AS owed, ${late} AS late, max(days_over) AS oldest, min(${table.order}) AS first_row FROM aged WHERE ${customer} IS NOT NULL GROUP BY ${customer}) AS customers`,
            "ORDER BY first_row",
          ].join("\n"),
        }),
      },
      why: {
        en: choose([["days_over = 0", say`Due ${date(due)}, not past due on ${day} → ${bucket}`]], say`Due ${date(due)}, ${overdue} days past due on ${day} → ${bucket}`),
        "zh-CN": choose([["days_over = 0", say`${date(due)} 到期，截至 ${day} 未逾期 → ${bucket}`]], say`${date(due)} 到期，截至 ${day} 逾期 ${overdue} 天 → ${bucket}`),
      },
    };
  },
  worked: [
    {
      from: "case AGING, by hand: 0, 1, 30, 31, 90 and 121 days past due on 2026-06-30",
      inputs: { due: [46203, 46202, 46173, 46172, 46113, 46082], amount: [100, 50, 70, 30, 20, 10] },
      params: { asOf: 46203 },
      outputs: { bucket: ["current", "1-30", "1-30", "31-60", "61-90", "90+"], overdue: [0, 1, 30, 31, 90, 121] },
      figures: { total: 280, pastDue: 180 },
      tables: { buckets: [["current", 100, 100 / 280, 1], ["1-30", 120, 120 / 280, 2], ["31-60", 30, 30 / 280, 1], ["61-90", 20, 20 / 280, 1], ["90+", 10, 10 / 280, 1]] },
    },
    {
      from: "by hand: a credit note, due in the future, own buckets, by customer; an empty row",
      inputs: { due: [46200, 46210, 46190, null], amount: [0.3, -0.1, -0.2, null], customer: ["甲", "乙", "甲", null] },
      params: { asOf: 46203, cuts: [7] },
      outputs: { bucket: ["1-7", "current", "7+", ""] },
      figures: { total: 0, pastDue: 0.1, pastDueShare: { fault: "#DIV/0!" } },
      tables: { customers: [["甲", 0.1, 0.1, 1, 13], ["乙", -0.1, 0, 0, 0]] },
    },
    { from: "by hand: one day more than 90", inputs: { due: [46112], amount: [5] }, params: { asOf: 46203 }, outputs: { bucket: ["90+"], overdue: [91] } },
  ],
});

const bucketNames = (cuts: readonly number[]): readonly string[] => [current, ...cuts.map((cut, i) => `${(cuts[i - 1] ?? 0) + 1}-${cut}`), `${cuts[cuts.length - 1]!}+`];

const quotient = (part: number, whole: number) => (whole === 0 ? ({ fault: "#DIV/0!" } as const) : part / whole);
