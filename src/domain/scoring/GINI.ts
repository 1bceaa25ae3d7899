import { defineMethod } from "../method/method";
import { concentrationOf, giniOf, topShare, undivided } from "../stats/concentration";
import { shareSteps } from "../sql/concentration";
import { answerColumn } from "../sql/names";
import { inOrder } from "../sql/inOrder";
import { topCountSql } from "../sql/ranks";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { cumulativeCounts } from "../tiering/countQuota";
import { moreThan } from "../unit/nearly";
import { concentrationInput, customersFigure, negativeNotes, shareOutput, top20Figure, totalFigure } from "./concentrationFields";

/** How unequally a total is spread over the customers. */
export default defineMethod({
  id: "GINI",
  family: "scoring",
  label: { en: "Gini coefficient and Lorenz curve", "zh-CN": "基尼系数与洛伦兹曲线" },
  summary: {
    en: "Measures how unequally sales or balances are spread: 0 is equal, near 1 a few customers hold everything.",
    "zh-CN": "衡量销售额或余额在客户间分布的不均程度：0 为均等，接近 1 表示集中于少数客户。",
  },
  formula: String.raw`G = \frac{\sum_i (2i-n-1)\,x_{(i)}}{n \sum_i x_i},\quad G^* = \frac{n}{n-1}\,G`,
  sources: [
    { work: "Damgaard & Weiner (2000), Ecology 81(4)", note: { en: "The unbiased form with n − 1", "zh-CN": "以 n − 1 修正的无偏形式" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Negative values count as 0 and are reported", "zh-CN": "负数按 0 计并予提示" }, origin: "OURS" },
  ],

  inputs: { values: concentrationInput },
  params: {},
  outputs: { share: shareOutput },
  figures: {
    gini: { unit: "score", label: { en: "Gini coefficient", "zh-CN": "基尼系数" } },
    giniUnbiased: { unit: "score", label: { en: "Gini coefficient, unbiased", "zh-CN": "基尼系数（无偏）" } },
    top20: top20Figure,
    customers: customersFigure,
    total: totalFigure,
  },
  tables: {
    lorenz: {
      label: { en: "Lorenz curve", "zh-CN": "洛伦兹曲线" },
      columns: {
        customers: { unit: "share", label: { en: "Customers", "zh-CN": "客户累计占比" } },
        value: { unit: "share", label: { en: "Value", "zh-CN": "数值累计占比" } },
        equal: { unit: "share", label: { en: "Equal shares", "zh-CN": "均等线" } },
      },
    },
  },
  answers: { figures: ["gini"] },
  signature: ["values"],
  worksheet: true,

  run({ values }) {
    const n = values.length;
    const { total, rising } = concentrationOf(values);
    const gini = giniOf(rising);
    const top = cumulativeCounts([0.2, 0.8], n)[0]!;
    const top20 = topShare(rising, top);
    let held = 0;
    const curve = rising.map((share, i) => [(i + 1) / n, (held += share), (i + 1) / n]);
    const spread = total > 0 && !moreThan(0.8, top20);
    return {
      columns: { share: values.map((value) => (total > 0 ? Math.max(0, value) / total : undivided)) },
      figures: {
        gini: total > 0 ? gini : undivided,
        giniUnbiased: total > 0 && n > 1 ? (gini * n) / (n - 1) : undivided,
        top20: total > 0 ? top20 : undivided,
        customers: n,
        total,
      },
      tables: { lorenz: total > 0 ? [[0, 0, 0], ...curve] : [] },
      notes: [
        ...negativeNotes(values),
        ...(total > 0 && !spread
          ? [{ code: "method", text: { en: `The top 20 % of customers hold ${(100 * top20).toFixed(1)} %: 80/20 does not hold here.`, "zh-CN": `前 20% 的客户只占 ${(100 * top20).toFixed(1)}%：这里不符合二八法则。` } } as const]
          : []),
      ],
    };
  },

  why: {
    en: ({ input, output, figures, say }) =>
      `${say.number(input.values)} of ${say.amount(Number(figures.total))}${output.share === null ? ": nothing to share" : ` = ${say.percent(output.share, 2)} of the total`}`,
    "zh-CN": ({ input, output, figures, say }) =>
      `${say.number(input.values)}，合计 ${say.amount(Number(figures.total))}${output.share === null ? "：无从分配" : `，占 ${say.percent(output.share, 2)}`}`,
  },
  charts: [
    {
      id: "lorenz",
      title: { en: "Lorenz curve", "zh-CN": "洛伦兹曲线" },
      table: "lorenz",
      series: [
        { column: "value", shape: "path" },
        { column: "equal", shape: "path", guide: true },
      ],
      axes: {
        category: { title: { en: "Customers, smallest first", "zh-CN": "客户累计占比（由小到大）" }, unit: "share", min: 0, max: 1 },
        primary: { title: { en: "Share of the total", "zh-CN": "数值累计占比" }, unit: "share", min: 0, max: 1 },
      },
    },
  ],
  sql(table) {
    const { dialect } = table;
    const { number, amount, percent } = sqlSay(dialect);
    const say = sentence(dialect);
    const [value, share] = [number(table.cell("values")), answerColumn("share")];
    const real = (whole: string): string => dialect.cast(whole, "real");
    const gini = `CASE WHEN all_held > 0 THEN ${real("spread_of")} / ${real("all_held")} / all_customers END`;
    const rising = inOrder(dialect, "tb_answers", "held");
    return {
      steps: shareSteps(table),
      answers: { share: "share_of" },
      totals: {
        steps: [
          { name: "rising", rule: "Values from the smallest", query: `SELECT held, held_all, customers, ${rising.place} AS place\nFROM ${rising.rows}` },
          {
            name: "concentrated",
            rule: "How far the values are from equal, and what the top fifth of the customers hold",
            query: `SELECT count(*) AS all_customers, coalesce(max(held_all), ${dialect.whole(0)}) AS all_held, sum(${dialect.cast("(2 * CAST(place AS BIGINT) - CAST(customers AS BIGINT) - 1)", "whole")} * held) AS spread_of, sum(CASE WHEN place > customers - top_fifth THEN held END) AS top_held\nFROM (SELECT *, ${topCountSql(dialect, 0.2)} AS top_fifth FROM rising) AS placed`,
          },
        ],
        figures: {
          gini,
          giniUnbiased: `CASE WHEN all_customers > 1 THEN ${gini} * all_customers / (all_customers - 1) END`,
          top20: `CASE WHEN all_held > 0 THEN ${real("top_held")} / ${real("all_held")} END`,
          customers: "all_customers",
          total: `${real("all_held")} / 1e12`,
        },
      },
      why: {
        en: say`${value} of ${amount("total_of")}${choose([[`${share} IS NULL`, say`: nothing to share`]], say` = ${percent(share, 2)} of the total`)}`,
        "zh-CN": say`${value}，合计 ${amount("total_of")}${choose([[`${share} IS NULL`, say`：无从分配`]], say`，占 ${percent(share, 2)}`)}`,
      },
    };
  },
  worked: [
    {
      from: "case CONC-EQUAL and the equal line",
      inputs: { values: [5, 5, 5, 5] },
      figures: { gini: 0, giniUnbiased: 0, top20: 0.25, customers: 4, total: 20 },
      tables: { lorenz: [[0, 0, 0], [0.25, 0.25, 0.25], [0.5, 0.5, 0.5], [0.75, 0.75, 0.75], [1, 1, 1]] },
    },
    {
      from: "by hand: one of four holds everything; a negative value counts as 0",
      inputs: { values: [0, -3, 8, 0, null] },
      outputs: { share: [0, 0, 1, 0, ""] },
      figures: { gini: 0.75, giniUnbiased: 1 },
    },
    {
      from: "by hand: no total to share, and one customer alone",
      inputs: { values: [0] },
      outputs: { share: [{ fault: "#DIV/0!" }] },
      figures: { gini: { fault: "#DIV/0!" }, top20: { fault: "#DIV/0!" } },
    },
    { from: "by hand: one customer is equal to itself, and there is no n − 1", inputs: { values: [7] }, figures: { gini: 0, giniUnbiased: { fault: "#DIV/0!" }, top20: 1 } },
  ],
});
