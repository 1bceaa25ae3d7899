import { defineMethod } from "../method/method";
import { cumulativeForm, tierByTotal } from "../native/cumulative";
import { countWhere, moreThan } from "../native/formula";
import { constantRow } from "../native/places";
import { sum, toNumber } from "../money/decimal";
import { cumulativeShares } from "../tiering/cumulative";
import { ranksOf } from "../stats/rank";
import { atMost } from "../unit/nearly";
import { say as numbers } from "../method/say";
import { asReal } from "../sql/exact";
import { byTotal, cumulativeSteps } from "../sql/cumulative";
import { namesAsRows } from "../sql/listRows";
import { answerColumn } from "../sql/names";
import { atMost as atMostSql } from "../sql/nearly";
import { choose, sentence, sqlSay } from "../sql/sentence";

const classes = ["X", "Y", "Z"] as const;
const letters = ["A", "B", "C"] as const;
const abcLimits = [0.8, 0.95];

/** How steadily a customer buys, and how much: nine cells. */
export default defineMethod({
  id: "XYZ",
  family: "tiering",
  label: { en: "ABC-XYZ", "zh-CN": "ABC-XYZ 分析" },
  summary: {
    en: "Classes customers by how steady their purchases are over periods, beside ABC by their amount.",
    "zh-CN": "按各期购买的稳定程度分为 X、Y、Z，与按金额的 ABC 分类组合成九格。",
  },
  ties: {
    en: "Equal totals are added up in the order of their rows, so where 80 or 95 % falls among them, the earlier rows take the better ABC class; X, Y and Z do not depend on other rows.",
    "zh-CN": "合计相等时按行的先后累计，因此 80% 或 95% 落在其间时，行序在前者归较好的 ABC 类；X、Y、Z 与其他行无关。",
  },
  formula: String.raw`CV = \frac{\sigma}{\mu}\ (\sigma \text{ over all periods, divided by } n),\quad X: CV \le 0.5,\ Y: CV \le 1,\ Z \text{ else}`,
  sources: [
    { work: "calcbee.com, ABC-XYZ", note: { en: "Cuts 0.5 and 1; 10 % and 25 % elsewhere (priceva, sedatonat)", "zh-CN": "分界 0.5 与 1；另有 10% 与 25%（priceva、sedatonat）" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "A mean of zero or less is Z; ABC by 80 % and 95 % of the total where no column is given", "zh-CN": "均值为零或负时归 Z；未给出 ABC 列时按合计的 80% 与 95% 划分" }, origin: "OURS" },
  ],

  inputs: {
    periods: {
      unit: "number",
      several: true,
      label: { en: "Periods", "zh-CN": "各期数值" },
      hint: { en: "One column per period, e.g. sales by month. A blank period is left out, a zero counts.", "zh-CN": "每期一列，如各月销售额。空白期不计，零计入。" },
      synonyms: ["periods", "months", "各期", "各月", "月度销售额"],
    },
    abc: {
      unit: "code",
      optional: true,
      label: { en: "ABC class", "zh-CN": "ABC 类别" },
      hint: { en: "From another rule. Left out: by the sum of the periods, 80 % and 95 %.", "zh-CN": "按其他规则得出的类别。省略时按各期合计，以 80% 与 95% 划分。" },
      synonyms: ["abc", "class", "abc class", "abc类别", "类别"],
    },
  },
  params: {
    cuts: {
      kind: "numbers",
      unit: "number",
      min: 0,
      order: "ascending",
      default: [0.5, 1],
      origin: "FOUND",
      label: { en: "Cuts of the coefficient of variation", "zh-CN": "变异系数分界" },
      hint: { en: "Two, rising: X up to the first, Y up to the second, e.g. {0.1,0.25}.", "zh-CN": "两个，依次递增：不超过第一个为 X，不超过第二个为 Y，如 {0.1,0.25}。" },
    },
  },
  outputs: {
    cell: { unit: "code", label: { en: "Cell", "zh-CN": "九格" } },
    xyz: { unit: "code", label: { en: "XYZ class", "zh-CN": "XYZ 类别" } },
    abcClass: { unit: "code", label: { en: "ABC class", "zh-CN": "ABC 类别" } },
    cv: { unit: "number", partial: true, label: { en: "Coefficient of variation", "zh-CN": "变异系数" } },
    mean: { unit: "number", label: { en: "Mean per period", "zh-CN": "每期均值" } },
    total: { unit: "number", label: { en: "Sum of the periods", "zh-CN": "各期合计" } },
  },
  figures: {},
  tables: {
    cells: {
      label: { en: "Customers by cell", "zh-CN": "九格客户数" },
      columns: {
        abc: { unit: "code", label: { en: "ABC class", "zh-CN": "ABC 类别" } },
        x: { unit: "count", label: { en: "X: steady", "zh-CN": "X（稳定）" } },
        y: { unit: "count", label: { en: "Y: varying", "zh-CN": "Y（波动）" } },
        z: { unit: "count", label: { en: "Z: irregular", "zh-CN": "Z（不规则）" } },
      },
    },
  },
  answers: { columns: ["cell"] },
  signature: ["periods", "cuts", "abc"],
  worksheet: true,
  wizard: {
    system: "abc-xyz",
    question: "effort",
    writes: ["cell", "xyz", "abcClass", "total", "cv"],
    tier: "cell",
    tiers: () => letters.flatMap((letter) => classes.map((one) => letter + one)),
    weight: "total",
    boundary: { value: "cv", cuts: ({ cuts }) => cuts as readonly number[] },
    figures: [],
  },
  presets: { strict: { label: { en: "10 % and 25 %", "zh-CN": "10% 与 25%" }, params: { cuts: [0.1, 0.25] }, origin: "FOUND" } },
  check: ({ cuts }) => (cuts.length === 2 ? [] : [{ code: "param-count", param: "cuts", expected: 2, found: cuts.length }]),

  run({ periods, abc }, { cuts }) {
    const given = periods.map((row) => row.filter((value): value is number => value !== null));
    const spread = given.map(variation);
    const totals = given.map((row) => toNumber(sum(row)));
    const byTotal = abcOf(totals);
    const abcClass = totals.map((_, row) => abc?.[row] ?? byTotal[row]!);
    const xyz = spread.map(({ mean, cv }) => classes[mean > 0 ? cuts.filter((cut) => !atMost(cv, cut)).length : 2]!);
    const names = [...new Set([...letters, ...abcClass])];
    return {
      columns: {
        cell: xyz.map((one, row) => abcClass[row]! + one),
        xyz,
        abcClass,
        cv: spread.map(({ mean, cv }) => (mean === 0 ? { fault: "#N/A" } : cv)),
        mean: spread.map(({ mean }) => mean),
        total: totals,
      },
      figures: {},
      tables: { cells: names.map((name) => [name, ...classes.map((one) => xyz.filter((found, row) => found === one && abcClass[row] === name).length)]) },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${input.periods.filter((value) => value !== null).length} periods, mean ${say.amount(output.mean)}${output.cv === null ? "" : `, coefficient of variation ${say.amount(output.cv, 3)}`}; cuts ${params.cuts.map(say.number).join(", ")} → ${output.xyz}, ABC ${output.abcClass} → ${output.cell}`,
    "zh-CN": ({ input, output, params, say }) =>
      `共 ${input.periods.filter((value) => value !== null).length} 期，均值 ${say.amount(output.mean)}${output.cv === null ? "" : `，变异系数 ${say.amount(output.cv, 3)}`}；分界 ${params.cuts.map(say.number).join("、")} → ${output.xyz}，ABC ${output.abcClass} → ${output.cell}`,
  },
  charts: [
    {
      id: "cells",
      title: { en: "Customers by ABC-XYZ cell", "zh-CN": "ABC-XYZ 九格客户数" },
      table: "cells",
      series: [{ column: "x", shape: "heat" }, { column: "y", shape: "heat" }, { column: "z", shape: "heat" }],
      axes: { category: { title: { en: "ABC class", "zh-CN": "ABC 类别" } }, primary: { title: { en: "XYZ class", "zh-CN": "XYZ 类别" } } },
    },
  ],
  native(sheet) {
    const cells = sheet.cells("periods").join(",");
    const [mean, cv, total] = [sheet.own("meanOf"), sheet.own("variation"), sheet.own("totalOf")];
    const byTotal = cumulativeForm(sheet, { own: total, all: sheet.all("totalOf"), soFar: sheet.soFar("totalOf") });
    const letter = `INDEX(${constantRow(letters)},1,${tierByTotal(total, byTotal, `{${abcLimits.join(",")}}`, { count: abcLimits.length, mode: "upto" })})`;
    const given = sheet.has("abc") ? sheet.cell("abc") : null;
    const [xyz, abc] = [sheet.own("xyzOf"), sheet.own("abcOf")];
    return {
      figures: byTotal.figures,
      working: {
        // To nine places, which takes off what binary fractions leave behind in a sum.
        totalOf: { label: { en: "Sum of the periods", "zh-CN": "各期合计" }, unit: "number", formula: `ROUND(SUM(${cells}),9)` },
        meanOf: { label: { en: "Mean per period", "zh-CN": "每期均值" }, unit: "number", formula: `${total}/COUNT(${cells})` },
        variation: { label: { en: "Coefficient of variation", "zh-CN": "变异系数" }, unit: "number", formula: `IF(${mean}=0,NA(),STDEVP(${cells})/${mean})` },
        xyzOf: { label: { en: "XYZ class", "zh-CN": "XYZ 类别" }, unit: "code", formula: `IF(${mean}>0,INDEX(${constantRow(classes)},1,1+${countWhere(moreThan(cv, sheet.param("cuts")))}),"Z")` },
        ...byTotal.working,
        abcOf: { label: { en: "ABC class", "zh-CN": "ABC 类别" }, unit: "code", formula: given ? `IF(${given}="",${letter},${given})` : letter },
      },
      answers: { cell: `${abc}&${xyz}`, xyz, abcClass: abc, cv, mean, total },
    };
  },
  sql(table, { cuts }) {
    const { dialect } = table;
    const periods = table.cells("periods").map(({ cell }) => cell);
    const counted = periods.map((cell) => `CASE WHEN ${cell} IS NOT NULL THEN 1 ELSE 0 END`).join(" + ");
    const held = periods.map((cell) => `coalesce(${dialect.millionths(cell)}, ${dialect.whole(0)})`).join(" + ");
    const squares = periods.map((cell) => `CASE WHEN ${cell} IS NOT NULL THEN (${cell} - mean_of) * (${cell} - mean_of) ELSE 0e0 END`).join(" + ");
    const cumulative = cumulativeSteps(table, "varied", "total_of");
    const byAmount = byTotal("total_of", cumulative, table, abcLimits, "upto", (j) => dialect.text(letters[j]!));
    const abc = table.has("abc") ? `coalesce(${table.cell("abc")}, ${byAmount})` : byAmount;
    const { amount, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [cell, xyz, letter, mean, cv] = [answerColumn("cell"), answerColumn("xyz"), answerColumn("abcClass"), amount(answerColumn("mean")), answerColumn("cv")];
    const listed = (comma: string): string => dialect.text(cuts.map(numbers.number).join(comma));
    const variation_ = (words: string): string => choose([[`${cv} IS NULL`, "''"]], say`${dialect.text(words)}${amount(cv, 3)}`);
    const given = `SELECT CAST(place AS BIGINT) AS place, label FROM (${namesAsRows(table, letters)}) AS letters UNION ALL SELECT CAST(3 + min(${table.order}) AS BIGINT) AS place, ${letter} AS label FROM tb_answers WHERE ${letter} NOT IN (${letters.map(dialect.text).join(", ")}) GROUP BY ${letter}`;
    return {
      steps: [
        { name: "summed", rule: "Sum of the periods that are given, exact in millionths, and their number", query: `SELECT *, ${asReal(dialect, `(${held})`)} AS total_of, ${counted} AS periods_of\nFROM ${table.rows}` },
        { name: "averaged", rule: "Mean per period", query: "SELECT *, total_of / periods_of AS mean_of\nFROM summed" },
        { name: "varied", rule: "Coefficient of variation, by the population's standard deviation", query: `SELECT *, sqrt((${squares}) / periods_of) / nullif(mean_of, 0e0) AS cv_of\nFROM averaged` },
        ...cumulative.steps,
        {
          name: "classed",
          rule: "X, Y or Z by the coefficient of variation; A, B or C as given, else by cumulative share",
          query: `SELECT *, ${choose([["mean_of <= 0", "'Z'"], ...cuts.map((cut, i) => [atMostSql("cv_of", dialect.real(cut)), dialect.text(classes[i]!)] as const)], "'Z'")} AS xyz_of, ${abc} AS abc_of\nFROM shared`,
        },
      ],
      answers: { cell: "abc_of || xyz_of", xyz: "xyz_of", abcClass: "abc_of", cv: "cv_of", mean: "mean_of", total: "total_of" },
      tables: {
        cells: [
          `SELECT label, ${classes.map((one) => `coalesce(held_${one.toLowerCase()}, 0)`).join(", ")}`,
          `FROM (${given}) AS names`,
          `LEFT JOIN (SELECT abc_of AS class_held, ${classes.map((one) => `count(CASE WHEN xyz_of = '${one}' THEN 1 END) AS held_${one.toLowerCase()}`).join(", ")} FROM tb_answers GROUP BY abc_of) AS cells ON label = class_held`,
          "ORDER BY place",
        ].join("\n"),
      },
      why: {
        en: say`${count("periods_of")} periods, mean ${mean}${variation_(", coefficient of variation ")}; cuts ${listed(", ")} → ${xyz}, ABC ${letter} → ${cell}`,
        "zh-CN": say`共 ${count("periods_of")} 期，均值 ${mean}${variation_("，变异系数 ")}；分界 ${listed("、")} → ${xyz}，ABC ${letter} → ${cell}`,
      },
    };
  },
  worked: [
    {
      from: "case XYZ: classes by 0.5 and 1; totals 40, 40, 40, 30 of 150",
      inputs: { periods: [[10, 10, 10, 10], [5, 15, 10, 10], [0, 0, 0, 40], [0, 0, 10, 20]] },
      outputs: { xyz: ["X", "X", "Z", "Z"], cv: [0, 0.3535533905932738, 1.7320508075688774, 1.1055415967851334], cell: ["AX", "AX", "AZ", "CZ"], total: [40, 40, 40, 30] },
    },
    {
      from: "by hand: exactly on both cuts; no sales; more returns than sales; a blank period is left out",
      inputs: { periods: [[5, 15], [0, 20], [0, 0], [-5, 1], [7, null]], abc: ["A", "B", "C", "C", "A"] },
      outputs: { xyz: ["X", "Y", "Z", "Z", "X"], cell: ["AX", "BY", "CZ", "CZ", "AX"], cv: [0.5, 1, { fault: "#N/A" }, -1.5, 0] },
      tables: { cells: [["A", 2, 0, 0], ["B", 0, 1, 0], ["C", 0, 0, 2]] },
    },
    { from: "by hand: a customer with one period is steady, and the largest", inputs: { periods: [[3]] }, params: { cuts: [0.1, 0.25] }, outputs: { cell: ["AX"], cv: [0] } },
  ],
});

/** Mean and coefficient of variation with the population's standard deviation. @param values n ≥ 1 */
function variation(values: readonly number[]): { mean: number; cv: number } {
  const mean = toNumber(sum(values)) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return { mean, cv: Math.sqrt(variance) / mean };
}

/** ABC by the cumulative share up to and including the customer; the largest is A, nothing bought is C. */
function abcOf(totals: readonly number[]): string[] {
  const { order, upTo } = cumulativeShares(totals);
  const ranks = ranksOf(order);
  return totals.map((total, row) => {
    if (total <= 0) return letters[2];
    const inside = abcLimits.findIndex((limit) => atMost(upTo[row]!, limit));
    return letters[ranks[row] === 1 ? 0 : inside === -1 ? 2 : inside]!;
  });
}
