import type { SqlForm, SqlTable } from "../method/sql";
import { say } from "../method/say";
import { asReal } from "./exact";
import { numberedBy } from "./numbered";
import { choose, sentence, sqlSay } from "./sentence";

interface RollupRule {
  readonly asOf: number;
  readonly from: number | undefined;
  readonly timeUnit: "weeks" | "days";
}

const extras = ["profit", "collected", "quantity"] as const;

/** Invoice lines added up to customers (rollup/rollUp.ts): lines to orders, orders to customers; amounts exact in millionths. */
export function rollupForm(table: SqlTable, { asOf, from, timeUnit }: RollupRule): SqlForm {
  const { dialect, cell } = table;
  const [last, first] = [Math.floor(asOf), from === undefined ? null : Math.floor(from)];
  const given = extras.filter((extra) => table.has(extra));
  const unitDays = timeUnit === "weeks" ? "7e0" : "1e0";
  const money = (millionths: string): string => asReal(dialect, millionths);
  const key = table.has("order") ? choose([[`${cell("order")} IS NULL`, `'day ' || ${dialect.cast(cell("date"), "text")}`]], `'order ' || ${cell("order")}`) : dialect.cast(cell("date"), "text");
  const bought = `CASE WHEN ${cell("amount")} >= 0 THEN ${cell("date")} END`;
  const zero = dialect.whole(0);
  const column = {
    first: "first_day",
    last: "last_day",
    days: `${last} - last_day`,
    interval: "CASE WHEN orders >= 2 THEN (last_day - first_day) * 1e0 / (orders - 1) END",
    mean: `CASE WHEN orders > 0 THEN ${money("total")} / orders END`,
    repeats: "CASE WHEN first_day IS NOT NULL THEN coalesce(repeats, 0) END",
    recency: `(last_day - first_day) / ${unitDays}`,
    age: `(${last} - first_day) / ${unitDays}`,
    repeatMean: `CASE WHEN repeats > 0 THEN ${money("repeat_total")} / repeats END`,
  };
  const shown = [
    "customer",
    ...(table.has("name") ? ["latest_name"] : []),
    money("total"),
    ...given.map((extra) => money(`total_${extra}`)),
    "coalesce(orders, 0)",
    "line_count",
    ...Object.values(column),
  ];
  const words = sentence(dialect);
  const { amount, date } = sqlSay(dialect);
  const counts = first === null ? `${cell("date")} <= ${last}` : `${cell("date")} <= ${last} AND ${cell("date")} >= ${first}`;
  const told = (colon: string, comma: string): string => words`${cell("customer")}${dialect.text(comma)}${date(cell("date"))}${dialect.text(colon)}${amount(cell("amount"))}`;
  return {
    steps: [
      { name: "marked", rule: `Lines up to ${say.date(last)}${first === null ? "" : ` and from ${say.date(first)}`} count`, query: `SELECT *, ${counts} AS counts_in, ${dialect.millionths(cell("amount"))} AS amount_held FROM ${table.rows}` },
      {
        name: "orders_of",
        rule: "Orders: lines of one number, or of one day without a number; dated by the earliest line that is no return",
        query: `SELECT ${cell("customer")} AS customer, ${key} AS order_key, min(${bought}) AS order_day, sum(amount_held) AS order_value\nFROM marked WHERE counts_in GROUP BY ${cell("customer")}, ${key}`,
      },
      { name: "spans", rule: "First and last order, and how many", query: "SELECT customer, min(order_day) AS first_day, max(order_day) AS last_day, count(order_day) AS orders FROM orders_of GROUP BY customer" },
      {
        name: "repeated",
        rule: "Days with orders after the first such day, and what was bought on them",
        query: "SELECT o.customer AS customer, count(DISTINCT o.order_day) AS repeats, sum(o.order_value) AS repeat_total\nFROM orders_of AS o JOIN spans AS f ON o.customer = f.customer WHERE o.order_day > f.first_day GROUP BY o.customer",
      },
      ...(table.has("name")
        ? [{ name: "names_of", rule: "The name on a customer's latest line; of several that day, the first by its letters", query: `SELECT customer, latest_name FROM (SELECT ${cell("customer")} AS customer, ${cell("name")} AS latest_name, ${numberedBy(dialect, `${cell("date")} DESC, ${cell("name")}`, cell("customer"))} AS nth FROM marked WHERE counts_in AND ${cell("name")} IS NOT NULL) AS named WHERE nth = 1` }]
        : []),
      {
        name: "sums",
        rule: "What a customer's lines add up to, returns subtracted",
        query: `SELECT ${cell("customer")} AS customer, min(${table.order}) AS first_place, sum(amount_held) AS total, count(*) AS line_count${given.map((extra) => `, sum(coalesce(${dialect.millionths(cell(extra))}, ${zero})) AS total_${extra}`).join("")}\nFROM marked WHERE counts_in GROUP BY ${cell("customer")}`,
      },
      {
        name: "customers_of",
        rule: "One row per customer, in the order of their first lines",
        query: `SELECT ${["customer", "first_place", "total", "line_count", ...given.map((extra) => `total_${extra}`)].map((one) => `s.${one} AS ${one}`).join(", ")}, f.first_day AS first_day, f.last_day AS last_day, f.orders AS orders, r.repeats AS repeats, r.repeat_total AS repeat_total${table.has("name") ? ", n.latest_name AS latest_name" : ""}\nFROM sums AS s LEFT JOIN spans AS f ON s.customer = f.customer LEFT JOIN repeated AS r ON s.customer = r.customer${table.has("name") ? " LEFT JOIN names_of AS n ON s.customer = n.customer" : ""}`,
      },
      { name: "every_line", rule: "Every line, and whether it counts", query: "SELECT * FROM marked" },
    ],
    answers: { counted: "counts_in" },
    figures: {
      customers: "SELECT count(*) FROM sums",
      countedLines: "SELECT count(*) FROM marked WHERE counts_in",
      countedAmount: `SELECT ${money(`coalesce(sum(total), ${zero})`)} FROM sums`,
      returned: `SELECT count(*) FROM marked WHERE counts_in AND ${cell("amount")} < 0`,
      later: `SELECT count(*) FROM marked WHERE ${cell("date")} > ${last}`,
      earlier: first === null ? "SELECT 0" : `SELECT count(*) FROM marked WHERE ${cell("date")} < ${first}`,
    },
    tables: { customers: `SELECT ${shown.map((one, i) => `${one} AS column_${i + 1}`).join(", ")}\nFROM customers_of ORDER BY first_place` },
    why: {
      en: choose(
        [[`counts_in AND ${cell("amount")} < 0`, words`${told(": ", ", ")} is a return and lowers the total.`], ["counts_in", words`${told(": ", ", ")} counts.`], [`${cell("date")} > ${last}`, words`${told(": ", ", ")} comes after ${dialect.text(say.date(last))} and does not count.`]],
        words`${told(": ", ", ")} comes before the first day and does not count.`,
      ),
      "zh-CN": choose(
        [[`counts_in AND ${cell("amount")} < 0`, words`${told("，", "，")}：退货，冲减合计。`], ["counts_in", words`${told("，", "，")}：计入。`], [`${cell("date")} > ${last}`, words`${told("，", "，")}：晚于 ${dialect.text(say.date(last))}，不计入。`]],
        words`${told("，", "，")}：早于起始日期，不计入。`,
      ),
    },
  };
}
