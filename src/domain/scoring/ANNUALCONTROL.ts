import { defineMethod, type Answer } from "../method/method";
import { salesInput } from "../quota/creditFields";
import { atLeast, atMost } from "../unit/nearly";
import { quotient } from "./quotient";

const given = <U extends "money" | "score">(unit: U, en: string, zh: string, hint: { readonly en: string; readonly "zh-CN": string }, synonyms: readonly string[]) =>
  ({ unit, optional: true, label: { en, "zh-CN": zh }, hint, synonyms }) as const;

/** The figures the control holds, and whether they meet their targets, in this order. */
const controls = {
  performance: { en: "sales performance", "zh-CN": "销售业绩" },
  share: { en: "market share", "zh-CN": "市场占有率" },
  ratio: { en: "expense ratio", "zh-CN": "费用比率" },
  satisfaction: { en: "satisfaction", "zh-CN": "顾客满意" },
} as const;
type Control = keyof typeof controls;
const names = Object.keys(controls) as readonly Control[];

/** Control of a year's plan: sales, market share, expense ratio, satisfaction. */
export default defineMethod({
  id: "ANNUALCONTROL",
  family: "scoring",
  label: { en: "Annual plan control", "zh-CN": "年度计划控制" },
  summary: {
    en: "Sales against plan, share of the market, expense ratio and satisfaction, each beside its target.",
    "zh-CN": "销售业绩、市场占有率、费用比率、顾客满意四项，各与目标比较。",
  },
  formula: String.raw`\text{performance} = S/S_{\text{plan}},\quad \text{share} = S/M,\quad \text{ratio} = E/S`,
  sources: [
    { work: "《客户关系管理》复习资料 Q58", where: "销售业绩, 市场占有率, 费用比率, 顾客满意", note: { en: "The four controls", "zh-CN": "四项控制内容" }, origin: "SEED" },
    { work: "Tierbook", note: { en: "The formulas; a control without a target or without its data is not judged", "zh-CN": "计算公式；没有目标或没有数据的项目不作判断" }, origin: "OURS" },
  ],

  inputs: {
    sales: salesInput,
    plan: given("money", "Planned sales", "计划销售额", { en: "Plan of the same period, e.g. 200.", "zh-CN": "同期计划，如 200。" }, ["plan", "planned sales", "target sales", "budget", "计划销售额", "销售计划", "目标销售额"]),
    market: given("money", "Sales of the whole market", "市场总销售额", { en: "Own and all others' sales in the same market and period.", "zh-CN": "同一市场同期的全部销售额（含本企业）。" }, ["market", "market size", "total market", "市场总额", "市场总销售额", "市场规模"]),
    expense: given("money", "Selling expense", "销售费用", { en: "Expense of the same period, e.g. 12.", "zh-CN": "同期销售费用，如 12。" }, ["expense", "selling expense", "费用", "销售费用", "营销费用"]),
    satisfaction: given("score", "Satisfaction", "顾客满意度", { en: "A score on the scale of its target, e.g. 85.", "zh-CN": "与目标同一尺度的评分，如 85。" }, ["satisfaction", "customer satisfaction", "满意度", "顾客满意", "客户满意度"]),
  },
  params: {
    minPerformance: {
      kind: "number", unit: "ratio", min: 0, default: 1, origin: "OURS",
      label: { en: "Sales performance at least", "zh-CN": "销售业绩不低于" },
      hint: { en: "1 for the whole plan.", "zh-CN": "完成全部计划填 1。" },
    },
    minShare: {
      kind: "number", unit: "share", min: 0, max: 1, optional: true,
      label: { en: "Market share at least", "zh-CN": "市场占有率不低于" },
      hint: { en: "0.2 for 20 %; left out, it is not judged.", "zh-CN": "20 % 填 0.2；省略则不作判断。" },
    },
    maxRatio: {
      kind: "number", unit: "ratio", min: 0, optional: true,
      label: { en: "Expense ratio at most", "zh-CN": "费用比率不高于" },
      hint: { en: "0.06 for 6 %; left out, it is not judged.", "zh-CN": "6 % 填 0.06；省略则不作判断。" },
    },
    minSatisfaction: {
      kind: "number", unit: "score", optional: true,
      label: { en: "Satisfaction at least", "zh-CN": "顾客满意度不低于" },
      hint: { en: "On the scale of the scores, e.g. 85; left out, it is not judged.", "zh-CN": "与评分同一尺度，如 85；省略则不作判断。" },
    },
  },
  outputs: {
    performance: { unit: "ratio", partial: true, label: { en: "Sales performance", "zh-CN": "销售业绩" } },
    share: { unit: "ratio", partial: true, label: { en: "Market share", "zh-CN": "市场占有率" } },
    ratio: { unit: "ratio", partial: true, label: { en: "Expense ratio", "zh-CN": "费用比率" } },
    satisfaction: { unit: "score", partial: true, label: { en: "Satisfaction", "zh-CN": "顾客满意" } },
    missed: { unit: "text", partial: true, label: { en: "Targets missed", "zh-CN": "未达标项目" } },
    misses: { unit: "count", label: { en: "Number of targets missed", "zh-CN": "未达标项数" } },
  },
  figures: {},
  tables: {
    controls: {
      label: { en: "Targets missed by control", "zh-CN": "各项未达标数" },
      columns: {
        control: { unit: "code", label: { en: "Control", "zh-CN": "控制内容" } },
        english: { unit: "text", label: { en: "In English", "zh-CN": "英文" } },
        known: { unit: "count", label: { en: "Rows with a figure", "zh-CN": "有数据的行数" } },
        missed: { unit: "count", label: { en: "Rows that miss the target", "zh-CN": "未达标行数" } },
      },
    },
  },
  answers: { columns: ["performance", "share", "ratio", "satisfaction", "missed"] },
  signature: ["sales", "plan", "market", "expense", "satisfaction", "minPerformance", "minShare", "maxRatio", "minSatisfaction"],
  worksheet: true,

  run({ sales, plan, market, expense, satisfaction }, targets) {
    const over = (column: readonly (number | null)[] | undefined, row: number): Answer<"ratio"> => {
      const divisor = column?.[row] ?? null;
      return divisor === null ? "" : quotient(sales[row]!, divisor, row);
    };
    const columns = {
      performance: sales.map((_, row) => over(plan, row)),
      share: sales.map((_, row) => over(market, row)),
      ratio: sales.map((sold, row): Answer<"ratio"> => {
        const spent = expense?.[row] ?? null;
        return spent === null ? "" : quotient(spent, sold, row);
      }),
      satisfaction: sales.map((_, row): Answer<"score"> => satisfaction?.[row] ?? ""),
    };
    const missed = sales.map((_, row) => names.filter((name) => misses(name, columns[name][row]!, targets)));
    return {
      columns: { ...columns, missed: missed.map((found) => found.map((name) => controls[name]["zh-CN"]).join("、")), misses: missed.map(({ length }) => length) },
      figures: {},
      tables: {
        controls: names.map((name) => [
          controls[name]["zh-CN"], controls[name].en,
          columns[name].filter((cell) => typeof cell === "number").length, missed.filter((found) => found.includes(name)).length,
        ]),
      },
    };
  },

  why: {
    en({ output, params, say }) {
      const known = names.flatMap((name) => {
        const value = output[name];
        if (value === null) return [];
        return [`${controls[name].en} ${name === "satisfaction" ? say.number(value) : say.percent(value, 2)}${misses(name, value, params) ? " misses its target" : ""}`];
      });
      return known.length === 0 ? "Nothing is given to compare the sales with" : known.join(", ");
    },
    "zh-CN"({ output, params, say }) {
      const known = names.flatMap((name) => {
        const value = output[name];
        if (value === null) return [];
        return [`${controls[name]["zh-CN"]} ${name === "satisfaction" ? say.number(value) : say.percent(value, 2)}${misses(name, value, params) ? "，未达标" : ""}`];
      });
      return known.length === 0 ? "没有可与销售额比较的数据" : known.join("；");
    },
  },
  charts: [],
  worked: [
    {
      from: "by hand: exactly on every target; just off every target",
      inputs: { sales: [200, 199], plan: [200, 200], market: [1000, 1000], expense: [12, 12], satisfaction: [85, 84.9] },
      params: { minShare: 0.2, maxRatio: 0.06, minSatisfaction: 85 },
      outputs: { performance: [1, 0.995], share: [0.2, 0.199], ratio: [0.06, 12 / 199], missed: ["", "销售业绩、市场占有率、费用比率、顾客满意"], misses: [0, 4] },
      tables: { controls: [["销售业绩", "sales performance", 2, 1], ["市场占有率", "market share", 2, 1], ["费用比率", "expense ratio", 2, 1], ["顾客满意", "satisfaction", 2, 1]] },
    },
    {
      from: "by hand: nothing sold leaves no expense ratio; a control without data is not judged; a blank row",
      inputs: { sales: [0, 50, null], plan: [0, null, null], expense: [5, null, null] },
      outputs: { performance: [{ fault: "#DIV/0!" }, "", ""], ratio: [{ fault: "#DIV/0!" }, "", ""], share: ["", "", ""], missed: ["", "", ""], misses: [0, 0, ""] },
    },
    { from: "by hand: without targets of their own, only the plan is judged", inputs: { sales: [90], plan: [100], market: [900], satisfaction: [10] }, outputs: { missed: ["销售业绩"], share: [0.1], satisfaction: [10] } },
  ],
});

interface Targets {
  readonly minPerformance: number;
  readonly minShare: number | undefined;
  readonly maxRatio: number | undefined;
  readonly minSatisfaction: number | undefined;
}

/** Whether a figure is on the wrong side of its target; without a figure or a target it is not. */
function misses(control: Control, value: Answer, targets: Targets): boolean {
  const target = { performance: targets.minPerformance, share: targets.minShare, ratio: targets.maxRatio, satisfaction: targets.minSatisfaction }[control];
  if (typeof value !== "number" || target === undefined) return false;
  return control === "ratio" ? !atMost(value, target) : !atLeast(value, target);
}
