import { defineMethod } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import type { TableRow } from "../method/method";
import { tiedByRow } from "../method/ties";
import { iff, quoted } from "../native/formula";
import { customersFigure, rankInRowOrder, topCount as topCountFormula } from "../native/ranks";
import { cutLines } from "../stats/cutLines";
import { descendingOrder, ranksOf } from "../stats/rank";
import { salesInput } from "../quota/creditFields";
import { profitInput } from "./profitFields";
import { topCount } from "./rankTiers";
import { asReal } from "../sql/exact";
import { answerColumn } from "../sql/names";
import { inOrder } from "../sql/inOrder";
import { byValue, topCountSql } from "../sql/ranks";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

/** What they are worth: a true big customer, a false one, any other. */
const groups = ["真大户", "假大户", "其他"];

/** Large by sales, yet little or no profit. */
export default defineMethod({
  id: "FALSEBIG",
  family: "tiering",
  label: { en: "False big customers", "zh-CN": "假大户" },
  summary: {
    en: "Finds customers among the top 20 % by sales that make no profit or are not among the top 50 % by profit.",
    "zh-CN": "找出销售额在前 20 %，但利润不为正或不在利润前 50 % 的客户。",
  },
  ties: tiedByRow,
  formula: String.raw`\text{rank}^{S}_i \le c(0.2)\ \wedge\ \bigl(p_i \le 0\ \vee\ \text{rank}^{P}_i > c(0.5)\bigr),\quad c(s) = \max(1, \lfloor s\,n + \tfrac12 \rfloor)`,
  sources: [
    { work: "源文档 002", where: "大客户也未必是优质客户,也许有“量”无“质”; 必须先识别出这种“假大户”", origin: "SEED" },
    { work: "Tierbook", note: { en: "The rule, and its 20 % and 50 %", "zh-CN": "判定规则及其 20 % 与 50 %" }, origin: "OURS" },
  ],

  inputs: {
    sales: salesInput,
    profit: { ...profitInput, hint: { en: "Profit of the same period, e.g. 12; a loss is negative.", "zh-CN": "同期利润，如 12；亏损填负数。" } },
  },
  params: {
    bigShare: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      exclusive: true,
      default: 0.2,
      origin: "OURS",
      label: { en: "Share of big customers", "zh-CN": "大客户占比" },
      hint: { en: "Part of the customers that is big by sales, e.g. 20%; at least one customer is.", "zh-CN": "按销售额算作大客户的比例，如 20%；至少一位。" },
    },
    goodShare: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      exclusive: true,
      default: 0.5,
      origin: "OURS",
      label: { en: "Share good by profit", "zh-CN": "利润合格占比" },
      hint: { en: "Part of the customers by profit a big customer must be among, e.g. 50%.", "zh-CN": "大客户按利润须进入的比例，如 50%。" },
    },
  },
  outputs: {
    falseBig: { unit: "flag", label: { en: "False big customer", "zh-CN": "假大户" } },
    group: { unit: "code", label: { en: "Group: true big, false big or other", "zh-CN": "分组（假大户、真大户、其他）" } },
    big: { unit: "flag", label: { en: "Big customer", "zh-CN": "大客户" } },
    salesRank: { unit: "count", label: { en: "Sales rank", "zh-CN": "销售名次" } },
    profitRank: { unit: "count", label: { en: "Profit rank", "zh-CN": "利润名次" } },
  },
  figures: {
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    bigCustomers: { unit: "count", label: { en: "Big customers", "zh-CN": "大客户数" } },
    lastGoodRank: { unit: "count", label: { en: "Last profit rank that is good", "zh-CN": "利润合格的最后名次" } },
    falseBigCustomers: { unit: "count", label: { en: "False big customers", "zh-CN": "假大户数" } },
    falseBigSales: { unit: "money", label: { en: "Sales of false big customers", "zh-CN": "假大户销售额" } },
    falseBigProfit: { unit: "money", label: { en: "Profit of false big customers", "zh-CN": "假大户利润" } },
  },
  tables: {
    points: {
      label: { en: "Sales and profit", "zh-CN": "销售额与利润" },
      columns: {
        sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
        falseBig: { unit: "money", label: { en: "False big customers", "zh-CN": "假大户" } },
        big: { unit: "money", label: { en: "Other big customers", "zh-CN": "其他大客户" } },
        others: { unit: "money", label: { en: "Others", "zh-CN": "其余客户" } },
        bigCut: { unit: "money", label: { en: "Least sales of a big customer", "zh-CN": "大客户最低销售额" } },
        noProfit: { unit: "money", label: { en: "No profit", "zh-CN": "利润为零" } },
      },
    },
  },
  answers: { columns: ["falseBig"] },
  signature: ["sales", "profit", "bigShare", "goodShare"],
  worksheet: true,
  wizard: {
    system: "false-big",
    question: "profit",
    writes: ["group", "falseBig", "salesRank", "profitRank"],
    tier: "group",
    tiers: () => groups,
    weight: "sales",
    figures: ["customers", "bigCustomers", "falseBigCustomers", "falseBigSales", "falseBigProfit"],
  },

  run({ sales, profit }, { bigShare, goodShare }) {
    const salesRank = ranksOf(descendingOrder(sales));
    const profitRank = ranksOf(descendingOrder(profit));
    const bigCustomers = topCount(bigShare, sales.length);
    const lastGoodRank = topCount(goodShare, sales.length);
    const big = salesRank.map((rank) => rank <= bigCustomers);
    const falseBig = big.map((is, row) => is && (profit[row]! <= 0 || profitRank[row]! > lastGoodRank));
    const total = (amounts: readonly number[]): number => toNumber(sum(amounts.filter((_, row) => falseBig[row])));
    return {
      columns: { falseBig, group: big.map((is, row) => groups[falseBig[row] ? 1 : is ? 0 : 2]!), big, salesRank, profitRank },
      figures: {
        customers: sales.length,
        bigCustomers,
        lastGoodRank,
        falseBigCustomers: falseBig.filter(Boolean).length,
        falseBigSales: total(sales),
        falseBigProfit: total(profit),
      },
      tables: {
        points: [
          ...sales.map((sold, row): TableRow => {
            const at = falseBig[row] ? 0 : big[row] ? 1 : 2;
            return [sold, ...[0, 1, 2].map((place) => (place === at ? profit[row]! : "")), "", ""];
          }),
          ...cutLines(sales, profit, leastOf(sales.filter((_, row) => big[row])), 0).map(([x, bigCut, noProfit]): TableRow => [x, "", "", "", bigCut, noProfit]),
        ],
      },
    };
  },

  why: {
    en({ input, output, figures, say }) {
      const sales = `Sales ${say.amount(input.sales)} rank ${output.salesRank}`;
      if (!output.big) return `${sales}, not within the first ${String(figures.bigCustomers)}: not a big customer`;
      const profit = `profit ${say.amount(input.profit)} ranks ${output.profitRank}`;
      const judged = output.profitRank > Number(figures.lastGoodRank) ? `not within the first ${String(figures.lastGoodRank)}` : input.profit <= 0 ? "not above 0" : `within the first ${String(figures.lastGoodRank)}`;
      return `${sales}, within the first ${String(figures.bigCustomers)}; ${profit}, ${judged} → ${output.falseBig ? "false big customer" : "true big customer"}`;
    },
    "zh-CN"({ input, output, figures, say }) {
      const sales = `销售额 ${say.amount(input.sales)} 排第 ${output.salesRank}`;
      if (!output.big) return `${sales}，不在前 ${String(figures.bigCustomers)} 名：不是大客户`;
      const profit = `利润 ${say.amount(input.profit)} 排第 ${output.profitRank}`;
      const judged = output.profitRank > Number(figures.lastGoodRank) ? `不在前 ${String(figures.lastGoodRank)} 名` : input.profit <= 0 ? "不大于 0" : `在前 ${String(figures.lastGoodRank)} 名`;
      return `${sales}，在前 ${String(figures.bigCustomers)} 名；${profit}，${judged} → ${output.falseBig ? "假大户" : "真大户"}`;
    },
  },
  charts: [
    {
      id: "sales-profit",
      title: { en: "Sales and profit of each customer", "zh-CN": "各客户的销售额与利润" },
      table: "points",
      series: [
        { column: "falseBig", shape: "points" },
        { column: "big", shape: "points" },
        { column: "others", shape: "points" },
        { column: "bigCut", shape: "path", guide: true },
        { column: "noProfit", shape: "path", guide: true },
      ],
      axes: {
        category: { title: { en: "Sales", "zh-CN": "销售额" }, unit: "money" },
        primary: { title: { en: "Profit", "zh-CN": "利润" }, unit: "money" },
      },
    },
  ],
  native(sheet) {
    const [salesRank, profitRank] = [sheet.own("salesPlace"), sheet.own("profitPlace")];
    const rankOf = (input: string): string => rankInRowOrder(sheet.cell(input), sheet.column(input), sheet.columnSoFar(input));
    const big = `${salesRank}<=${sheet.figure("bigCustomers")}`;
    const bad = `OR(${sheet.cell("profit")}<=0,${profitRank}>${sheet.figure("lastGoodRank")})`;
    return {
      figures: {
        customers: customersFigure(sheet.counted),
        bigCustomers: { label: { en: "Big customers", "zh-CN": "大客户数" }, unit: "count", formula: topCountFormula(sheet.param("bigShare"), sheet.figure("customers")) },
        lastGoodRank: { label: { en: "Last profit rank that is good", "zh-CN": "利润合格的最后名次" }, unit: "count", formula: topCountFormula(sheet.param("goodShare"), sheet.figure("customers")) },
      },
      working: {
        salesPlace: { label: { en: "Sales rank", "zh-CN": "销售名次" }, unit: "count", formula: rankOf("sales") },
        profitPlace: { label: { en: "Profit rank", "zh-CN": "利润名次" }, unit: "count", formula: rankOf("profit") },
      },
      reported: {
        falseBigCustomers: `COUNTIF(${sheet.all("falseBig")},TRUE)`,
        falseBigSales: `SUMIF(${sheet.all("falseBig")},TRUE,${sheet.column("sales")})`,
        falseBigProfit: `SUMIF(${sheet.all("falseBig")},TRUE,${sheet.column("profit")})`,
      },
      answers: { group: iff(big, iff(bad, quoted("假大户"), quoted("真大户")), quoted("其他")), falseBig: `AND(${big},${bad})`, salesRank, profitRank },
    };
  },
  sql(table, { bigShare, goodShare }) {
    const { dialect } = table;
    const { text } = dialect;
    const [sold, earned] = [table.cell("sales"), table.cell("profit")];
    const { amount, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [big, good, salesRank, profitRank] = [count("big_customers"), count("last_good"), count("sales_rank"), count("profit_rank")];
    const real = (millionths: string): string => `coalesce(${asReal(dialect, millionths)}, 0e0)`;
    const judged = (beyond: string, none: string, within: string): string => cases([["profit_rank > last_good", beyond], [`${earned} <= 0`, none]], within);
    const falseBig = answerColumn("falseBig");
    const bySales = inOrder(dialect, table.rows, byValue(table, sold));
    const byProfit = inOrder(dialect, "sold", byValue(table, earned));
    return {
      steps: [
        { name: "sold", rule: "Rank by sales", query: `SELECT *, ${bySales.place} AS sales_rank\nFROM ${bySales.rows}` },
        { name: "ranked", rule: "Rank by profit", query: `SELECT *, ${byProfit.place} AS profit_rank\nFROM ${byProfit.rows}` },
        { name: "counted", rule: "How many are big, and the last rank that is good, by the count quota rule", query: `SELECT ${topCountSql(dialect, bigShare)} AS big_customers, ${topCountSql(dialect, goodShare)} AS last_good\nFROM (SELECT count(*) AS customers FROM ${table.rows}) AS tb_all` },
        { name: "judged", rule: "Big by sales; false where it earns nothing or ranks beyond the good ones by profit", query: `SELECT *, sales_rank <= big_customers AS is_big, sales_rank <= big_customers AND (${earned} <= 0 OR profit_rank > last_good) AS is_false\nFROM ranked CROSS JOIN counted` },
      ],
      answers: {
        falseBig: "is_false",
        group: cases([["is_false", text(groups[1]!)], ["is_big", text(groups[0]!)]], text(groups[2]!)),
        big: "is_big",
        salesRank: "sales_rank",
        profitRank: "profit_rank",
      },
      totals: {
        steps: [
          {
            name: "false_totals",
            rule: "The false big customers together",
            query: `SELECT count(*) AS all_customers, coalesce(max(big_customers), 0) AS all_big, coalesce(max(last_good), 0) AS good_rank, count(CASE WHEN is_false THEN 1 END) AS false_customers, sum(CASE WHEN is_false THEN ${dialect.millionths(sold)} END) AS false_sales, sum(CASE WHEN is_false THEN ${dialect.millionths(earned)} END) AS false_profit\nFROM tb_answers`,
          },
        ],
        figures: { customers: "all_customers", bigCustomers: "all_big", lastGoodRank: "good_rank", falseBigCustomers: "false_customers", falseBigSales: real("false_sales"), falseBigProfit: real("false_profit") },
      },
      why: {
        en: cases(
          [["NOT is_big", say`Sales ${amount(sold)} rank ${salesRank}, not within the first ${big}: not a big customer`]],
          say`Sales ${amount(sold)} rank ${salesRank}, within the first ${big}; profit ${amount(earned)} ranks ${profitRank}, ${judged(say`not within the first ${good}`, text("not above 0"), say`within the first ${good}`)} → ${cases([[falseBig, text("false big customer")]], text("true big customer"))}`,
        ),
        "zh-CN": cases(
          [["NOT is_big", say`销售额 ${amount(sold)} 排第 ${salesRank}，不在前 ${big} 名：不是大客户`]],
          say`销售额 ${amount(sold)} 排第 ${salesRank}，在前 ${big} 名；利润 ${amount(earned)} 排第 ${profitRank}，${judged(say`不在前 ${good} 名`, text("不大于 0"), say`在前 ${good} 名`)} → ${cases([[falseBig, text("假大户")]], text("真大户"))}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "case FALSEBIG: the largest customer is ninth by profit",
      inputs: { sales: [100, 90, 80, 70, 60, 50, 40, 30, 20, 10], profit: [2, 30, 20, 15, 12, 10, 8, 6, 4, 1] },
      outputs: { falseBig: [true, ...new Array<boolean>(9).fill(false)], salesRank: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], profitRank: [9, 1, 2, 3, 4, 5, 6, 7, 8, 10] },
      figures: { bigCustomers: 2, lastGoodRank: 5, falseBigCustomers: 1, falseBigSales: 100, falseBigProfit: 2 },
    },
    {
      from: "by hand: a profit of 0 ranks second of four and is no profit; equal profits rank in row order",
      inputs: { sales: [50, 40, 30, 20, null], profit: [0, 5, -1, -1, null] },
      outputs: { falseBig: [true, false, false, false, ""], group: ["假大户", "其他", "其他", "其他", ""], profitRank: [2, 1, 3, 4, ""] },
      tables: {
        points: [
          [50, 0, "", "", "", ""], [40, "", "", 5, "", ""], [30, "", "", -1, "", ""], [20, "", "", -1, "", ""],
          [50, "", "", "", -1, ""], [50, "", "", "", 5, ""], [20, "", "", "", "", 0], [50, "", "", "", "", 0],
        ],
      },
    },
    {
      from: "by hand: a single customer is big, and true while it earns anything",
      inputs: { sales: [10], profit: [0.01] },
      outputs: { falseBig: [false], big: [true] },
    },
  ],
});

const leastOf = (amounts: readonly number[]): number | null => (amounts.length > 0 ? amounts.reduce((a, b) => Math.min(a, b)) : null);
