import { listOf } from "../unit/list";
import { defineMethod, type TableRow } from "../method/method";
import { tiedInTheTotal } from "../method/ties";
import { sum, toNumber } from "../money/decimal";
import { cumulativeForm, tierByTotal } from "../native/cumulative";
import { byInput } from "../native/ranks";
import { say as numbers } from "../method/say";
import { byTotal, cumulativeSteps } from "../sql/cumulative";
import { answerColumn } from "../sql/names";
import { choose, sentence, sqlSay } from "../sql/sentence";
import { tierRows } from "../sql/tierRows";
import { ranksOf } from "../stats/rank";
import { checkLabels } from "./bands";
import { cumulativeShares, tiersByTotal } from "./cumulative";

/** Pareto tiers: by the share of the total that a customer and those before it hold. */
export default defineMethod({
  id: "TIERCUM",
  family: "tiering",
  label: { en: "Tier by cumulative share", "zh-CN": "按累计占比分级" },
  summary: {
    en: "ABC analysis: the largest customers that together hold up to a limit of the total are A, and so on.",
    "zh-CN": "ABC 分析：合计占比在界限以内的最大客户为 A 类，依此类推。",
  },
  ties: tiedInTheTotal,
  formula: String.raw`S_i = \frac{\sum_{k \le i} \max(0, v_k)}{\sum_k \max(0, v_k)}\ (v_1 \ge v_2 \ge \dots),\quad \text{upto: first } j \text{ with } S_i \le L_j,\quad \text{cross: first } j \text{ with } S_{i-1} < L_j`,
  sources: [
    { work: "xtrategy.app, qiita.com", note: { en: "ABC analysis in Excel: own cumulative share up to the limit, 70 % and 90 %", "zh-CN": "Excel ABC 分析：含本客户的累计占比不超过界限，70 % 与 90 %" }, origin: "FOUND" },
    { work: "客户维护规章制度", where: "A级客户…销售额占公司总销售额的70%以上", note: { en: "Read as the smallest group of top customers that reaches 70 %: mode cross", "zh-CN": "理解为累计占比达到 70 % 的最少前列客户：cross 方式" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "Limits of 80 % and 95 %, and the 90 % of B in the 70 % rule", "zh-CN": "80 % 与 95 % 的界限，以及 70 % 规则中 B 级的 90 %" }, origin: "OURS" },
  ],

  inputs: {
    values: {
      unit: "number",
      label: { en: "Value", "zh-CN": "数值" },
      hint: { en: "Sales, profit or another amount; values at or below zero take the last tier.", "zh-CN": "销售额、利润等；小于或等于零的归最后一级。" },
      synonyms: ["value", "values", "sales", "profit", "数值", "销售额", "利润", "金额"],
    },
  },
  params: {
    limits: {
      kind: "numbers",
      unit: "share",
      min: 0,
      max: 1,
      exclusive: true,
      order: "ascending",
      default: [0.8, 0.95],
      origin: "OURS",
      label: { en: "Limits of the cumulative share", "zh-CN": "累计占比界限" },
      hint: { en: "Rising, e.g. {0.8,0.95}.", "zh-CN": "依次递增，如 {0.8,0.95}。" },
    },
    labels: {
      kind: "codes",
      optional: true,
      derived: ({ limits }): string[] => ["A", ...(limits as readonly number[]).map((_, i) => String.fromCharCode(66 + i))],
      origin: "OURS",
      label: { en: "Labels", "zh-CN": "级别名称" },
      hint: { en: "Best first, one more than limits. Left out: A, B, C …", "zh-CN": "从最好的开始，比界限多一个。省略时为 A、B、C……" },
    },
    mode: {
      kind: "choice",
      choices: {
        upto: { en: "The customer's own cumulative share is within the limit", "zh-CN": "含本客户的累计占比不超过界限" },
        cross: { en: "The customer that crosses the limit stays in the better tier", "zh-CN": "跨过界限的客户留在较好的级别" },
      },
      default: "upto",
      origin: "FOUND",
      label: { en: "Customer that crosses a limit", "zh-CN": "跨过界限的客户" },
      hint: { en: "upto or cross.", "zh-CN": "upto 或 cross。" },
    },
  },
  outputs: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    rank: { unit: "count", label: { en: "Rank", "zh-CN": "名次" } },
    cumulative: { unit: "share", label: { en: "Cumulative share", "zh-CN": "累计占比" } },
    before: { unit: "share", label: { en: "Share before", "zh-CN": "之前累计占比" } },
  },
  figures: { total: { unit: "number", label: { en: "Total of positive values", "zh-CN": "正值合计" } } },
  tables: {
    tiers: {
      label: { en: "Tiers", "zh-CN": "各级汇总" },
      columns: {
        tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
        customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
        customerShare: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
        value: { unit: "number", label: { en: "Value", "zh-CN": "数值合计" } },
        share: { unit: "ratio", label: { en: "Share of the positive values", "zh-CN": "占正值合计" } },
      },
    },
  },
  answers: { columns: ["tier"] },
  signature: ["values", "limits", "labels", "mode"],
  worksheet: true,
  wizard: {
    system: "abc-cumulative",
    short: "abc",
    question: "profit",
    writes: ["tier", "rank", "cumulative"],
    tier: "tier",
    tiers: ({ labels }) => labels as readonly string[],
    weight: "values",
    boundary: { value: "cumulative", cuts: ({ limits }) => limits as readonly number[] },
    figures: ["total"],
    rows: { labels: "labels", cuts: "limits" },
  },
  presets: {
    seventy: {
      label: { en: "70 % rule: A is the smallest group of top customers with 70 % of sales", "zh-CN": "70 % 规则：合计占销售额 70 % 的最少前列客户为 A 级" },
      params: { limits: [0.7, 0.9], labels: ["A", "B", "C"], mode: "cross" },
      origin: "SEED",
    },
    excel: {
      label: { en: "ABC as in Excel tutorials: 70 % and 90 %", "zh-CN": "Excel 教程中的 ABC：70 % 与 90 %" },
      params: { limits: [0.7, 0.9], labels: ["A", "B", "C"], mode: "upto" },
      origin: "FOUND",
    },
  },
  check: ({ limits, labels }) => checkLabels(labels, limits.length + 1, "limits"),

  run({ values }, { limits, labels, mode }) {
    const cumulative = cumulativeShares(values);
    const places = listOf(tiersByTotal(values, cumulative, limits, mode));
    const tiers = (): TableRow[] => {
      const { total } = cumulative;
      return labels.map((label, at) => {
        const held = values.filter((_, row) => places[row] === at);
        const value = toNumber(sum(held));
        const positive = toNumber(sum(held.filter((one) => one > 0)));
        const share = total > 0 ? positive / total : ({ fault: "#N/A" } as const);
        return [label, held.length, values.length > 0 ? held.length / values.length : ({ fault: "#N/A" } as const), value, share];
      });
    };
    return {
      columns: {
        tier: places.map((at) => labels[at]!),
        get rank() {
          return ranksOf(cumulative.rows);
        },
        get cumulative() {
          return cumulative.upTo;
        },
        get before() {
          return cumulative.before;
        },
      },
      figures: {
        get total() {
          return cumulative.total;
        },
      },
      tables: {
        get tiers() {
          return tiers();
        },
      },
    };
  },
  why: {
    en({ input, output, params, say }) {
      if (input.values <= 0) return `${say.number(input.values)} adds nothing to the total → ${output.tier}`;
      if (output.rank === 1) return `${say.number(input.values)} is the largest value → ${output.tier}`;
      const share = params.mode === "upto" ? `cumulative share ${say.percent(output.cumulative, 2)}` : `share before it ${say.percent(output.before, 2)}`;
      return `Rank ${output.rank}, ${share}; limits ${params.limits.map((limit) => say.percent(limit)).join(", ")} → ${output.tier}`;
    },
    "zh-CN"({ input, output, params, say }) {
      if (input.values <= 0) return `${say.number(input.values)} 不计入合计 → ${output.tier}`;
      if (output.rank === 1) return `${say.number(input.values)} 为最大值 → ${output.tier}`;
      const share = params.mode === "upto" ? `累计占比 ${say.percent(output.cumulative, 2)}` : `之前累计占比 ${say.percent(output.before, 2)}`;
      return `第 ${output.rank} 名，${share}；界限 ${params.limits.map((limit) => say.percent(limit)).join("、")} → ${output.tier}`;
    },
  },
  charts: [
    {
      id: "tier-shares",
      title: { en: "Customers and value by tier", "zh-CN": "各级客户数与数值占比" },
      table: "tiers",
      series: [{ column: "customerShare", shape: "column" }, { column: "share", shape: "column" }],
      axes: { primary: { unit: "share", min: 0 } },
    },
  ],
  native(sheet, { limits, mode }) {
    const form = cumulativeForm(sheet, byInput(sheet, "values"));
    const tier = tierByTotal(sheet.cell("values"), form, sheet.param("limits"), { count: limits.length, mode });
    return {
      figures: form.figures,
      working: form.working,
      answers: { tier: `INDEX(${sheet.param("labels")},1,${tier})`, rank: form.rank, cumulative: form.upTo, before: form.before },
    };
  },
  sql(table, { limits, labels, mode }) {
    const { dialect } = table;
    const value = table.cell("values");
    const cumulative = cumulativeSteps(table, table.rows, value);
    const { number, percent, count } = sqlSay(dialect);
    const say = sentence(dialect);
    const [tier, rank] = [answerColumn("tier"), count(answerColumn("rank"))];
    const share = percent(mode === "upto" ? cumulative.upTo : cumulative.before, 2);
    const listed = (comma: string): string => dialect.text(limits.map((limit) => numbers.percent(limit)).join(comma));
    const why = (nothing: string, largest: string, placed: string): string => choose([[`${value} <= 0`, nothing], [`${cumulative.rank} = 1`, largest]], placed);
    return {
      steps: cumulative.steps,
      answers: {
        tier: byTotal(value, cumulative, table, limits, mode, (j) => dialect.text(labels[j]!)),
        rank: cumulative.rank,
        cumulative: cumulative.upTo,
        before: cumulative.before,
      },
      figures: { total: cumulative.total },
      tables: { tiers: tierRows(table, labels, value) },
      why: {
        en: why(
          say`${number(value)} adds nothing to the total → ${tier}`,
          say`${number(value)} is the largest value → ${tier}`,
          say`Rank ${rank}, ${dialect.text(mode === "upto" ? "cumulative share " : "share before it ")}${share}; limits ${listed(", ")} → ${tier}`,
        ),
        "zh-CN": why(
          say`${number(value)} 不计入合计 → ${tier}`,
          say`${number(value)} 为最大值 → ${tier}`,
          say`第 ${rank} 名，${dialect.text(mode === "upto" ? "累计占比 " : "之前累计占比 ")}${share}；界限 ${listed("、")} → ${tier}`,
        ),
      },
    };
  },
  worked: [
    {
      from: "case ABC-UPTO: zero and negative values take the last tier",
      inputs: { values: [500, 200, 120, 80, 40, 30, 15, 10, 5, 0, -20] },
      outputs: { tier: ["A", "A", "B", "B", "B", "C", "C", "C", "C", "C", "C"] },
      tables: { tiers: [["A", 2, 2 / 11, 700, 0.7], ["B", 3, 3 / 11, 240, 0.24], ["C", 6, 6 / 11, 40, 0.06]] },
    },
    {
      from: "case ABC-CROSS: the third customer crosses 80 % and stays A",
      inputs: { values: [500, 200, 120, 80, 40, 30, 15, 10, 5, 0, -20] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"], mode: "cross" },
      outputs: { tier: ["A", "A", "A", "B", "B", "B", "C", "C", "C", "C", "C"] },
    },
    {
      from: "by hand: shares exactly on both limits; binary sums of 0.1 do not lose the last customer",
      inputs: { values: [0.7, 0.1, 0.1, 0.05, 0.05] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] },
      outputs: { tier: ["A", "A", "B", "B", "C"], cumulative: [0.7, 0.8, 0.9, 0.95, 1] },
    },
    {
      from: "case ABC-70RULE: the third customer reaches 75 % and is still A, for before it there were 60 %",
      inputs: { values: [40, 20, 15, 10, 8, 4, 3] },
      params: { limits: [0.7, 0.9], mode: "cross" },
      outputs: { tier: ["A", "A", "A", "B", "B", "C", "C"] },
    },
    {
      from: "by hand: one customer is A; without any positive value everybody is last",
      inputs: { values: [0, -1] },
      params: { limits: [0.8, 0.95], labels: ["A", "B", "C"] },
      outputs: { tier: ["C", "C"] },
      figures: { total: 0 },
    },
  ],
});
