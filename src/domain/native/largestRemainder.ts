import type { NativeFormula, NativeList, NativeSheet } from "../method/native";

export interface SharingOptions {
  /** Begins the names of columns and lists, where a form shares twice. */
  readonly name?: string;
  /** Working column with the number of each row's group, from 1 to `groups`; 0 for a row outside every group. */
  readonly group: string;
  readonly groups: number;
  /** Working column of weights ≥ 0, and one with 1 where the row takes no part in the sharing. */
  readonly weight: string;
  readonly aside?: string;
  /** Lists with a cell for each group: the units it has to share and the weights that share them. */
  readonly units: string;
  readonly weights: string;
}

export interface SharingForm {
  readonly lists: Readonly<Record<string, NativeList>>;
  readonly working: Readonly<Record<string, NativeFormula>>;
  /** This row's units. */
  readonly given: string;
}

/**
 * Whole units by largest remainder (quota/largestRemainder.ts): in working columns the exact share, its whole part and its
 * remainder; for each group the remainder of the last row that rounds up. Rows with just that remainder go by the larger weight
 * and then by their order.
 * ROUND to nine places takes off what binary fractions leave behind, so that remainders equal by the rule are equal cells: true
 * for shares up to a million units, where doubles still tell billionths; above it only remainders that differ by less can swap.
 */
export function sharingForm(sheet: NativeSheet, { name = "", group, groups, weight, aside, units, weights }: SharingOptions): SharingForm {
  const own = (column: string): string => sheet.own(column);
  const named = (one: string): string => `${name}${one}`;
  const mine = (list: string): string => `INDEX(${sheet.figure(list, groups)},1,${own(group)})`;
  const apart = aside === undefined ? `${own(group)}=0` : `OR(${own(group)}=0,${own(aside)}=1)`;
  const each = (formula: (at: number) => string): readonly string[] => Array.from({ length: groups }, (_, at) => formula(at));
  const keys = sheet.all(named("remainderKey"));
  const key = own(named("remainderKey"));
  const last = (at: number): string => `${sheet.item(named("rowsBefore"), at)}+${sheet.item(named("unitsLeft"), at)}`;
  const place = `COUNTIFS(${keys},${key},${sheet.all(weight)},">"&${own(weight)})+COUNTIFS(${sheet.soFar(named("remainderKey"))},${key},${sheet.soFar(weight)},${own(weight)})`;
  return {
    lists: {
      [named("unitsLeft")]: {
        label: { en: "Units left for the largest remainders", "zh-CN": "按最大余数分配的单位数" },
        unit: "count",
        formulas: each((at) => `${sheet.item(units, at)}-SUMIFS(${sheet.all(named("whole"))},${sheet.all(group)},${at + 1})`),
      },
      [named("rowsBefore")]: {
        label: { en: "Rows of the groups before", "zh-CN": "前面各类的行数" },
        unit: "count",
        formulas: each((at) => `COUNTIFS(${sheet.all(group)},">0",${sheet.all(group)},"<${at + 1}")`),
      },
      [named("lastKey")]: {
        label: { en: "Remainder of the last that rounds up", "zh-CN": "进位的最后一个余数" },
        unit: "number",
        // Above every remainder where nobody rounds up.
        formulas: each((at) => `IF(${sheet.item(named("unitsLeft"), at)}>0,LARGE(${keys},${last(at)}),${2 * groups + 1})`),
      },
      [named("unitsForEqual")]: {
        label: { en: "Units for that remainder", "zh-CN": "该余数可得的单位数" },
        unit: "count",
        formulas: each((at) => `IF(${sheet.item(named("unitsLeft"), at)}>0,${last(at)}-RANK(${sheet.item(named("lastKey"), at)},${keys},0)+1,0)`),
      },
    },
    working: {
      [named("exact")]: {
        label: { en: "Exact share in units", "zh-CN": "精确份额（单位数）" },
        unit: "number",
        formula: `IF(${apart},0,IF(${mine(weights)}>0,ROUND(${mine(units)}*${own(weight)}/${mine(weights)},9),0))`,
      },
      [named("whole")]: { label: { en: "Whole units", "zh-CN": "整数单位" }, unit: "count", formula: `INT(${own(named("exact"))})` },
      [named("remainderKey")]: {
        label: { en: "Remainder, plus 2 for each later class", "zh-CN": "余数（其后每类加 2）" },
        unit: "number",
        // Every group has a range of its own; in it, rows that take no part come after every remainder.
        formula: `ROUND(IF(${apart},-1,${own(named("exact"))}-${own(named("whole"))})+IF(${own(group)}=0,-2,2*(${groups}-${own(group)})),9)`,
      },
    },
    given: `${own(named("whole"))}+IF(${key}>${mine(named("lastKey"))},1,IF(${key}=${mine(named("lastKey"))},IF(${place}<=${mine(named("unitsForEqual"))},1,0),0))`,
  };
}

/** How many whole units an amount holds, and the same half up; a few units in the last binary place count as rounding. */
export const unitsDown = (amount: string, unit: string): string => `INT(${amount}/${unit}*(1+2E-15))`;
export const unitsHalfUp = (amount: string, unit: string): string => `INT(${amount}/${unit}*(1+2E-15)+0.5)`;
