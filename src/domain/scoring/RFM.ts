import type { Fault } from "../issue/issue";
import { once } from "../method/lazily";
import { defineMethod } from "../method/method";
import type { Text } from "../method/text";
import { rfmForm } from "../native/rfm";
import { answerColumn } from "../sql/names";
import { rfmSteps, rfmTables } from "../sql/rfm";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { gridChart, gridRows, gridTable } from "./rfmGrid";
import { fixedRfmCuts, checkFixedCuts, cutsRows, cutsTable, fixedCutParams, groupsParam, rfmPresets, schemeParam, scoreOutputs, segmentChart, segmentNames, segmentRows, segmentsOf, segmentsParam, segmentsSource, segmentTable } from "./rfmSegments";
import { rfmCuts, rfmScores } from "./rfmScores";

/** Above this a number in the recency column is a date (1954 and later), below it a number of days. */
const firstDate = 20_000;

/** Recency, frequency, monetary: three scores, one number and a segment for every customer. */
export default defineMethod({
  id: "RFM",
  family: "scoring",
  label: { en: "RFM", "zh-CN": "RFM 分析" },
  summary: {
    en: "Scores customers by how recently, how often and for how much they bought, and names their segment.",
    "zh-CN": "按最近购买时间、购买次数和金额给客户打分，并确定客户群。",
  },
  formula: String.raw`R = k - \#\{c^R < d\},\quad F = 1 + \#\{c^F \le f\},\quad M = 1 + \#\{c^M \le m\},\quad \text{score} = 100R + 10F + M`,
  sources: [
    segmentsSource,
    { work: "Hyndman & Fan (1996), The American Statistician 50(4)", where: "definition 7", note: { en: "Quantiles, as Excel's PERCENTILE.INC", "zh-CN": "分位数，与 Excel 的 PERCENTILE.INC 相同" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "A value on a cut takes the higher score in all three", "zh-CN": "等于分界值时三项均取较高得分" }, origin: "OURS" },
  ],

  inputs: {
    recency: {
      unit: "date",
      label: { en: "Last order", "zh-CN": "最近购买" },
      hint: { en: "Date of the last order together with an as-of date; or the days since then, without one.", "zh-CN": "最近一次购买的日期（须填截止日期）；或距今天数（不填截止日期）。" },
      synonyms: ["recency", "last order", "last purchase", "last order date", "last purchase date", "recency days", "最近购买", "最近购买日期", "最近一次购买", "最后购买日期", "最近下单日期", "最近消费日期"],
    },
    frequency: {
      unit: "count",
      label: { en: "Orders", "zh-CN": "购买次数" },
      hint: { en: "Number of orders in the period, e.g. 6.", "zh-CN": "期间内的购买次数，如 6。" },
      synonyms: ["frequency", "orders", "order count", "number of orders", "transactions", "购买次数", "订单数", "交易次数", "消费次数", "频次"],
    },
    monetary: {
      unit: "money",
      label: { en: "Amount", "zh-CN": "购买金额" },
      hint: { en: "Total amount of these orders.", "zh-CN": "这些订单的金额合计。" },
      synonyms: ["monetary", "amount", "revenue", "sales", "spend", "购买金额", "消费金额", "销售额", "金额", "累计金额"],
    },
  },
  params: {
    asOf: {
      kind: "number",
      unit: "date",
      reportingDay: true,
      optional: true,
      label: { en: "As-of date", "zh-CN": "截止日期" },
      hint: { en: "The day recency is counted to, where the column holds dates.", "zh-CN": "最近购买列为日期时，计算天数所到的日期。" },
    },
    scheme: schemeParam,
    groups: groupsParam,
    ...fixedCutParams,
    segments: segmentsParam,
  },
  outputs: {
    ...scoreOutputs,
    days: { unit: "days", label: { en: "Days since the last order", "zh-CN": "距最近购买天数" } },
  },
  figures: { customers: { unit: "count", label: { en: "Customers scored", "zh-CN": "参与打分的客户数" } } },
  tables: { segments: segmentTable, grid: gridTable, cuts: cutsTable },
  answers: { columns: ["r", "f", "m", "score", "segment"] },
  signature: ["recency", "frequency", "monetary", "asOf", "scheme", "groups", "recencyCuts", "frequencyCuts", "monetaryCuts", "segments"],
  worksheet: true,
  wizard: {
    system: "rfm",
    question: "slipping",
    writes: ["r", "f", "m", "score", "segment"],
    tier: "segment",
    tiers: ({ segments }) => segmentNames(segments as readonly (readonly string[])[]),
    weight: "monetary",
    figures: ["customers"],
  },
  presets: rfmPresets,
  check: checkFixedCuts,

  run({ recency, frequency, monetary }, params) {
    const { asOf, scheme, groups, segments } = params;
    const days = recency.map((value, row) => daysSince(value, asOf, row));
    const isWhole = days.every((since) => typeof since === "number");
    const counted = <T>(column: readonly T[]): readonly T[] => (isWhole ? column : column.filter((_, row) => typeof days[row] === "number"));
    const customers = { recency: counted(days) as readonly number[], frequency: counted(frequency), monetary: counted(monetary) };
    const cuts = scheme === "fixed" ? fixedRfmCuts(params) : rfmCuts(customers, groups, scheme);
    const scored = rfmScores(customers, cuts, scheme);
    const segment = once(() => segmentsOf(scored, segments));
    /** The answers of the customers among all rows. */
    const each = <T>(answers: readonly T[]): readonly (T | Fault)[] => {
      if (isWhole) return answers;
      let next = 0;
      return days.map((since) => (typeof since === "number" ? answers[next++]! : since));
    };
    return {
      columns: {
        r: each(scored.r),
        f: each(scored.f),
        m: each(scored.m),
        score: each(scored.score),
        get segment() {
          return each(segment());
        },
        days,
      },
      figures: { customers: customers.recency.length },
      tables: {
        get segments() {
          return segmentRows(segment(), segments, customers);
        },
        get grid() {
          return gridRows(scored.r, scored.f, customers.monetary);
        },
        cuts: cutsRows(cuts),
      },
    };
  },

  why: {
    en: ({ input, output, say }) =>
      `Last order ${say.number(output.days)} days ago → R ${output.r}, ${say.number(input.frequency)} orders → F ${output.f}, ${say.amount(input.monetary)} → M ${output.m}; ${output.score}: ${output.segment}`,
    "zh-CN": ({ input, output, say }) =>
      `最近购买距今 ${say.number(output.days)} 天 → R ${output.r}，购买 ${say.number(input.frequency)} 次 → F ${output.f}，金额 ${say.amount(input.monetary)} → M ${output.m}；${output.score}：${output.segment}`,
  },
  charts: [segmentChart, gridChart],
  native(sheet, params) {
    const last = sheet.cell("recency");
    const isDate = `${last}>=${firstDate}`;
    const since = params.asOf === undefined ? `IF(${isDate},"",${last})` : `IF(${isDate},IF(INT(${sheet.param("asOf")})<INT(${last}),"",INT(${sheet.param("asOf")})-INT(${last})),"")`;
    const { lists, working, answers } = rfmForm(sheet, params);
    const dated = (answer: string): string => `IF(${sheet.own("since")}="",#VALUE!,${answer})`;
    return {
      reported: { customers: `COUNT(${sheet.all("since")})` },
      lists,
      working: { since: { label: { en: "Days since the last order", "zh-CN": "距最近购买天数" }, unit: "days", formula: since }, ...working },
      answers: { ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, dated(answer)])), days: dated(sheet.own("since")) },
    };
  },
  sql(table, params) {
    const { dialect } = table;
    const { asOf, scheme, groups, segments } = params;
    const last = table.cell("recency");
    const isDate = `${last} >= ${firstDate}`;
    const days = asOf === undefined ? `CASE WHEN NOT (${isDate}) THEN ${last} END` : `CASE WHEN ${isDate} AND ${last} <= ${Math.floor(asOf)} THEN ${Math.floor(asOf)} - ${last} END`;
    const rule = { scheme, groups, cuts: fixedRfmCuts(params), segments };
    const { number, amount, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [r, f, m, score] = (["r", "f", "m", "score"] as const).map((name) => count(answerColumn(name)));
    const [orders, spent, segment] = [number(table.cell("frequency")), amount(table.cell("monetary")), answerColumn("segment")];
    const why = (locale: "en" | "zh-CN", known: string): string => {
      const said = (one: { readonly en: string; readonly "zh-CN": string }): string => dialect.text(one[locale]);
      const reasons = asOf === undefined ? [["days_of IS NULL", said(problems.isDate)] as const] : [[`NOT (${isDate})`, said(problems.noDate)] as const, ["days_of IS NULL", said(problems.later)] as const];
      return choose(reasons, known);
    };
    return {
      steps: [
        { name: "since", rule: "Days since the last order", query: `SELECT *, ${days} AS days_of\nFROM ${table.rows}` },
        {
          name: "customers_counted",
          rule: "Customers whose days are known",
          query: `SELECT *, ${dialect.cast("days_of", "real")} AS recency_of, ${table.cell("frequency")} AS frequency_of, ${table.cell("monetary")} AS monetary_of\nFROM since\nWHERE days_of IS NOT NULL`,
        },
        ...rfmSteps(table, "customers_counted", rule),
        { name: "all_rows", rule: "All rows, with the scores of those that have any", query: `SELECT since.*, recency_of, frequency_of, monetary_of, r_of, f_of, m_of, score_of, segment_of\nFROM since LEFT JOIN (SELECT ${table.order} AS scored_place, recency_of, frequency_of, monetary_of, r_of, f_of, m_of, score_of, segment_of FROM scored) AS found ON ${table.order} = scored_place` },
      ],
      answers: { r: "r_of", f: "f_of", m: "m_of", score: "score_of", segment: "segment_of", days: "days_of" },
      figures: { customers: "SELECT count(days_of) FROM tb_answers" },
      tables: rfmTables(table, rule),
      why: {
        en: why("en", say`Last order ${number("days_of")} days ago → R ${r!}, ${orders} orders → F ${f!}, ${spent} → M ${m!}; ${score!}: ${segment}`),
        "zh-CN": why("zh-CN", say`最近购买距今 ${number("days_of")} 天 → R ${r!}，购买 ${orders} 次 → F ${f!}，金额 ${spent} → M ${m!}；${score!}：${segment}`),
      },
    };
  },
  worked: [
    {
      from: "case RFM-FIXED: a value on a cut takes the higher score",
      inputs: { recency: [10, 30, 31, 400, null], frequency: [1, 2, 6, 20, null], monetary: [99, 100, 5000, 50_000, null] },
      params: { scheme: "fixed", recencyCuts: [30, 90, 180, 365], frequencyCuts: [2, 4, 8, 16], monetaryCuts: [100, 1000, 5000, 20_000] },
      outputs: { r: [5, 5, 4, 1, ""], f: [1, 2, 3, 5, ""], m: [1, 2, 4, 5, ""], score: [511, 522, 434, 155, ""] },
    },
    {
      from: "by hand: halves of four customers; dates and an as-of date, an order later than it",
      inputs: { recency: [45_000, 45_010, 45_020, 45_030, 45_031], frequency: [1, 2, 3, 4, 5], monetary: [-10, 20, 30, 40, 50] },
      params: { asOf: 45_030, groups: 2 },
      outputs: { days: [30, 20, 10, 0, { fault: "#VALUE!" }], r: [1, 1, 2, 2, { fault: "#VALUE!" }], f: [1, 1, 2, 2, { fault: "#VALUE!" }], m: [1, 1, 2, 2, { fault: "#VALUE!" }] },
      tables: { cuts: [[1, 15, 2.5, 25]] },
    },
    {
      from: "by hand: equal customers sit on every cut and score best; under rfmR they are below every cut plus 1",
      inputs: { recency: [7, 7], frequency: [3, 3], monetary: [9, 9] },
      outputs: { score: [555, 555], segment: ["Champions", "Champions"] },
    },
    {
      from: "by hand: the same in the R package's way",
      inputs: { recency: [7, 7], frequency: [3, 3], monetary: [9, 9] },
      params: { scheme: "rfmR" },
      outputs: { score: [511, 511] },
    },
    { from: "by hand: dates without an as-of date", inputs: { recency: [45_000], frequency: [1], monetary: [1] }, outputs: { score: [{ fault: "#VALUE!" }] } },
  ],
});

const problems = {
  isDate: { en: "The last order is a date. Enter the as-of date to count days to.", "zh-CN": "最近购买是日期。请填写截止日期。" },
  noDate: { en: "The last order is no date after 1954. Enter dates, or leave out the as-of date.", "zh-CN": "最近购买不是 1954 年以后的日期。请填写日期，或不填截止日期。" },
  later: { en: "The last order is later than the as-of date. Correct one of them.", "zh-CN": "最近购买晚于截止日期。请更正其中之一。" },
} as const;

const wrong = (row: number, text: Text): Fault => ({ fault: "#VALUE!", issue: { code: "method", row, text } });

function daysSince(value: number, asOf: number | undefined, row: number): number | Fault {
  if (asOf === undefined) return value >= firstDate ? wrong(row, problems.isDate) : value;
  if (value < firstDate) return wrong(row, problems.noDate);
  const days = Math.floor(asOf) - Math.floor(value);
  return days < 0 ? wrong(row, problems.later) : days;
}
