import type { ChartSpec } from "../method/chart";
import type { Answer, ParamRow, RowsParam, TableField, TableRow } from "../method/method";
import { decimal, plus, toNumber, zero } from "../money/decimal";
import { topCount } from "./rankTiers";

/** Concentrations published for other markets: so many buyers hold so much of the volume. */
export const referencesParam = {
  kind: "rows",
  columns: {
    name: { unit: "code", label: { en: "Market", "zh-CN": "市场" } },
    buyers: { unit: "share", label: { en: "Share of buyers", "zh-CN": "购买者占比" } },
    volume: { unit: "share", label: { en: "Share of volume", "zh-CN": "销量占比" } },
  },
  default: [["啤酒", 0.23, 0.81], ["蛋糕", 0.16, 0.62], ["速溶咖啡", 0.17, 0.79]],
  origin: "SEED",
  label: { en: "Markets to compare with", "zh-CN": "对照市场" },
  hint: {
    en: "Rows of name, share of buyers and share of volume; left out: beer 23 % and 81 %, cakes 16 % and 62 %, instant coffee 17 % and 79 %.",
    "zh-CN": "每行为名称、购买者占比、销量占比；省略时为啤酒 23 % 与 81 %、蛋糕 16 % 与 62 %、速溶咖啡 17 % 与 79 %。",
  },
} as const satisfies RowsParam;

export const referencesTable = {
  label: { en: "Markets to compare with", "zh-CN": "对照市场" },
  columns: {
    ...referencesParam.columns,
    lift: { unit: "factor", label: { en: "Volume share / buyer share", "zh-CN": "销量占比 / 购买者占比" } },
    yours: { unit: "ratio", label: { en: "Your share at that share of customers", "zh-CN": "本表同等客户占比的占比" } },
  },
} as const satisfies TableField;

export const lorenzTable = {
  label: { en: "Concentration", "zh-CN": "集中度" },
  columns: {
    customers: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
    cumulative: { unit: "ratio", label: { en: "Cumulative share", "zh-CN": "累计占比" } },
    even: { unit: "share", label: { en: "All customers alike", "zh-CN": "各客户相同" } },
    reference: { unit: "share", label: { en: "Markets to compare with", "zh-CN": "对照市场" } },
  },
} as const satisfies TableField;

export const lorenzChart = {
  id: "concentration",
  title: { en: "Share of the profit held by the top customers", "zh-CN": "前列客户的利润占比" },
  table: "lorenz",
  series: [
    { column: "cumulative", shape: "path" },
    { column: "reference", shape: "points" },
    { column: "even", shape: "path", guide: true },
  ],
  axes: {
    category: { title: { en: "Share of customers", "zh-CN": "客户数占比" }, unit: "share", min: 0, max: 1 },
    primary: { title: { en: "Share of the profit", "zh-CN": "利润累计占比" }, unit: "share" },
  },
} as const satisfies ChartSpec;

const steps = 50;

/** Sums of the first 0, 1 … n amounts, exact. */
function running(falling: readonly number[]): number[] {
  let sum = zero;
  return [0, ...falling.map((amount) => toNumber((sum = plus(sum, decimal(amount)))))];
}

/** The curve at no more than 50 steps, the line of equality, then the reference points. Without a net total there is no curve. */
export function curve(falling: readonly number[], references: readonly ParamRow[]): TableRow[] {
  const n = falling.length;
  const sums = running(falling);
  const total = sums[n]!;
  const count = Math.min(n, steps);
  const points = total > 0 ? Array.from({ length: count + 1 }, (_, k) => Math.round((k * n) / count)) : [];
  return [
    ...points.map((rank): TableRow => [rank / n, sums[rank]! / total, rank / n, ""]),
    ...references.map(([, buyers, volume]): TableRow => [cell(buyers), "", "", cell(volume)]),
  ];
}

/** Each reference with its lift, and what the same share of these customers (count quota rule) holds. */
export function referenceRows(falling: readonly number[], references: readonly ParamRow[]): TableRow[] {
  const sums = running(falling);
  const total = sums[falling.length]!;
  return references.map(([name, buyers, volume]) => {
    const [x, y] = [cell(buyers), cell(volume)];
    if (typeof x !== "number" || typeof y !== "number") return [cell(name), x, y, "", ""];
    return [cell(name), x, y, lift(x, y), total > 0 && x <= 1 ? sums[topCount(x, falling.length)]! / total : { fault: "#N/A" }];
  });
}

/** How many times their even part the buyers hold. */
const lift = (buyers: number, volume: number): Answer<"factor"> => (buyers > 0 ? volume / buyers : { fault: "#DIV/0!" });

const cell = (value: ParamRow[number] | undefined): Answer => value ?? "";
