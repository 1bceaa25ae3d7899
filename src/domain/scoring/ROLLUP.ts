import type { Issue } from "../issue/issue";
import { defineMethod, type Answer, type Head } from "../method/method";
import { say } from "../method/say";
import { sum, toNumber } from "../money/decimal";
import { customersTable, lineInputs, rollupParams, wordsForLine } from "../rollup/fields";
import { periodsBy, type Periods } from "../rollup/periods";
import { rollUp, type CustomerSum } from "../rollup/rollUp";
import { rollupForm } from "../sql/rollup";
import { daysBetween } from "../unit/within";

/** More columns than this tell nobody anything: the latest periods are kept. */
const mostPeriods = 400;
const extras = ["profit", "collected", "quantity"] as const;

/** Invoice lines added up to one row per customer. */
export default defineMethod({
  id: "ROLLUP",
  family: "scoring",
  label: { en: "Customers from transactions", "zh-CN": "由明细汇总到客户" },
  summary: {
    en: "Adds invoice lines up to one row per customer as of a date: total, orders, first and last order, mean interval, periods.",
    "zh-CN": "按截止日期把发票或订单明细汇总为每位客户一行：合计、订单数、首末次购买、平均间隔、各期金额。",
  },
  formula: String.raw`m = \textstyle\sum a,\quad \bar d = \frac{t_{\text{last}} - t_{\text{first}}}{n - 1},\quad x = \#\text{days} - 1,\quad t_x = \frac{t_{\text{last}} - t_{\text{first}}}{u},\quad T = \frac{\text{asOf} - t_{\text{first}}}{u}`,
  sources: [
    {
      work: "Fader, Hardie & Lee (2005), Marketing Science 24(2)",
      note: { en: "Repeat purchases x, recency t_x and age T; several purchases of one day are one", "zh-CN": "重复购买次数 x、最近期 t_x、观察期 T；同日多次购买计为一次" },
      origin: "RECALLED",
    },
    {
      work: "Tierbook",
      note: {
        en: "Lines below zero are returns: they lower totals and are no order by themselves; customers stand in the order of their first line; lines after the as-of date do not count",
        "zh-CN": "负数行为退货：冲减合计，本身不算订单；客户按首次出现的次序排列；截止日期之后的明细不计入",
      },
      origin: "OURS",
    },
  ],

  inputs: lineInputs,
  params: rollupParams,
  outputs: {
    counted: { unit: "flag", label: { en: "Counts", "zh-CN": "是否计入" } },
  },
  figures: {
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    countedLines: { unit: "count", label: { en: "Lines that count", "zh-CN": "计入的明细行数" } },
    countedAmount: { unit: "money", label: { en: "Amount that counts", "zh-CN": "计入的金额" } },
    returned: { unit: "count", label: { en: "Lines below zero", "zh-CN": "负数明细行数" } },
    later: { unit: "count", label: { en: "Lines after the as-of date", "zh-CN": "截止日期之后的明细行数" } },
    earlier: { unit: "count", label: { en: "Lines before the first day", "zh-CN": "起始日期之前的明细行数" } },
  },
  tables: { customers: customersTable },
  answers: { table: "customers" },
  signature: ["customer", "date", "amount", "asOf", "period", "order", "from", "name", "profit", "collected", "quantity", "firstMonth", "timeUnit"],
  everyRow: true,
  worksheet: true,
  check: ({ asOf, from }) =>
    from !== undefined && daysBetween(from, asOf) < 0
      ? [{ code: "method", text: { en: `The first day, ${say.date(from)}, comes after the as-of date, ${say.date(asOf)}. Change one of them.`, "zh-CN": `起始日期 ${say.date(from)} 晚于截止日期 ${say.date(asOf)}。请更改其中之一。` } }]
      : [],

  run(inputs, params) {
    const { customer, date, amount, order, name } = inputs;
    const { asOf, from, period, firstMonth, timeUnit } = params;
    const { customers, later, earlier } = rollUp({ customer, date, amount, order }, { asOf, from });
    const counted = customers.flatMap(({ rows }) => rows);
    const given = extras.filter((extra) => inputs[extra] !== undefined);
    const unitDays = timeUnit === "weeks" ? 7 : 1;

    const periods = period === "none" ? null : periodsBy(period, firstMonth);
    const shown = periods ? shownPeriods(periods, counted.map((row) => date[row]!), from, asOf) : { numbers: [], hidden: 0 };
    const perPeriod = (rows: readonly number[]): Answer[] => {
      if (!periods) return [];
      const rowsOf = new Map<number, number[]>();
      for (const row of rows) {
        const number = periods.of(date[row]!);
        const before = rowsOf.get(number);
        if (before) before.push(row);
        else rowsOf.set(number, [row]);
      }
      return shown.numbers.map((number) => toNumber(sum((rowsOf.get(number) ?? []).map((row) => amount[row]!))));
    };
    const line = (one: CustomerSum): Answer[] => {
      const { first, last, interval, repeats, repeatValue } = one;
      return [
        one.customer,
        ...(name ? [nameOf(one.rows, date, name)] : []),
        one.total,
        ...given.map((extra) => toNumber(sum(one.rows.map((row) => inputs[extra]![row] ?? 0)))),
        one.orders,
        one.rows.length,
        first ?? "",
        last ?? "",
        last === null ? "" : daysBetween(last, asOf),
        interval ?? "",
        one.orders === 0 ? "" : one.total / one.orders,
        first === null ? "" : repeats,
        first === null ? "" : daysBetween(first, last!) / unitDays,
        first === null ? "" : daysBetween(first, asOf) / unitDays,
        repeatValue ?? "",
        ...perPeriod(one.rows),
      ];
    };
    const heads: Head[] = [
      ...(name ? [{ column: "customer", label: { en: "Customer number", "zh-CN": "客户编号" } }, { column: "name" }] : [{ column: "customer" }]),
      ...["total", ...given, "orders", "lines", "first", "last", "days", "interval", "mean", "repeats", "recency", "age", "repeatMean"].map((column) => ({ column })),
      ...shown.numbers.map((number) => ({ column: "period", label: periodLabel(periods!.name(number)) })),
    ];
    const inSpan = new Set(counted);
    return {
      columns: { counted: customer.map((_, row) => inSpan.has(row)) },
      figures: {
        customers: customers.length,
        countedLines: counted.length,
        countedAmount: toNumber(sum(counted.map((row) => amount[row]!))),
        returned: counted.filter((row) => amount[row]! < 0).length,
        later,
        earlier,
      },
      tables: { customers: customers.map(line) },
      heads: { customers: heads },
      notes: [
        ...leftOutNotes(later, earlier),
        ...returnNotes(customers),
        ...(shown.hidden > 0 ? [hiddenNote(shown.hidden)] : []),
      ],
    };
  },

  why: wordsForLine,
  charts: [],
  sql: (table, { asOf, from, timeUnit }) => rollupForm(table, { asOf, from, timeUnit }),
  sqlUnless: ({ period }) =>
    period === "none"
      ? null
      : { en: "amounts per period make columns that depend on the lines, which a query cannot name beforehand. Roll the lines up without periods.", "zh-CN": "分期金额的列取决于明细内容，查询无法事先确定列名。请不分期汇总。" },
  worked: [
    {
      from: "by hand: a's second day has two lines, one a return, and counts as one order; an order after the as-of date and an empty row",
      inputs: {
        customer: ["a", "b", " a ", "a", "A", "b", null],
        date: [46_000, 46_010, 46_020.5, 46_020, 46_030, 46_031, null],
        amount: [10.1, 5, 20.2, -0.3, 7, 100, null],
      },
      params: { asOf: 46_030 },
      outputs: { counted: [true, true, true, true, true, false, ""] },
      figures: { customers: 3, countedLines: 5, countedAmount: 42, returned: 1, later: 1, earlier: 0 },
      tables: {
        customers: [
          ["a", 30, 2, 3, 46_000, 46_020, 10, 20, 15, 1, 20 / 7, 30 / 7, 19.9],
          ["b", 5, 1, 1, 46_010, 46_010, 20, "", 5, 0, 0, 20 / 7, ""],
          ["A", 7, 1, 1, 46_030, 46_030, 0, "", 7, 0, 0, 0, ""],
        ],
      },
    },
    {
      from: "by hand: order numbers make two orders of one day and one of two days; a return alone is no order; months from December 2025",
      inputs: {
        customer: ["007", "007", "007", "7", "007"],
        date: [46_000, 46_000, 46_031, 46_031, 46_023],
        amount: [10, 20, 5, -8, 0],
        order: ["n1", "n2", "n2", null, "n3"],
        profit: [1, 2, null, -3, 0],
      },
      params: { asOf: 46_053, period: "month", timeUnit: "days" },
      tables: {
        customers: [
          ["007", 35, 3, 3, 4, 46_000, 46_023, 30, 11.5, 35 / 3, 1, 23, 53, 0, 30, 5],
          ["7", -8, -3, 0, 1, "", "", "", "", "", "", "", "", "", 0, -8],
        ],
      },
    },
    {
      from: "by hand: a first day and business years from April; the line of 31 March belongs to the year before",
      inputs: { customer: ["x", "x", "x"], date: [45_746, 45_747, 45_748], amount: [1, 2, 4] },
      params: { asOf: 46_000, from: 45_747, period: "year", firstMonth: 4 },
      figures: { countedLines: 2, countedAmount: 6, earlier: 1 },
      tables: { customers: [["x", 6, 2, 2, 45_747, 45_748, 252, 1, 3, 1, 1 / 7, 253 / 7, 4, 2, 4]] },
    },
  ],
});

const periodLabel = (name: string) => ({ en: name, "zh-CN": name });

/** Every period from the first to the last day, empty ones too. */
function shownPeriods(periods: Periods, days: readonly number[], from: number | undefined, asOf: number): { readonly numbers: readonly number[]; readonly hidden: number } {
  const start = from ?? days.reduce((first, day) => Math.min(first, day), Infinity);
  if (start === Infinity) return { numbers: [], hidden: 0 };
  const end = periods.of(asOf);
  const count = end - periods.of(start) + 1;
  const length = Math.min(count, mostPeriods);
  return { numbers: Array.from({ length }, (_, i) => end - length + 1 + i), hidden: count - length };
}

/** The name on the customer's latest line; of several on that day, the first in the order of characters, so that the order of lines means nothing. */
function nameOf(rows: readonly number[], date: readonly number[], name: readonly (string | null)[]): string {
  const named = rows.filter((row) => name[row] !== null).map((row) => ({ day: Math.floor(date[row]!), text: name[row]!.trim() }));
  named.sort((a, b) => b.day - a.day || (a.text < b.text ? -1 : 1));
  return named[0]?.text ?? "";
}

function leftOutNotes(later: number, earlier: number): Issue[] {
  const notes: Issue[] = [];
  if (later > 0) {
    notes.push({ code: "method", text: { en: `Lines dated after the as-of date do not count: ${later}.`, "zh-CN": `截止日期之后的明细不计入，共 ${later} 行。` } });
  }
  if (earlier > 0) {
    notes.push({ code: "method", text: { en: `Lines dated before the first day do not count: ${earlier}.`, "zh-CN": `起始日期之前的明细不计入，共 ${earlier} 行。` } });
  }
  return notes;
}

function returnNotes(customers: readonly CustomerSum[]): Issue[] {
  const without = customers.filter(({ orders }) => orders === 0).length;
  return without === 0
    ? []
    : [{ code: "method", text: { en: `Customers with returns only, and so without an order: ${without}.`, "zh-CN": `只有退货、没有订单的客户共 ${without} 位。` } }];
}

const hiddenNote = (hidden: number): Issue => ({
  code: "method",
  text: { en: `There are too many periods to show: the ${hidden} earliest have no column.`, "zh-CN": `期间过多，最早的 ${hidden} 期不单列。` },
});
