import { defineMethod } from "../method/method";
import { tiedByRow } from "../method/ties";
import { asReal } from "../sql/exact";
import { debtFactsStep, debtFigures, longTermShare as longTermShareSql, placeBy, topCountStep, topSteps } from "../sql/keyAndDebt";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { balanceInput, kParam, salesInput, yearsInput } from "./creditFields";
import { longTermShare } from "./longTerm";
import { defaultK, isDebtor, isKey, overlapOf, quadrants } from "./keyAndDebt";
import { overlapFields, overlapFigures } from "./keyAndDebtFigures";
import { points, pointsTable, quadrantChart } from "./quadrantChart";

/** Do those who buy most also owe most? */
export default defineMethod({
  id: "OVERLAP",
  family: "quota",
  label: { en: "Key customers and top debtors", "zh-CN": "重点客户与欠款大户" },
  summary: {
    en: "Compares the top k customers by sales with the top k by balance: who ties up the credit.",
    "zh-CN": "比较销售额前 k 位与欠款前 k 位客户：看谁占用了赊销资源。",
  },
  ties: tiedByRow,
  formula: String.raw`\text{overlap} = |K \cap D|,\quad \text{intensity} = \frac{\text{balance}(D\setminus K)/|D\setminus K|}{\text{balance}(D\cap K)/|D\cap K|}`,
  sources: [
    { work: "袁国辉《客户ABC分类法实施的案例分析》，《财会学习》2011年第10期", where: "前100名欠款客户780万元, 其中76家为重点客户, 欠款320万元", origin: "SEED" },
    { work: "Tierbook", note: { en: "Default k, and the test that non-key debtors owe more on average", "zh-CN": "k 的默认值，以及“非重点客户平均欠款更多”的检验" }, origin: "OURS" },
  ],

  inputs: { sales: salesInput, balance: balanceInput, years: yearsInput },
  params: {
    k: kParam,
  },
  outputs: {
    key: { unit: "flag", label: { en: "Key customer", "zh-CN": "重点客户" } },
    topDebtor: { unit: "flag", label: { en: "Top debtor", "zh-CN": "欠款大户" } },
    salesRank: { unit: "count", label: { en: "Sales rank", "zh-CN": "销售名次" } },
    debtRank: { unit: "count", label: { en: "Debt rank", "zh-CN": "欠款名次" } },
    quadrant: { unit: "code", label: { en: "Quadrant", "zh-CN": "象限" } },
  },
  figures: {
    ...overlapFields,
    longTermShare: { unit: "share", label: { en: "Customers of three years or more", "zh-CN": "三年以上客户占比" } },
  },
  tables: {
    quadrants: {
      label: { en: "Key customers and top debtors", "zh-CN": "重点客户与欠款大户" },
      columns: {
        quadrant: { unit: "code", label: { en: "Quadrant", "zh-CN": "象限" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
        sales: { unit: "money", label: { en: "Sales", "zh-CN": "销售额" } },
        balance: { unit: "money", label: { en: "Balance", "zh-CN": "应收余额" } },
      },
    },
    points: pointsTable,
  },
  answers: { columns: ["key", "topDebtor"] },
  signature: ["sales", "balance", "k", "years"],
  worksheet: true,

  run({ sales, balance, years }, { k }) {
    const found = overlapOf(sales, balance, k ?? defaultK(sales.length));
    return {
      columns: {
        key: found.quadrant.map(isKey),
        topDebtor: found.quadrant.map(isDebtor),
        salesRank: found.salesRank,
        debtRank: found.debtRank,
        quadrant: found.quadrant,
      },
      figures: { ...overlapFigures(found), longTermShare: years === undefined ? "" : longTermShare(years) },
      tables: {
        quadrants: quadrants.map((name) => {
          const { customers, sales: sold, balance: owed } = found.groups[name];
          return [name, customers, sold, owed];
        }),
        points: points(sales, balance, found),
      },
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `Sales ${say.amount(input.sales)} rank ${output.salesRank} (${output.key ? "key" : "not key"}), balance ${say.amount(input.balance)} ranks ${output.debtRank} (${output.topDebtor ? "top debtor" : "not a top debtor"}); top ${String(figures.k)} each`,
    "zh-CN": ({ input, output, figures, say }) =>
      `销售额 ${say.amount(input.sales)} 排第 ${output.salesRank}（${output.key ? "重点" : "非重点"}），欠款 ${say.amount(input.balance)} 排第 ${output.debtRank}（${output.topDebtor ? "大户" : "非大户"}），各取前 ${String(figures.k)} 位`,
  },
  charts: [quadrantChart],
  sql(table, { k }) {
    const { dialect, cell } = table;
    const [sales, balance] = [cell("sales"), cell("balance")];
    const facts = { from: table.rows, sales, balance, k };
    const { amount, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [sold, owed, top] = [amount(sales), amount(balance), count("top_k")];
    const [salesRank, debtRank] = [count(answerColumn("salesRank")), count(answerColumn("debtRank"))];
    const either = (output: string, yes: string, no: string): string => choose([[answerColumn(output), dialect.text(yes)]], dialect.text(no));
    const total = (column: string): string => asReal(dialect, `coalesce(sum(${dialect.millionths(column)}), ${dialect.whole(0)})`);
    return {
      steps: [
        topCountStep(table, facts),
        { name: "placed_by_both", rule: "Ranks by sales and by balance, the largest first, equal ones in row order", query: `SELECT *, ${placeBy(table, sales)} AS sales_place, ${placeBy(table, balance)} AS debt_place\nFROM ${table.rows} CROSS JOIN top_count` },
        { name: "compared", rule: "Key customers buy and top debtors owe something", query: `SELECT *, ${sales} > 0 AND sales_place <= top_k AS is_key, ${balance} > 0 AND debt_place <= top_k AS is_debtor\nFROM placed_by_both` },
      ],
      answers: {
        key: "is_key",
        topDebtor: "is_debtor",
        salesRank: "sales_place",
        debtRank: "debt_place",
        quadrant: choose([["is_key AND is_debtor", "'KEY+DEBTOR'"], ["is_key", "'KEY'"], ["is_debtor", "'DEBTOR'"]], "'OTHER'"),
      },
      totals: { steps: [...topSteps(table, facts), debtFactsStep(table, facts)], figures: debtFigures(table, true) },
      ...(table.has("years") ? { figures: { longTermShare: longTermShareSql(table, table.rows, cell("years"), `${cell("years")} >= 3`) } } : {}),
      tables: {
        quadrants: [
          `SELECT label, coalesce(customers, 0), coalesce(sold, 0e0), coalesce(owes, 0e0)`,
          `FROM (${namesAsRows(table, quadrants)}) AS names`,
          `LEFT JOIN (SELECT ${answerColumn("quadrant")} AS quadrant_of, count(*) AS customers, ${total(sales)} AS sold, ${total(balance)} AS owes FROM tb_answers GROUP BY ${answerColumn("quadrant")}) AS sums ON label = quadrant_of`,
          "ORDER BY place",
        ].join("\n"),
      },
      why: {
        en: say`Sales ${sold} rank ${salesRank} (${either("key", "key", "not key")}), balance ${owed} ranks ${debtRank} (${either("topDebtor", "top debtor", "not a top debtor")}); top ${top} each`,
        "zh-CN": say`销售额 ${sold} 排第 ${salesRank}（${either("key", "重点", "非重点")}），欠款 ${owed} 排第 ${debtRank}（${either("topDebtor", "大户", "非大户")}），各取前 ${top} 位`,
      },
    };
  },
  worked: [
    {
      from: "by hand: two key customers, of whom one is a top debtor; equal sales rank in row order",
      inputs: { sales: [50, 50, 50, 10], balance: [8, 0, 2, 24], years: [4, 3, null, 3.5] },
      params: { k: 2 },
      outputs: { key: [true, true, false, false], topDebtor: [true, false, false, true], salesRank: [1, 2, 3, 4], debtRank: [2, 4, 3, 1] },
      figures: {
        k: 2, overlap: 1, overlapRate: 0.5, nonKeyCount: 1, keyBalance: 8, nonKeyBalance: 24, keyBalanceShare: 0.25, nonKeyBalanceShare: 0.75,
        debtorBalance: 32, debtorShare: 32 / 34, keyAverage: 8, nonKeyAverage: 24, intensity: 3, keySalesShare: 0.625, burden: true,
        longTermShare: 1,
      },
      tables: {
        quadrants: [["KEY+DEBTOR", 1, 50, 8], ["KEY", 1, 50, 0], ["DEBTOR", 1, 10, 24], ["OTHER", 1, 50, 2]],
        points: [
          [50, 8, "", "", "", "", ""], [50, "", 0, "", "", "", ""], [50, "", "", "", 2, "", ""], [10, "", "", 24, "", "", ""],
          [50, "", "", "", "", 0, ""], [50, "", "", "", "", 24, ""], [10, "", "", "", "", "", 8], [50, "", "", "", "", "", 8],
        ],
      },
    },
    {
      from: "by hand: who owes nothing, or is owed money, is no debtor, and who buys nothing is not key",
      inputs: { sales: [100, 0], balance: [0, -5] },
      params: { k: 2 },
      outputs: { key: [true, false], topDebtor: [false, false] },
      figures: { k: 2, overlap: 0, overlapRate: { fault: "#DIV/0!" }, keySalesShare: 1, longTermShare: "" },
    },
  ],
});
