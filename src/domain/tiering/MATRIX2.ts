import { defineMethod, type TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { isEmpty, orZero } from "../native/cells";
import { atLeast as reaches, iff } from "../native/formula";
import { cutLines } from "../stats/cutLines";
import { atLeast } from "../unit/nearly";
import { cellRows, cellsChart, cellsTable } from "./quadrantCells";
import { say as numbers } from "../method/say";
import { asReal } from "../sql/exact";
import { cellRows as cellQuery } from "../sql/cells";
import { entryAt } from "../sql/count";
import { answerColumn } from "../sql/names";
import { atLeastCut } from "../sql/nearly";
import { choose as cases, sentence, sqlSay } from "../sql/sentence";

const axes = {
  x: { en: "First axis", "zh-CN": "第一维度" },
  y: { en: "Second axis", "zh-CN": "第二维度" },
} as const;

/** Four groups from two axes, each cut once. */
export default defineMethod({
  id: "MATRIX2",
  family: "tiering",
  label: { en: "Two-by-two matrix", "zh-CN": "二维四象限" },
  summary: {
    en: "Puts each row in one of four quadrants by two numbers or two yes/no columns.",
    "zh-CN": "按两个数值或两个是/否列，把每行归入四个象限之一。",
  },
  formula: String.raw`\text{quadrant} = \ell_1\ (x \ge c_x,\ y \ge c_y),\ \ell_2\ (x \ge c_x,\ y < c_y),\ \ell_3\ (x < c_x,\ y \ge c_y),\ \ell_4\ (x < c_x,\ y < c_y)`,
  sources: [
    { work: "ABCD 管理法", where: "A 重要且紧急，B 重要不紧急，C 紧急不重要; 立即行动; 安排在稍后; 寻找其他解决方案; 暂时或永久地推迟", note: { en: "Time management: x important, y urgent", "zh-CN": "时间管理：x 为重要，y 为紧急" }, origin: "SEED" },
    { work: "源文档 003 Q3", where: "客户忠诚度和客户规模与客户信用等级", note: { en: "Two standards: loyalty, and scale with credit", "zh-CN": "两项标准：忠诚度，规模与信用等级" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The general matrix; a value on a cut is high; 60 for scores, and the mean of two scores as an axis", "zh-CN": "通用矩阵；等于分界值为高；评分以 60 为界，两项评分取平均作为一维" }, origin: "OURS" },
  ],

  inputs: {
    x: {
      unit: "number",
      yesNo: true,
      label: { en: "First axis", "zh-CN": "第一维度" },
      hint: { en: "A number, or TRUE/FALSE counted as 1 and 0, e.g. important.", "zh-CN": "数值，或按 1 和 0 计的 TRUE/FALSE，如是否重要。" },
      synonyms: ["x", "important", "importance", "重要", "重要性", "是否重要"],
    },
    y: {
      unit: "number",
      yesNo: true,
      label: { en: "Second axis", "zh-CN": "第二维度" },
      hint: { en: "A number, or TRUE/FALSE counted as 1 and 0, e.g. urgent.", "zh-CN": "数值，或按 1 和 0 计的 TRUE/FALSE，如是否紧急。" },
      synonyms: ["y", "urgent", "urgency", "紧急", "紧急度", "是否紧急"],
    },
    y2: {
      unit: "number",
      yesNo: true,
      optional: true,
      label: { en: "Second axis, further score", "zh-CN": "第二维度的另一项" },
      hint: { en: "Where given, the second axis is the mean of the two, e.g. of scale and credit score; a blank cell leaves the first alone.", "zh-CN": "提供时第二维度取两项的平均值，如客户规模与信用评分；空白时只取前一项。" },
      synonyms: ["y2", "credit score", "信用评分", "信用等级评分"],
    },
  },
  params: {
    xcut: {
      kind: "number",
      unit: "number",
      default: 1,
      origin: "OURS",
      label: { en: "Cut of the first axis", "zh-CN": "第一维度分界值" },
      hint: { en: "At least this much is high; 1 for yes/no.", "zh-CN": "达到此值为高；是/否列用 1。" },
    },
    ycut: {
      kind: "number",
      unit: "number",
      default: 1,
      origin: "OURS",
      label: { en: "Cut of the second axis", "zh-CN": "第二维度分界值" },
      hint: { en: "At least this much is high; 1 for yes/no.", "zh-CN": "达到此值为高；是/否列用 1。" },
    },
    labels: {
      kind: "codes",
      default: ["A", "B", "C", "D"],
      origin: "SEED",
      label: { en: "Names of the quadrants", "zh-CN": "象限名称" },
      hint: { en: "Four: both high, first high, second high, both low.", "zh-CN": "四个：两维皆高、仅第一维高、仅第二维高、两维皆低。" },
    },
    actions: {
      kind: "codes",
      optional: true,
      label: { en: "Actions", "zh-CN": "对应措施" },
      hint: { en: "What to do in each quadrant, in the order of the names; may be left out.", "zh-CN": "各象限的做法，顺序与名称一致；可省略。" },
    },
  },
  outputs: {
    quadrant: { unit: "code", label: { en: "Quadrant", "zh-CN": "象限" } },
    action: { unit: "text", partial: true, label: { en: "Action", "zh-CN": "措施" } },
    second: { unit: "number", label: { en: "Second axis", "zh-CN": "第二维度" } },
  },
  figures: {},
  tables: {
    points: {
      label: { en: "Points by quadrant", "zh-CN": "各象限的点" },
      columns: {
        x: { unit: "number", label: { en: "First axis", "zh-CN": "第一维度" } },
        both: { unit: "number", label: { en: "Both high", "zh-CN": "两维皆高" } },
        first: { unit: "number", label: { en: "First high", "zh-CN": "仅第一维高" } },
        second: { unit: "number", label: { en: "Second high", "zh-CN": "仅第二维高" } },
        neither: { unit: "number", label: { en: "Both low", "zh-CN": "两维皆低" } },
        xcut: { unit: "number", label: { en: "Cut of the first axis", "zh-CN": "第一维度分界" } },
        ycut: { unit: "number", label: { en: "Cut of the second axis", "zh-CN": "第二维度分界" } },
      },
    },
    cells: cellsTable(axes.x, axes.y),
  },
  answers: { columns: ["quadrant"] },
  signature: ["x", "y", "xcut", "ycut", "labels", "actions", "y2"],
  worksheet: true,
  wizard: {
    system: "matrix2",
    question: "effort",
    writes: ["quadrant", "action"],
    tier: "quadrant",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "x",
    figures: [],
    rows: { labels: "labels" },
  },
  presets: {
    time: {
      label: { en: "Time management: important × urgent", "zh-CN": "时间管理：重要 × 紧急" },
      params: { xcut: 1, ycut: 1, labels: ["A", "B", "C", "D"], actions: ["立即行动", "安排在稍后", "寻找其他解决方案", "暂时或永久地推迟"] },
      origin: "SEED",
    },
    timeEnglish: {
      label: { en: "Time management, actions in English", "zh-CN": "时间管理（英文措施）" },
      params: { xcut: 1, ycut: 1, labels: ["A", "B", "C", "D"], actions: ["Act now", "Schedule for later", "Find another way", "Put off for now or for good"] },
      origin: "OURS",
    },
    loyaltyScale: {
      label: { en: "Loyalty × mean of scale and credit score, from 60", "zh-CN": "忠诚度 × 客户规模与信用等级评分的平均（60 分为界）" },
      params: { xcut: 60, ycut: 60, labels: ["HH", "HL", "LH", "LL"] },
      origin: "OURS",
    },
  },
  check: ({ labels, actions }) =>
    Object.entries({ labels, actions: actions ?? labels }).flatMap(([param, { length: found }]) =>
      found === 4 ? [] : [{ code: "param-count", param, expected: 4, found } as const],
    ),

  run({ x, y, y2 }, { xcut, ycut, labels, actions }) {
    const second = y.map((value, row) => meanWith(value, y2?.[row] ?? null));
    const place = x.map((value, row) => (atLeast(value, xcut) ? 0 : 2) + (atLeast(second[row]!, ycut) ? 0 : 1));
    return {
      columns: {
        quadrant: place.map((at) => labels[at]!),
        action: place.map((at) => actions?.[at] ?? ""),
        second,
      },
      figures: {},
      tables: {
        points: [
          ...place.map((at, row): TableRow => [x[row]!, ...[0, 1, 2, 3].map((quadrant) => (quadrant === at ? second[row]! : "")), "", ""]),
          ...cutLines(x, second, xcut, ycut).map(([at, upright, level]): TableRow => [at, "", "", "", "", upright, level]),
        ],
        cells: cellRows(place.map((at) => ({ x: at < 2, y: at % 2 === 0 })), x.length > 0 ? ycut : null),
      },
    };
  },

  why: {
    en: ({ input, output, params, say }) =>
      `${say.number(input.x)} is ${atLeast(input.x, params.xcut) ? "at least" : "below"} ${say.number(params.xcut)}, and ${secondWords.en(input, output.second, say.number)} is ${atLeast(output.second, params.ycut) ? "at least" : "below"} ${say.number(params.ycut)} → ${output.quadrant}${output.action === null ? "" : `: ${output.action}`}`,
    "zh-CN": ({ input, output, params, say }) =>
      `第一维度 ${say.number(input.x)} ${atLeast(input.x, params.xcut) ? "≥" : "<"} ${say.number(params.xcut)}，第二维度 ${secondWords["zh-CN"](input, output.second, say.number)} ${atLeast(output.second, params.ycut) ? "≥" : "<"} ${say.number(params.ycut)} → ${output.quadrant}${output.action === null ? "" : `：${output.action}`}`,
  },
  charts: [
    {
      id: "matrix",
      title: { en: "Quadrants", "zh-CN": "象限图" },
      table: "points",
      category: "x",
      series: [
        { column: "both", shape: "points" },
        { column: "first", shape: "points" },
        { column: "second", shape: "points" },
        { column: "neither", shape: "points" },
        { column: "xcut", shape: "path", guide: true },
        { column: "ycut", shape: "path", guide: true },
      ],
      axes: { category: { title: axes.x, unit: "number" }, primary: { title: axes.y, unit: "number" } },
    },
    cellsChart(axes.x, axes.y),
  ],
  native(sheet, { actions }) {
    const x = orZero(sheet.cell("x"));
    const second = sheet.own("secondAxis");
    const y = orZero(sheet.cell("y"));
    const place = sheet.own("cell");
    return {
      working: {
        secondAxis: {
          label: { en: "Second axis", "zh-CN": "第二维度" },
          unit: "number",
          formula: sheet.has("y2") ? iff(isEmpty(sheet.cell("y2")), y, `(${y}+${orZero(sheet.cell("y2"))})/2`) : y,
        },
        cell: {
          label: { en: "Number of the quadrant", "zh-CN": "象限序号" },
          unit: "count",
          formula: `1+${iff(reaches(x, sheet.param("xcut")), "0", "2")}+${iff(reaches(second, sheet.param("ycut")), "0", "1")}`,
        },
      },
      answers: { quadrant: `INDEX(${sheet.param("labels")},1,${place})`, ...(actions ? { action: `INDEX(${sheet.param("actions")},1,${place})` } : {}) },
    };
  },
  sql(table, { xcut, ycut, labels, actions }) {
    const { dialect } = table;
    const [x, y] = [table.cell("x"), table.cell("y")];
    const y2 = table.has("y2") ? table.cell("y2") : null;
    const mean = y2 === null ? y : `CASE WHEN ${y2} IS NULL THEN ${y} ELSE ${asReal(dialect, `(${dialect.millionths(y)} + ${dialect.millionths(y2)})`)} / 2e0 END`;
    const { number } = sqlSay(dialect);
    const say = sentence(dialect);
    const [quadrant, action] = [answerColumn("quadrant"), answerColumn("action")];
    const [xlimit, ylimit] = [xcut, ycut].map((cut) => dialect.text(numbers.number(cut))) as [string, string];
    const either = (high: string, yes_: string, no: string): string => cases([[high, dialect.text(yes_)]], dialect.text(no));
    const second = (both: string): string => (y2 === null ? number(y) : cases([[`${y2} IS NULL`, number(y)]], both));
    const act = (colon: string): string => (actions ? say`${dialect.text(colon)}${action}` : "''");
    return {
      steps: [
        { name: "paired", rule: "The second axis, the mean of its two scores where both are given", query: `SELECT *, ${mean} AS second_of\nFROM ${table.rows}` },
        { name: "placed", rule: "High or low on each axis; a value on a cut is high", query: `SELECT *, ${atLeastCut(x, xcut)} AS x_high, ${atLeastCut("second_of", ycut)} AS y_high\nFROM paired` },
        { name: "quartered", rule: "Number of the quadrant", query: "SELECT *, CASE WHEN x_high AND y_high THEN 1 WHEN x_high THEN 2 WHEN y_high THEN 3 ELSE 4 END AS place_of\nFROM placed" },
      ],
      answers: {
        quadrant: entryAt("place_of", labels.map(dialect.text), "NULL"),
        action: actions ? entryAt("place_of", actions.map(dialect.text), "NULL") : "NULL",
        second: "second_of",
      },
      tables: { cells: cellQuery(table, "x_high", "y_high", dialect.real(ycut)) },
      why: {
        en: say`${number(x)} is ${either("x_high", "at least", "below")} ${xlimit}, and ${second(y2 === null ? "''" : say`the mean ${number("second_of")} of ${number(y)} and ${number(y2)}`)} is ${either("y_high", "at least", "below")} ${ylimit} → ${quadrant}${act(": ")}`,
        "zh-CN": say`第一维度 ${number(x)} ${either("x_high", "≥", "<")} ${xlimit}，第二维度 ${second(y2 === null ? "''" : say`${number("second_of")}（${number(y)} 与 ${number(y2)} 的平均）`)} ${either("y_high", "≥", "<")} ${ylimit} → ${quadrant}${act("：")}`,
      },
    };
  },
  worked: [
    {
      from: "case TIME-ABCD: important × urgent",
      inputs: { x: [1, 1, 0, 0], y: [1, 0, 1, 0] },
      params: { actions: ["立即行动", "安排在稍后", "寻找其他解决方案", "暂时或永久地推迟"] },
      outputs: { quadrant: ["A", "B", "C", "D"], action: ["立即行动", "安排在稍后", "寻找其他解决方案", "暂时或永久地推迟"] },
    },
    {
      from: "by hand: the same as yes and no, and an empty row",
      inputs: { x: [true, true, false, false, null], y: [true, false, true, false, null] },
      outputs: { quadrant: ["A", "B", "C", "D", ""], action: ["", "", "", "", ""] },
    },
    {
      from: "by hand: values on both cuts are high, 0.1 + 0.2 reaches 0.3, one empty cell is an error in its row",
      inputs: { x: [100, 99.99, -5, 100], y: [0.1 + 0.2, 0.3, 0.29, null] },
      params: { xcut: 100, ycut: 0.3, labels: ["HH", "HL", "LH", "LL"] },
      outputs: { quadrant: ["HH", "LH", "LL", { fault: "#VALUE!" }] },
    },
    {
      from: "by hand: loyalty against the mean of scale and credit: 60 and 60 are high on both, 59.5 is low; a blank credit score leaves scale alone",
      inputs: { x: [60, 90, 59.9, 0], y: [80, 80, 30, 60], y2: [40, 39, 95, null] },
      params: { xcut: 60, ycut: 60, labels: ["HH", "HL", "LH", "LL"] },
      outputs: { quadrant: ["HH", "HL", "LH", "LH"], second: [60, 59.5, 62.5, 60] },
    },
  ],
});

const meanWith = (first: number, other: number | null): number => (other === null ? first : toNumber(sum([first, other])) / 2);

/** "60", or "the mean 60 of 80 and 40". */
const secondWords = {
  en: ({ y, y2 }: Second, mean: number, number: (value: number) => string): string => (y2 === null ? number(y) : `the mean ${number(mean)} of ${number(y)} and ${number(y2)}`),
  "zh-CN": ({ y, y2 }: Second, mean: number, number: (value: number) => string): string => (y2 === null ? number(y) : `${number(mean)}（${number(y)} 与 ${number(y2)} 的平均）`),
};
interface Second {
  readonly y: number;
  readonly y2: number | null;
}
