import { defineLongMethod } from "../method/method";
import { naturalBreaksInSteps } from "../stats/naturalBreaks";
import { checkClassLabels, classChart, classCountParam, classInput, classLabelsParam, classOutputs, classRows, classTable } from "./classFields";

/** Classes where the values leave gaps. */
export default defineLongMethod({
  id: "JENKS",
  family: "tiering",
  label: { en: "Natural breaks (Jenks)", "zh-CN": "自然断点分级（Jenks）" },
  summary: {
    en: "Finds the classes whose members are most alike: the exact least squared deviation.",
    "zh-CN": "寻找组内差异最小的分级：精确的最小组内离差平方和。",
  },
  formula: String.raw`\min \sum_{j} \sum_{x \in C_j} (x - \bar x_j)^2,\quad \text{GVF} = 1 - \frac{\text{SSE}}{\text{SST}}`,
  sources: [
    { work: "Fisher (1958), Journal of the American Statistical Association 53; Wang & Song (2011), The R Journal 3(2)", note: { en: "Exact dynamic programme", "zh-CN": "精确动态规划" }, origin: "FOUND" },
    { work: "jenkspy; simple-statistics", note: { en: "Breaks as jenkspy lists them: the minimum, then the largest value of each class. The function jenks of simple-statistics has another convention and may repeat the last break", "zh-CN": "断点按 jenkspy 的方式列出：最小值，然后各级最大值。simple-statistics 的 jenks 函数采用另一种约定，末尾断点可能重复" }, origin: "FOUND" },
    { work: "Tierbook", note: { en: "Of equally good splits the earliest; fewer classes where there are fewer distinct values", "zh-CN": "同样好的划分取最靠前者；不同数值少于级数时级数减少" }, origin: "OURS" },
  ],

  inputs: { values: classInput },
  params: { k: classCountParam, labels: classLabelsParam },
  outputs: {
    ...classOutputs,
    from: { unit: "number", label: { en: "Smallest of the class", "zh-CN": "本级最小值" } },
    to: { unit: "number", label: { en: "Largest of the class", "zh-CN": "本级最大值" } },
  },
  figures: {
    classes: { unit: "count", label: { en: "Classes found", "zh-CN": "实际级数" } },
    sse: { unit: "number", label: { en: "Squared deviation within classes", "zh-CN": "组内离差平方和" } },
    gvf: { unit: "share", label: { en: "Goodness of variance fit", "zh-CN": "方差拟合优度" } },
  },
  tables: {
    classes: classTable,
    breaks: { label: { en: "Breaks", "zh-CN": "断点" }, columns: { place: { unit: "count", label: { en: "Break", "zh-CN": "序号" } }, break: { unit: "number", label: { en: "Value", "zh-CN": "数值" } } } },
  },
  answers: { columns: ["tier"] },
  signature: ["values", "k", "labels"],
  worksheet: true,
  wizard: {
    system: "natural-breaks",
    question: "profit",
    writes: ["tier"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "values",
    figures: ["classes", "sse", "gvf"],
  },
  check: checkClassLabels,

  *run({ values }, { k, labels }) {
    if (values.length === 0) {
      return { columns: { tier: [], class: [], from: [], to: [] }, figures: { classes: 0, sse: 0, gvf: { fault: "#DIV/0!" } }, tables: { classes: [], breaks: [] } };
    }
    const { breaks, sse } = yield* naturalBreaksInSteps(values, k);
    const tops = breaks.slice(1);
    const found = values.map((value) => 1 + tops.filter((top) => value > top).length);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sst = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const classes = classRows(values, found, labels);
    const bounds = (one: number, column: 1 | 2): number => classes[tops.length - one]![column] as number;
    return {
      columns: { tier: found.map((one) => labels[tops.length - one]!), class: found, from: found.map((one) => bounds(one, 1)), to: found.map((one) => bounds(one, 2)) },
      figures: { classes: tops.length, sse, gvf: breaks[0] === tops[tops.length - 1] ? { fault: "#DIV/0!" } : 1 - sse / sst },
      tables: { classes, breaks: breaks.map((one, i) => [i, one]) },
      notes: tops.length < k
        ? [{ code: "method", text: { en: `Only ${tops.length} distinct values, so ${tops.length} classes.`, "zh-CN": `只有 ${tops.length} 个不同数值，因此分为 ${tops.length} 级。` } }]
        : [],
    };
  },

  why: {
    en: ({ input, output, figures, say }) => `${say.number(input.values)} is among the values from ${say.number(output.from)} to ${say.number(output.to)}: class ${output.class} of ${String(figures.classes)} → ${output.tier}`,
    "zh-CN": ({ input, output, figures, say }) => `${say.number(input.values)} 在 ${say.number(output.from)} 至 ${say.number(output.to)} 之间：第 ${output.class} 组（共 ${String(figures.classes)} 组）→ ${output.tier}`,
  },
  charts: [classChart],
  native: {
    en: "Natural breaks are found by trying out every way to cut the values, which worksheet formulas cannot do.",
    "zh-CN": "自然断点需要比较所有可能的切分方式，工作表公式无法做到。",
  },
  sql: {
    en: "Natural breaks come from comparing every division of the values, which a query cannot do. Find them in a workbook with a sample of the customers and give them to TIER as cut-offs.",
    "zh-CN": "自然断点需要比较数值的所有划分方式，查询语句无法完成。请在工作簿中用部分客户求出断点，再作为分界值填入 TIER。",
  },
  worked: [
    {
      from: "case JENKS-A",
      inputs: { values: [-1, 2, -1, 2, 4, 5, 6, -1, 2, -1] },
      params: { k: 3 },
      outputs: { class: [1, 2, 1, 2, 3, 3, 3, 1, 2, 1], tier: ["C", "B", "C", "B", "A", "A", "A", "C", "B", "C"] },
      figures: { sse: 2, gvf: 0.968798751950078, classes: 3 },
      tables: { breaks: [[0, -1], [1, -1], [2, 2], [3, 6]] },
    },
    {
      from: "by hand: 1 | 2 3 and 1 2 | 3 are equally good, the earlier split is taken",
      inputs: { values: [3, 2, 1, null] },
      params: { k: 2 },
      outputs: { class: [2, 2, 1, ""] },
      figures: { sse: 0.5, gvf: 0.75 },
    },
    { from: "by hand: two distinct values make two of four classes", inputs: { values: [7, 9, 7] }, outputs: { tier: ["B", "A", "B"] }, figures: { classes: 2, sse: 0, gvf: 1 } },
    { from: "by hand: all equal", inputs: { values: [5, 5] }, outputs: { tier: ["A", "A"] }, figures: { classes: 1, gvf: { fault: "#DIV/0!" } } },
  ],
});
