import type { Issue } from "../issue/issue";
import type { ChartSpec } from "../method/chart";
import type { CodesParam, NumberParam } from "../method/method";

/** Stages from the contract (A) back to the first information (E). */
export const stagesParam = {
  kind: "codes",
  default: ["A", "B", "C", "D", "E"],
  origin: "SEED",
  label: { en: "Stages", "zh-CN": "阶段" },
  hint: { en: "From the contract back to the first contact, e.g. A to E.", "zh-CN": "从签约倒推到初步信息，如 A 至 E。" },
} as const satisfies CodesParam;

export const funnelSource = {
  work: "ABCD 管理",
  where: "已经签订协议或合同正在签订; 二个月内可以签订合同; 统计 E→D、D→C、C→B、B→A 及 E→A 的晋级比例",
  origin: "SEED",
} as const;

/**
 * A healthy funnel is a pyramid: no stage holds more than the one before it. One note naming the stages that do.
 * @param counts per stage, best first; null where unknown
 */
export function inverted(stages: readonly string[], counts: readonly (number | null)[]): Issue[] {
  const wide = stages.flatMap((stage, i) => {
    const [own, before] = [counts[i] ?? null, counts[i + 1] ?? null];
    return own !== null && before !== null && own > before ? [`${stage} > ${stages[i + 1]!}`] : [];
  });
  if (wide.length === 0) return [];
  return [
    {
      code: "method",
      text: {
        en: `The funnel is not a pyramid: ${wide.join(", ")}. Too little is coming in at the start.`,
        "zh-CN": `漏斗不是金字塔形：${wide.join("，")}。前端客户不足。`,
      },
    },
  ];
}

/** A step's rate, 0 to 1, multiplied along the way from a stage to the contract. */
export const chances = (rates: readonly number[]): number[] => rates.reduce<number[]>((all, rate) => [...all, all[all.length - 1]! * rate], [1]);

export const funnelAxes = {
  primary: { title: { en: "Customers", "zh-CN": "客户数" }, unit: "count", min: 0 },
} as const satisfies ChartSpec["axes"];

export const monthsParam = {
  kind: "number",
  unit: "count",
  min: 0,
  whole: true,
  default: 2,
  origin: "SEED",
  label: { en: "Months to the contract", "zh-CN": "签约月数" },
  hint: { en: "Stage B closes within so many calendar months, the last day included.", "zh-CN": "B 级须在此自然月数内（含最后一天）签约。" },
} as const satisfies NumberParam;
