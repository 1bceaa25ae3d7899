import type { TableField, TableRow } from "../method/method";
import { holdByBand, holdByCount } from "./hold";

/** What a review does with one customer; the words are worded in reviewWords. */
export type ReviewReason = "UP" | "KEPT" | "MISSED" | "DOWN" | "IMMEDIATE" | "NEW" | "LOST";

export interface Reviewed {
  /** Places in the list of tiers, 0 for the best; null before a new customer and after a lost one. */
  readonly old: number | null;
  readonly computed: number | null;
  readonly held: number | null;
  readonly misses: number;
  readonly reason: ReviewReason;
}

interface Customer {
  readonly old: number | null;
  readonly computed: number | null;
  /** Misses in a row before this review. */
  readonly misses: number;
  readonly value: number | null;
  readonly immediate: boolean;
}

export interface HoldRule {
  readonly rule: "count" | "band";
  readonly downAfter: number;
  /** Falling, one fewer than tiers; for the band. */
  readonly cuts: readonly number[];
  readonly band: number;
}

/** Over-limit or litigation lowers at once; else the rule of misses or of the band decides. */
export function review({ old, computed, misses, value, immediate }: Customer, { rule, downAfter, cuts, band }: HoldRule): Reviewed {
  if (computed === null) return { old, computed, held: null, misses: 0, reason: "LOST" };
  if (old === null) return { old, computed, held: computed, misses: 0, reason: "NEW" };
  if (rule === "band" && value !== null && !(immediate && computed > old)) {
    const { tier, reason } = holdByBand([value], cuts, band, old)[0]!;
    return { old, computed, held: tier, misses: 0, reason };
  }
  const { tier, misses: now, reason } = holdByCount([computed], old, Math.max(1, downAfter - misses), [immediate])[0]!;
  return { old, computed, held: tier, misses: reason === "MISSED" ? misses + now : 0, reason };
}

export const reviewListTable = {
  label: { en: "Up, down, new, lost", "zh-CN": "升级、降级、新增、流失名单" },
  columns: {
    customer: { unit: "code", label: { en: "Customer", "zh-CN": "客户" } },
    move: { unit: "code", label: { en: "List (UP, DOWN, NEW, LOST)", "zh-CN": "名单（UP 升级、DOWN 降级、NEW 新增、LOST 流失）" } },
    old: { unit: "code", label: { en: "Old tier", "zh-CN": "原级别" } },
    computed: { unit: "code", label: { en: "Computed tier", "zh-CN": "测算级别" } },
    held: { unit: "code", label: { en: "Held tier", "zh-CN": "现级别" } },
    reason: { unit: "code", label: { en: "Reason", "zh-CN": "原因" } },
  },
} as const satisfies TableField;

const lists = ["UP", "DOWN", "NEW", "LOST"] as const;

/** The list a customer is on, by the tier it holds; "" where nothing changes. */
export function listOf({ old, held }: Reviewed): (typeof lists)[number] | "" {
  if (old === null) return "NEW";
  if (held === null) return "LOST";
  return held < old ? "UP" : held > old ? "DOWN" : "";
}

/** List by list, in row order inside each. @param found null for a row that cannot be reviewed */
export function reviewRows(found: readonly (Reviewed | null)[], names: readonly string[], tiers: readonly string[]): TableRow[] {
  const name = (place: number | null): string => (place === null ? "" : tiers[place]!);
  return lists.flatMap((list) =>
    found.flatMap((one, row): TableRow[] =>
      one && listOf(one) === list ? [[names[row]!, list, name(one.old), name(one.computed), name(one.held), one.reason]] : [],
    ),
  );
}
