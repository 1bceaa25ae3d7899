import type { ChartSpec } from "../method/chart";
import type { Issue } from "../issue/issue";
import type { NumberParam, OutputField, TableField } from "../method/method";

/** What quantile classes and natural breaks share: classes numbered upwards, the highest the best. */
export const classInput = {
  unit: "number",
  label: { en: "Value", "zh-CN": "数值" },
  hint: { en: "The number to class customers by; more is better.", "zh-CN": "用来分级的数值，越大越好。" },
  synonyms: ["value", "values", "sales", "profit", "score", "数值", "销售额", "利润", "得分", "金额"],
} as const;

export const classCountParam = {
  kind: "number",
  unit: "count",
  min: 2,
  max: 26,
  whole: true,
  default: 4,
  origin: "OURS",
  label: { en: "Classes", "zh-CN": "级数" },
  hint: { en: "How many, e.g. 4.", "zh-CN": "分成几级，如 4。" },
} as const satisfies NumberParam;

export const classLabelsParam = {
  kind: "codes",
  optional: true,
  derived: ({ k }: Readonly<Record<string, unknown>>): string[] => Array.from({ length: Number(k) || 0 }, (_, i) => String.fromCharCode(65 + i)),
  origin: "OURS",
  label: { en: "Labels", "zh-CN": "级别名称" },
  hint: { en: "Best first, one per class. Left out: A, B, C …", "zh-CN": "从最好的开始，每级一个。省略时为 A、B、C……" },
} as const;

export const checkClassLabels = ({ k, labels }: { readonly k: number; readonly labels: readonly string[] }): readonly Issue[] =>
  labels.length === k ? [] : [{ code: "param-count", param: "labels", expected: k, found: labels.length, of: "k" }];

export const classOutputs = {
  tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
  class: { unit: "count", label: { en: "Class", "zh-CN": "组号" }, hint: { en: "From 1, the highest is the best.", "zh-CN": "从 1 起，数字最大者最好。" } },
} as const satisfies Readonly<Record<string, OutputField>>;

export const classTable = {
  label: { en: "Classes", "zh-CN": "各级" },
  columns: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    from: { unit: "number", label: { en: "Smallest value", "zh-CN": "最小值" } },
    to: { unit: "number", label: { en: "Largest value", "zh-CN": "最大值" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
  },
} as const satisfies TableField;

export const classChart = {
  id: "classes",
  title: { en: "Customers by tier", "zh-CN": "各级客户数" },
  table: "classes",
  series: [{ column: "customers", shape: "column" }],
  axes: { primary: { unit: "count", min: 0 } },
} as const satisfies ChartSpec;

/** Best class first; the highest class takes the first label, however many classes there are. */
export function classRows(values: readonly number[], classes: readonly number[], labels: readonly string[]): (string | number)[][] {
  const highest = classes.reduce((most, one) => Math.max(most, one), 0);
  return Array.from({ length: highest }, (_, i) => {
    const held = values.filter((_value, row) => classes[row] === highest - i);
    const extreme = (pick: (a: number, b: number) => number): number | "" => (held.length > 0 ? held.reduce(pick) : "");
    return [labels[i]!, extreme((a, b) => Math.min(a, b)), extreme((a, b) => Math.max(a, b)), held.length];
  });
}
