import type { ChartSpec } from "../method/chart";
import type { OutputField, TableRow } from "../method/method";
import type { UnitName } from "../unit/unit";
import type { Preview } from "./previewModel";

export type TierFacts = Pick<Preview, "tiers" | "weight">;

/** Name of the table the preview makes of every run; no method has one of this name. */
export const tierSummary = "tierSummary";

/** What adds up: a sum of scores, rates or days per tier says nothing. */
const additive: ReadonlySet<UnitName> = new Set(["money", "count", "number"]);
const hasShares = ({ tiers, weight }: TierFacts): boolean => additive.has(weight.unit) && tiers.some((one) => one.weightShare !== null);

/** Customers of every tier, and their part of the amount where it adds up. */
export function tierBars(facts: TierFacts): ChartSpec {
  const { en, "zh-CN": zh } = facts.weight.label;
  const title = hasShares(facts)
    ? { en: `Share of customers and share of the total by tier: ${en}`, "zh-CN": `各级客户数占比与${zh}占比` }
    : { en: "Customers by tier", "zh-CN": "各级客户数" };
  return {
    id: "tier-bars",
    title,
    table: tierSummary,
    series: hasShares(facts) ? [{ column: "share", shape: "column" }, { column: "weightShare", shape: "column" }] : [{ column: "customers", shape: "column" }],
    axes: hasShares(facts) ? { primary: { title: { en: "Share", "zh-CN": "占比" }, unit: "share" } } : { primary: { unit: "count", min: 0 } },
  };
}

/** Customers of every tier, for methods with charts of their own that do not show it. */
export const tierCounts: ChartSpec = {
  id: "tier-counts",
  title: { en: "Customers by tier", "zh-CN": "各级客户数" },
  table: tierSummary,
  series: [{ column: "customers", shape: "column" }],
  axes: { primary: { unit: "count", min: 0 } },
};

/** Customers and amounts back to back: for systems that set the number of customers against what they bring. */
export const tierPyramid: ChartSpec = {
  id: "pyramid",
  title: { en: "Share of customers (left) and share of the total (right)", "zh-CN": "客户数占比（左）与金额占比（右）" },
  table: tierSummary,
  series: [{ column: "share", shape: "bar", side: "left" }, { column: "weightShare", shape: "bar" }],
  axes: { primary: { title: { en: "Share", "zh-CN": "占比" }, unit: "share" } },
};

export function tierSummaryColumns({ weight }: TierFacts): Readonly<Record<string, OutputField>> {
  return {
    tier: { unit: "code", label: { en: "Tier", "zh-CN": "级别" } },
    customers: { unit: "count", label: { en: "Customers", "zh-CN": "客户数" } },
    share: { unit: "share", label: { en: "Share of customers", "zh-CN": "客户数占比" } },
    weight: { unit: weight.unit, label: weight.label },
    weightShare: { unit: "share", label: { en: `${weight.label.en}: share of the total`, "zh-CN": `${weight.label["zh-CN"]}占比` } },
  };
}

export const tierSummaryRows = ({ tiers }: TierFacts): readonly TableRow[] =>
  tiers.map(({ tier, customers, share, weight, weightShare }) => [tier, customers, share, weight, weightShare ?? ""]);
