import type { Fault, Issue } from "../issue/issue";
import type { ParamRow } from "../method/method";
import type { Text } from "../method/text";

/** Factors that are scored, in the order of their weights; the last three share the weight of the risk where it is not given as one. */
export const factorNames = {
  finance: "财务",
  scale: "规模",
  growth: "成长",
  position: "地位",
  history: "历史",
  influence: "影响",
  risk: "风险",
  creditRisk: "信用风险",
  operationalRisk: "操作风险",
  marketRisk: "市场风险",
} as const;
export type Factor = keyof typeof factorNames;
const factors = Object.keys(factorNames) as Factor[];

type Given = (factor: Factor) => number | null;

/** The factor an anchor row names, in either language. */
const factorNamed = (name: unknown): Factor | undefined => factors.find((factor) => name === factorNames[factor] || (typeof name === "string" && name.toLowerCase() === factor.toLowerCase()));

/** The figures worth 0 and 100 of a factor; undefined where it is scored. */
export function anchorOf(factor: Factor, anchors: readonly ParamRow[]): { readonly poor: number; readonly good: number } | undefined {
  const found = anchors.find((row) => factorNamed(row[0]) === factor) as readonly [unknown, number, number] | undefined;
  return found && { poor: found[1], good: found[2] };
}

/** Scores in the order of the factors: as given, or along the line from the figure worth 0 to the figure worth 100, clamped. */
export function factorScores(given: Given, anchors: readonly ParamRow[]): (number | null)[] {
  return factors.map((factor) => {
    const value = given(factor);
    const anchor = anchorOf(factor, anchors);
    if (value === null || anchor === undefined) return value;
    const { poor, good } = anchor;
    return Math.min(100, Math.max(0, (100 * (value - poor)) / (good - poor)));
  });
}

/** Weights in the order of the factors: the risk as one where it is given, else by its three parts. */
export function factorWeights(given: Given, { weights, riskWeights }: { readonly weights: readonly number[]; readonly riskWeights: readonly number[] }): number[] {
  const risk = weights[6]!;
  if (given("risk") !== null) return [...weights, 0, 0, 0];
  const parts = riskWeights.reduce((sum, weight) => sum + weight, 0);
  return [...weights.slice(0, 6), 0, ...riskWeights.map((weight) => (risk * weight) / parts)];
}

/** Every anchor row names a factor and two different figures. */
export function checkAnchors(anchors: readonly ParamRow[]): Issue[] {
  return anchors.flatMap(([name, poor, good]): Issue[] => {
    if (factorNamed(name) === undefined) return [{ code: "param-choice", param: "anchors", found: String(name ?? ""), choices: factors }];
    if (poor !== null && good !== null && poor !== good) return [];
    return [
      {
        code: "method",
        text: {
          en: `The anchors of ${String(name)} must be two different numbers.`,
          "zh-CN": `“${String(name)}”的两个锚点必须是不同的数值。`,
        },
      },
    ];
  });
}

export const levelWords: Readonly<Record<string, "high" | "medium" | "low">> = { 高: "high", high: "high", 中: "medium", medium: "medium", 低: "low", low: "low" };

/** null where none is given. */
export function levelOf(row: number, column: string, given: string | null): "high" | "medium" | "low" | Fault | null {
  if (given === null) return null;
  return levelWords[given.trim().toLowerCase()] ?? { fault: "#VALUE!", issue: { code: "unknown-code", column, row, found: given, known: Object.keys(levelWords) } };
}

/** An input for the score of a factor; `about` says what goes into it. */
export const score = (label: Text, about: Text, synonyms: readonly string[]) =>
  ({
    unit: "score",
    label,
    hint: { en: `0 to 100, or a figure with anchors: ${about.en}.`, "zh-CN": `0 至 100 分，或填指标数值并设锚点：${about["zh-CN"]}。` },
    synonyms,
  }) as const;
export const factor = (label: Text, about: Text, synonyms: readonly string[]) => ({ ...score(label, about, synonyms), optional: true }) as const;
export const level = (label: Text, synonyms: readonly string[]) =>
  ({
    unit: "code",
    optional: true,
    label,
    hint: { en: "high, medium or low; blank where not judged.", "zh-CN": "高、中或低，未评定则空白。" },
    synonyms,
  }) as const;
