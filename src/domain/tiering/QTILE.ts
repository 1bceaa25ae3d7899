import { defineMethod } from "../method/method";
import { atLeast as reaches, countWhere } from "../native/formula";
import { answerColumn } from "../sql/names";
import { countTrue, entryAt } from "../sql/count";
import { atLeast as atLeastSql } from "../sql/nearly";
import { cutColumn, quantileStep } from "../sql/quantiles";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { namesAsRows, numbersAsRows } from "../sql/listRows";
import { quantileCuts } from "../stats/quantile";
import { atLeast } from "../unit/nearly";
import { checkClassLabels, classChart, classCountParam, classInput, classLabelsParam, classOutputs, classTable } from "./classFields";

/** Classes of equal size, whatever the values. */
export default defineMethod({
  id: "QTILE",
  family: "tiering",
  label: { en: "Quantile tiers", "zh-CN": "分位数分级" },
  summary: {
    en: "Cuts the values at quantiles: quartiles, quintiles, deciles.",
    "zh-CN": "按分位数切分：四分位、五分位、十分位等。",
  },
  formula: String.raw`c_j = Q_7(j/k),\quad \text{class}(x) = 1 + \#\{j : x \ge c_j\}`,
  sources: [{ work: "Hyndman & Fan (1996), The American Statistician 50(4)", where: "definition 7", note: { en: "The same as Excel's PERCENTILE.INC; a value on a cut goes up", "zh-CN": "与 Excel 的 PERCENTILE.INC 相同；等于分界值归上一级" }, origin: "FOUND" }],

  inputs: { values: classInput },
  params: { k: classCountParam, labels: classLabelsParam },
  outputs: { ...classOutputs, cut: { unit: "number", partial: true, label: { en: "Cut reached", "zh-CN": "达到的分界值" } } },
  figures: { customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } } },
  tables: {
    classes: classTable,
    cuts: { label: { en: "Cuts", "zh-CN": "分界值" }, columns: { quantile: { unit: "share", label: { en: "Quantile", "zh-CN": "分位" } }, cut: { unit: "number", label: { en: "Cut", "zh-CN": "分界值" } } } },
  },
  answers: { columns: ["tier"] },
  signature: ["values", "k", "labels"],
  worksheet: true,
  wizard: {
    system: "quantiles",
    question: "profit",
    writes: ["tier"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "values",
    figures: ["customers"],
  },
  check: checkClassLabels,

  run({ values }, { k, labels }) {
    const cuts = quantileCuts(values, k);
    const found = values.map((value) => 1 + cuts.filter((cut) => atLeast(value, cut)).length);
    return {
      columns: { tier: found.map((one) => labels[k - one]!), class: found, cut: found.map((one) => cuts[one - 2] ?? "") },
      figures: { customers: values.length },
      tables: {
        classes: labels.map((label, i) => {
          const held = values.filter((_, row) => found[row] === k - i);
          return held.length === 0 ? [label, "", "", 0] : [label, held.reduce((a, b) => Math.min(a, b)), held.reduce((a, b) => Math.max(a, b)), held.length];
        }),
        cuts: cuts.map((cut, i) => [(i + 1) / k, cut]),
      },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.number(input.values)}${output.cut === null ? " is below the lowest cut" : ` reaches the cut ${say.number(output.cut)}`}: class ${output.class} of ${params.k} → ${output.tier}`,
    "zh-CN": ({ input, output, params, say }) =>
      `${say.number(input.values)} ${output.cut === null ? "低于最低分界值" : `达到分界值 ${say.number(output.cut)}`}：第 ${output.class} 组（共 ${params.k} 组）→ ${output.tier}`,
  },
  charts: [classChart],
  native(sheet, { labels }) {
    const count = labels.length - 1;
    const classes = sheet.figure("classes");
    const reached = countWhere(reaches(sheet.cell("values"), sheet.figure("cuts", count)));
    return {
      // Fewer classes than labels may be typed in later; more would need labels of their own.
      figures: { classes: { label: { en: "Classes, as far as there are labels", "zh-CN": "级数（不超过级别名称数）" }, unit: "count", formula: `MIN(${sheet.param("k")},${labels.length})` } },
      lists: {
        cuts: {
          label: { en: "Cuts", "zh-CN": "分界值" },
          unit: "number",
          formulas: Array.from({ length: count }, (_, j) => `PERCENTILE(${sheet.column("values")},MIN(1,${j + 1}/${classes}))`),
        },
      },
      reported: { customers: `SUM(${sheet.counted})` },
      answers: { tier: `INDEX(${sheet.param("labels")},1,MAX(1,${classes}-${reached}))` },
    };
  },
  sql(table, { k, labels }) {
    const { dialect } = table;
    const value = table.cell("values");
    const cuts = Array.from({ length: k - 1 }, (_, j) => cutColumn("value", j + 1));
    const { number, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [tier, group, cut] = [answerColumn("tier"), count(answerColumn("class")), answerColumn("cut")];
    return {
      steps: [
        quantileStep(table, table.rows, [{ value, name: "value" }], k),
        {
          name: "classed",
          rule: "Class: one more than the cuts the value reaches",
          query: `SELECT *, 1 + ${countTrue(cuts.map((one) => atLeastSql(value, one)))} AS class_of\nFROM ${table.rows} CROSS JOIN quantile_cuts`,
        },
      ],
      answers: {
        tier: entryAt("class_of", labels.map((_, i) => dialect.text(labels[k - 1 - i]!)), "NULL"),
        class: "class_of",
        cut: entryAt("class_of", ["NULL", ...cuts], "NULL"),
      },
      figures: { customers: "SELECT count(*) FROM tb_answers" },
      tables: {
        classes: [
          `SELECT label, smallest, largest, coalesce(held, 0) FROM (${namesAsRows(table, labels)}) AS labels`,
          `LEFT JOIN (SELECT class_of AS class_held, min(${value}) AS smallest, max(${value}) AS largest, count(*) AS held FROM tb_answers GROUP BY class_of) AS classes ON class_held = ${k + 1} - place`,
          "ORDER BY place",
        ].join("\n"),
        cuts: `SELECT place * 1e0 / ${k}, ${entryAt("place", cuts, "NULL")} FROM (${numbersAsRows(k - 1)}) AS places CROSS JOIN quantile_cuts WHERE customers > 0 ORDER BY place`,
      },
      why: {
        en: say`${number(value)}${choose([[`${cut} IS NULL`, dialect.text(" is below the lowest cut")]], say` reaches the cut ${number(cut)}`)}: class ${group} of ${dialect.text(String(k))} → ${tier}`,
        "zh-CN": say`${number(value)} ${choose([[`${cut} IS NULL`, dialect.text("低于最低分界值")]], say`达到分界值 ${number(cut)}`)}：第 ${group} 组（共 ${dialect.text(String(k))} 组）→ ${tier}`,
      },
    };
  },
  worked: [
    {
      from: "case QUANT, by hand: quartiles of 10 to 100 at 32.5, 55, 77.5",
      inputs: { values: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] },
      outputs: { class: [1, 1, 1, 2, 2, 3, 3, 4, 4, 4], tier: ["D", "D", "D", "C", "C", "B", "B", "A", "A", "A"] },
      tables: { cuts: [[0.25, 32.5], [0.5, 55], [0.75, 77.5]], classes: [["A", 80, 100, 3], ["B", 60, 70, 2], ["C", 40, 50, 2], ["D", 10, 30, 3]] },
    },
    {
      from: "by hand: the median itself goes up; an empty row",
      inputs: { values: [1, 2, null, 3] },
      params: { k: 2, labels: ["high", "low"] },
      outputs: { tier: ["low", "high", "", "high"], class: [1, 2, "", 2] },
    },
    { from: "by hand: equal values sit on every cut", inputs: { values: [-4, -4] }, outputs: { tier: ["A", "A"], class: [4, 4] } },
  ],
});
