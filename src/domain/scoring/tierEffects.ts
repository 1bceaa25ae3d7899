import type { ChartSpec } from "../method/chart";
import type { Answer, ParamRow, RowsParam, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import { atLeast } from "../unit/nearly";

type Amounts = readonly (number | null)[];
interface Effect {
  readonly customers: number;
  readonly before: number | "";
  readonly after: number | "";
  readonly effect: Answer<"ratio">;
}

export const targetsParam = {
  kind: "rows",
  optional: true,
  columns: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    target: { unit: "ratio", label: { en: "Target", "zh-CN": "目标" } },
  },
  label: { en: "Targets", "zh-CN": "目标" },
  hint: { en: "Two columns, tier and target, e.g. A and 0.2.", "zh-CN": "两列：级别和目标，如 A 和 0.2。" },
} as const satisfies RowsParam;

export const effectsTable = {
  label: { en: "Effect per tier", "zh-CN": "各级效果" },
  columns: {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    before: { unit: "number", label: { en: "Before", "zh-CN": "之前" } },
    after: { unit: "number", label: { en: "After", "zh-CN": "之后" } },
    effect: { unit: "ratio", label: { en: "Effect", "zh-CN": "效果" } },
    target: { unit: "ratio", label: { en: "Target", "zh-CN": "目标" } },
    reached: { unit: "flag", label: { en: "Target reached", "zh-CN": "达到目标" } },
  },
} as const satisfies TableField;

export const effectsChart = {
  id: "effects",
  title: { en: "Effect and target per tier", "zh-CN": "各级效果与目标" },
  table: "effects",
  series: [{ column: "effect", shape: "column" }, { column: "target", shape: "column" }],
  axes: { primary: { title: { en: "Effect", "zh-CN": "效果" }, unit: "ratio" } },
} as const satisfies ChartSpec;

/** Sums: Σafter / Σbefore − 1, no answer where Σbefore ≤ 0; a blank is 0. Means: the mean after, blanks left out. */
function effectOf(before: Amounts, after: Amounts, measure: "change" | "mean"): Effect {
  const customers = before.length;
  const given = (column: Amounts): number[] => column.filter((one): one is number => one !== null);
  const total = (column: Amounts): number => toNumber(sum(given(column)));
  if (measure === "mean") {
    const mean = (column: Amounts): number | "" => (given(column).length === 0 ? "" : total(column) / given(column).length);
    const level = mean(after);
    return { customers, before: mean(before), after: level, effect: level === "" ? { fault: "#N/A" } : level };
  }
  const [was, is] = [total(before), total(after)];
  return { customers, before: was, after: is, effect: was > 0 ? is / was - 1 : { fault: "#N/A" } };
}

interface Held {
  /** The tier held at the start; null is not counted. */
  readonly tier: readonly (string | null)[];
  readonly before: Amounts;
  readonly after: Amounts;
}

/** The effect in each tier beside its target: tiers in the order of the targets, the others after them by name. */
export function tierEffects({ tier, before, after }: Held, targets: readonly ParamRow[], measure: "change" | "mean") {
  const target = new Map(targets.flatMap(([name, value]) => (name === null || typeof value !== "number" ? [] : [[String(name), value] as const])));
  const held = new Map<string, number[]>();
  tier.forEach((name, row) => {
    if (name === null) return;
    const list = held.get(name);
    if (list) list.push(row);
    else held.set(name, [row]);
  });
  const others = [...held.keys()].filter((name) => !target.has(name)).sort();
  const names = [...[...target.keys()].filter((name) => held.has(name)), ...others];
  const effects = new Map(
    names.map((name) => [name, effectOf(held.get(name)!.map((row) => before[row]!), held.get(name)!.map((row) => after[row]!), measure)]),
  );
  const rows = names.map((name): TableRow => {
    const { customers, before: was, after: is, effect } = effects.get(name)!;
    const goal = target.get(name);
    const reached = goal === undefined || typeof effect !== "number" ? "" : atLeast(measure === "change" ? 1 + effect : effect, measure === "change" ? 1 + goal : goal);
    return [name, customers, was, is, effect, goal ?? "", reached];
  });
  return { effects, target, rows };
}
