import type { ChartSpec } from "../method/chart";
import type { Issue } from "../issue/issue";
import type { NumberParam, NumbersParam, OutputField, ParamRow, RowsParam, Source, TableField, TableRow } from "../method/method";
import { sum, toNumber } from "../money/decimal";
import type { RfmColumns, RfmCuts, RfmScheme, RfmScores } from "./rfmScores";

/** For customers no segment of the table takes. */
export const others = "Others";

const bound = (en: string, zh: string): OutputField => ({ unit: "score", label: { en, "zh-CN": zh } });

export const segmentsParam = {
  kind: "rows",
  columns: {
    segment: { unit: "code", label: { en: "Segment", "zh-CN": "客户群" } },
    rFrom: bound("R from", "R 下限"),
    rTo: bound("R to", "R 上限"),
    fFrom: bound("F from", "F 下限"),
    fTo: bound("F to", "F 上限"),
    mFrom: bound("M from", "M 下限"),
    mTo: bound("M to", "M 上限"),
  },
  default: [
    ["Champions", 4, 5, 4, 5, 4, 5],
    ["Loyal Customers", 2, 5, 3, 5, 3, 5],
    ["Potential Loyalist", 3, 5, 1, 3, 1, 3],
    ["New Customers", 4, 5, 1, 1, 1, 1],
    ["Promising", 3, 4, 1, 1, 1, 1],
    ["Need Attention", 2, 3, 2, 3, 2, 3],
    ["About To Sleep", 2, 3, 1, 2, 1, 2],
    ["At Risk", 1, 2, 2, 5, 2, 5],
    ["Can't Lose Them", 1, 1, 4, 5, 4, 5],
    ["Lost", 1, 2, 1, 2, 1, 2],
  ],
  origin: "FOUND",
  label: { en: "Segments", "zh-CN": "客户群划分表" },
  hint: {
    en: "One segment per row: name, then the lowest and highest score of R, F and M. The first row that fits wins; a blank bound is open.",
    "zh-CN": "每行一个客户群：名称，以及 R、F、M 得分的下限和上限。取第一个符合的行；空白表示不限。",
  },
} as const satisfies RowsParam;

export const segmentsSource = {
  work: "rsquaredacademy/rfm, R package rfm 0.3.0",
  where: "rfm_segment, example",
  note: { en: "Ten segments by ranges of the three scores; the first that fits wins, the rest are Others", "zh-CN": "按三项得分区间划分的十个客户群；取第一个符合者，其余归 Others" },
  origin: "FOUND",
} as const satisfies Source;

/** The first segment whose ranges hold all three scores, bounds included. */
export function segmentOf({ r, f, m }: Pick<RfmScores, "r" | "f" | "m">, segments: readonly ParamRow[]): string {
  const holds = (value: number, from: ParamRow[number] | undefined, to: ParamRow[number] | undefined): boolean =>
    value >= ((from ?? null) === null ? -Infinity : Number(from)) && value <= ((to ?? null) === null ? Infinity : Number(to));
  const found = segments.find((row) => holds(r, row[1], row[2]) && holds(f, row[3], row[4]) && holds(m, row[5], row[6]));
  return found ? String(found[0] ?? others) : others;
}

export const segmentNames = (segments: readonly ParamRow[]): string[] => [...new Set([...segments.map((row) => String(row[0] ?? others)), others])];

export const segmentTable = {
  label: { en: "Segments", "zh-CN": "客户群" },
  columns: {
    segment: { unit: "code", label: { en: "Segment", "zh-CN": "客户群" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    orders: { unit: "count", label: { en: "Orders", "zh-CN": "订单数" } },
    amount: { unit: "money", label: { en: "Amount", "zh-CN": "金额" } },
  },
} as const satisfies TableField;

/** The segment of each customer. The scores of a customer are few, so each set of them is looked up once. */
export function segmentsOf({ r, f, m, score }: Readonly<Record<keyof RfmScores, readonly number[]>>, segments: readonly ParamRow[]): string[] {
  const known: string[] = [];
  return score.map((one, i) => (known[one] ??= segmentOf({ r: r[i]!, f: f[i]!, m: m[i]! }, segments)));
}

export function segmentRows(segment: readonly string[], segments: readonly ParamRow[], { frequency, monetary }: Pick<RfmColumns, "frequency" | "monetary">): TableRow[] {
  return segmentNames(segments).map((name) => {
    const isHeld = (_: number, i: number): boolean => segment[i] === name;
    const orders = frequency.filter(isHeld);
    return [name, orders.length, toNumber(sum(orders)), toNumber(sum(monetary.filter(isHeld)))];
  });
}

export const segmentChart = {
  id: "segments",
  title: { en: "Customers and amount by segment", "zh-CN": "各客户群的客户数与金额" },
  table: "segments",
  series: [
    { column: "customers", shape: "column" },
    { column: "amount", shape: "marks", axis: "secondary" },
  ],
  axes: {
    primary: { title: { en: "Customers", "zh-CN": "客户数" }, unit: "count", min: 0 },
    secondary: { title: { en: "Amount", "zh-CN": "金额" }, unit: "money" },
  },
} as const satisfies ChartSpec;

export const cutsTable = {
  label: { en: "Cuts", "zh-CN": "分界值" },
  columns: {
    cut: { unit: "count", label: { en: "Cut", "zh-CN": "序号" } },
    recency: { unit: "number", label: { en: "Days since the last order", "zh-CN": "距最近一次购买天数" } },
    frequency: { unit: "number", label: { en: "Orders", "zh-CN": "订单数" } },
    monetary: { unit: "number", label: { en: "Amount", "zh-CN": "金额" } },
  },
} as const satisfies TableField;

export const cutsRows = ({ recency, frequency, monetary }: RfmCuts): TableRow[] =>
  Array.from({ length: Math.max(recency.length, frequency.length, monetary.length) }, (_, i) => [
    i + 1, recency[i] ?? "", frequency[i] ?? "", monetary[i] ?? "",
  ]);

export const schemeParam = {
  kind: "choice",
  choices: {
    quantile: { en: "Quantiles: parts of equal size", "zh-CN": "分位数：各档人数相等" },
    fixed: { en: "Cuts you enter", "zh-CN": "自定分界值" },
    rfmR: { en: "Quantiles plus 1, as in the R package rfm 0.3.0", "zh-CN": "分位数加 1（R 包 rfm 0.3.0 的做法）" },
  },
  default: "quantile",
  origin: "OURS",
  label: { en: "Cuts by", "zh-CN": "分界方式" },
  hint: { en: "quantile, fixed or rfmR.", "zh-CN": "quantile、fixed 或 rfmR。" },
} as const;

export const groupsParam = {
  kind: "number",
  unit: "count",
  min: 2,
  max: 9,
  whole: true,
  default: 5,
  origin: "FOUND",
  label: { en: "Scores", "zh-CN": "档数" },
  hint: { en: "How many scores quantiles make; 5 for quintiles.", "zh-CN": "按分位数分成几档；5 即五分位。" },
} as const satisfies NumberParam;

const fixedCuts = (label: { en: string; "zh-CN": string }, example: string): NumbersParam & { readonly optional: true } => ({
  kind: "numbers",
  unit: "number",
  order: "ascending",
  optional: true,
  label,
  hint: { en: `For fixed cuts: rising, e.g. ${example}.`, "zh-CN": `自定分界值时填写：依次递增，如 ${example}。` },
});
export const fixedCutParams = {
  recencyCuts: fixedCuts({ en: "Cuts of recency (days)", "zh-CN": "最近购买分界（天）" }, "{30,90,180,365}"),
  frequencyCuts: fixedCuts({ en: "Cuts of frequency", "zh-CN": "购买次数分界" }, "{2,4,8,16}"),
  monetaryCuts: fixedCuts({ en: "Cuts of amount", "zh-CN": "金额分界" }, "{100,1000,5000,20000}"),
} as const;

interface FixedCuts {
  readonly scheme: RfmScheme;
  readonly recencyCuts?: readonly number[] | undefined;
  readonly frequencyCuts?: readonly number[] | undefined;
  readonly monetaryCuts?: readonly number[] | undefined;
}
const fixedNames = ["recencyCuts", "frequencyCuts", "monetaryCuts"] as const;

/** Fixed cuts have to be given, at most eight each: a score is one digit. */
export const checkFixedCuts = (params: FixedCuts): readonly Issue[] =>
  params.scheme !== "fixed"
    ? []
    : fixedNames.flatMap((param): Issue[] => {
        const given = params[param];
        if (given === undefined) return [{ code: "param-missing", param }];
        return given.length > 8 ? [{ code: "param-count", param, expected: 8, found: given.length }] : [];
      });

export const fixedRfmCuts = ({ recencyCuts = [], frequencyCuts = [], monetaryCuts = [] }: FixedCuts): RfmCuts => ({
  recency: recencyCuts,
  frequency: frequencyCuts,
  monetary: monetaryCuts,
});

export const scoreOutputs = {
  r: { unit: "score", label: { en: "R", "zh-CN": "R 得分" } },
  f: { unit: "score", label: { en: "F", "zh-CN": "F 得分" } },
  m: { unit: "score", label: { en: "M", "zh-CN": "M 得分" } },
  score: { unit: "score", label: { en: "RFM score", "zh-CN": "RFM 总分" } },
  segment: { unit: "code", label: { en: "Segment", "zh-CN": "客户群" } },
} as const satisfies Readonly<Record<string, OutputField>>;

/** The ten segments as the package's guide lists them; the default table is that of its tests. */
const guideSegments: readonly ParamRow[] = [
  ["Champions", 5, 5, 5, 5, 5, 5],
  ["Potential Loyalist", 3, 5, 3, 5, 2, 5],
  ["Loyal Customers", 2, 4, 2, 4, 2, 4],
  ["Promising", 3, 4, 1, 3, 3, 5],
  ["New Customers", 4, 5, 1, 3, 1, 5],
  ["Can't Lose Them", 1, 2, 3, 4, 4, 5],
  ["At Risk", 1, 2, 2, 5, 4, 5],
  ["Need Attention", 1, 3, 3, 5, 3, 5],
  ["About To Sleep", 2, 3, 1, 3, 1, 4],
  ["Lost", 1, 1, 1, 5, 1, 5],
];

export const rfmPresets = {
  rfmR030: { label: { en: "rfm R 0.3.0", "zh-CN": "R 包 rfm 0.3.0" }, params: { scheme: "rfmR", groups: 5, segments: segmentsParam.default }, origin: "FOUND" },
  rfmR030Guide: { label: { en: "rfm R 0.3.0, segments of its guide", "zh-CN": "R 包 rfm 0.3.0（使用指南中的客户群）" }, params: { scheme: "rfmR", groups: 5, segments: guideSegments }, origin: "FOUND" },
} as const;
