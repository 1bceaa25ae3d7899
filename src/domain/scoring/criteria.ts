import type { ChartSpec } from "../method/chart";
import type { Fault, Issue } from "../issue/issue";
import type { NumbersParam, OutputField, TableField } from "../method/method";

/** What the methods over several criteria share: their input, their directions, their columns. */

export const criteriaInput = {
  unit: "number",
  several: true,
  label: { en: "Criteria", "zh-CN": "指标" },
  hint: { en: "One column per criterion, one row per customer; no blank cells.", "zh-CN": "每个指标一列，每位客户一行；不得有空白单元格。" },
  synonyms: ["criteria", "indicators", "指标", "评价指标"],
} as const;

export const directionsParam = {
  kind: "numbers",
  unit: "number",
  min: -1,
  max: 1,
  optional: true,
  label: { en: "Directions", "zh-CN": "指标方向" },
  hint: { en: "One per criterion: 1 where more is better, −1 where less is. Left out: all 1.", "zh-CN": "每个指标一个：越大越好填 1，越小越好填 −1。省略时全为 1。" },
} as const satisfies NumbersParam;

export const weightColumns = {
  criterion: { unit: "count", label: { en: "Criterion", "zh-CN": "指标序号" } },
  weight: { unit: "share", label: { en: "Weight", "zh-CN": "权重" } },
} as const satisfies TableField["columns"];

export const weightChart = {
  id: "weights",
  title: { en: "Weights of the criteria", "zh-CN": "各指标权重" },
  table: "weights",
  series: [{ column: "weight", shape: "bar" }],
  axes: { primary: { unit: "share", min: 0 } },
} as const satisfies ChartSpec;

export const weightedOutputs = {
  score: { unit: "score", partial: true, label: { en: "Weighted score", "zh-CN": "加权得分" }, hint: { en: "0 to 1: min–max values times weights.", "zh-CN": "0 至 1：极差标准化值乘以权重。" } },
  working: { unit: "text", label: { en: "Working", "zh-CN": "算式" } },
} as const satisfies Readonly<Record<string, OutputField>>;

export interface Criteria {
  /** Rows that can be used, by their place among the rows given. */
  readonly rows: readonly number[];
  /** One list per criterion. */
  readonly columns: readonly (readonly number[])[];
  readonly faults: ReadonlyMap<number, Fault>;
}

/** Columns of the rows without blank cells; columns that are blank in every row are none. */
export function criteriaOf(given: readonly (readonly (number | null)[])[], column: string): Criteria {
  const width = given.reduce((most, row) => Math.max(most, row.reduce<number>((last, cell, j) => (cell === null ? last : j + 1), 0)), 0);
  const faults = new Map<number, Fault>();
  given.forEach((row, i) => {
    const complete = row.slice(0, width).every((cell) => cell !== null) && row.length >= width;
    if (!complete) faults.set(i, { fault: "#VALUE!", issue: { code: "blank-cell", column, row: i } });
  });
  const rows = given.map((_, i) => i).filter((i) => !faults.has(i));
  return { rows, columns: Array.from({ length: width }, (_, j) => rows.map((i) => given[i]![j]!)), faults };
}

export const minMax = (values: readonly number[], direction = 1): number[] => {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
  return values.map((value) => (high > low ? (direction < 0 ? high - value : value - low) / (high - low) : 0));
};

export const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Weights that add up to 1; all 0 where there is nothing to weigh. */
export function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

/** A list with one entry per criterion, or what is wrong with it. */
export const countNotes = (param: string, given: readonly number[] | undefined, expected: number): Issue[] =>
  given === undefined || given.length === expected ? [] : [{ code: "param-count", param, expected, found: given.length }];

export const constantNotes = (columns: readonly (readonly number[])[]): Issue[] =>
  columns.flatMap((values, j): Issue[] =>
    isConstant(values)
      ? [{ code: "method", text: { en: `Criterion ${j + 1} is the same for everybody and has no weight.`, "zh-CN": `第 ${j + 1} 个指标对所有客户都相同，权重为 0。` } }]
      : [],
  );

/** Every row answered by one fault, for a call whose lists do not fit its columns. */
export const refused = (rows: readonly unknown[], issue: Issue): Fault[] => rows.map(() => ({ fault: "#VALUE!", issue }));

/** Score and working of each row: the weighted sum of min–max values. */
export function weightedScores(
  given: readonly unknown[],
  { rows, columns, faults }: Criteria,
  weights: readonly number[],
  directions: readonly number[] | undefined,
): { readonly score: (number | Fault)[]; readonly working: (string | Fault)[] } {
  const scaled = columns.map((values, j) => minMax(values, directions?.[j]));
  const at = new Map(rows.map((row, i) => [row, i]));
  const of = <T>(make: (i: number) => T): (T | Fault)[] => given.map((_, row) => faults.get(row) ?? make(at.get(row)!));
  const short = (value: number): string => String(Number(value.toFixed(4)));
  return {
    score: of((i) => weights.reduce((sum, weight, j) => sum + weight * scaled[j]![i]!, 0)),
    working: of((i) => weights.map((weight, j) => `${short(weight)}×${short(scaled[j]![i]!)}`).join(" + ")),
  };
}
