import type { NativeFormula, NativeList, NativeSheet } from "../method/native";
import type { Text } from "../method/text";
import { countWhere, iff } from "./formula";

/**
 * Rank from the largest value down, equal values in row order.
 * @param value this row's cell, `values` all of them, `soFar` from the first to this row; texts among them are passed over
 */
export const rankInRowOrder = (value: string, values: string, soFar: string): string => `RANK(${value},${values},0)+COUNTIF(${soFar},${value})-1`;

/** Of how many customers the tiers down to each consist, by the count quota rule (tiering/countQuota.ts). */
export function countsList(label: Text, n: string, shares: readonly string[], self: (index: number) => string): NativeList {
  const formulas = shares.map((_, j) => {
    if (j === shares.length - 1) return n;
    const share = shares.slice(0, j + 1).join("+");
    const before = j === 0 ? `MIN(${n},1)` : self(j - 1);
    return `MIN(${n},MAX(${before},INT((${share})*${n}+0.5+1E-9)))`;
  });
  return { label, unit: "count", formulas };
}

/** How many customers the top share takes. */
export const topCount = (share: string, n: string): string => `MIN(${n},MAX(1,INT(${share}*${n}+0.5+1E-9)))`;

export const customersFigure = (counted: string): NativeFormula => ({ label: { en: "Customers ranked", "zh-CN": "参与排名的客户数" }, unit: "count", formula: `SUM(${counted})` });

export interface RankForm {
  readonly figures: Readonly<Record<"customers", NativeFormula>>;
  readonly lists: Readonly<Record<"counts", NativeList>>;
  readonly working: Readonly<Record<string, NativeFormula>>;
  readonly tier: string;
  readonly rank: string;
  readonly reach: string;
  /** 1 for the best tier. */
  readonly tierNumber: string;
}

export interface RankFormOptions {
  /** Column ranked by: an input, or a working column of the method's own. */
  readonly value: { readonly own: string; readonly all: string; readonly soFar: string };
  /** Input that ranks equal values. */
  readonly second?: string;
  readonly shares: readonly string[];
  readonly labels: string;
  readonly ties: "stable" | "up";
  /** How many are ranked, where it is not everybody; the others' value may be "". */
  readonly customers?: NativeFormula;
}

/** Tiers by rank (tiering/rankTiers.ts) as formulas. */
export function rankForm(sheet: NativeSheet, { value, second, shares, labels, ties, customers }: RankFormOptions): RankForm {
  const n = sheet.figure("customers");
  // A missing second key comes last.
  const key = second === undefined ? null : { own: sheet.own("secondKey"), all: sheet.all("secondKey"), soFar: sheet.soFar("secondKey") };
  const above = `RANK(${value.own},${value.all},0)${key ? `+SUMPRODUCT((${value.all}=${value.own})*(${sheet.counted}=1)*(${key.all}>${key.own}))` : ""}`;
  const earlier = key ? `COUNTIFS(${value.soFar},${value.own},${key.soFar},${key.own})` : `COUNTIF(${value.soFar},${value.own})`;
  const ranked = (formula: string): string => (customers ? iff(`${value.own}=""`, '""', formula) : formula);
  const rank = sheet.own("rankOf");
  const place = ties === "up" ? sheet.own("placeOf") : rank;
  const counts = sheet.figure("counts", shares.length);
  const tierNumber = `(1+${countWhere(`${counts}<${place}`)})`;
  return {
    figures: { customers: customers ?? customersFigure(sheet.counted) },
    lists: { counts: countsList({ en: "Last rank of each tier", "zh-CN": "各级最后名次" }, n, shares, (j) => sheet.item("counts", j)) },
    working: {
      ...(key ? { secondKey: { label: { en: "Second key", "zh-CN": "第二排序值" }, unit: "number", formula: `IF(${sheet.cell(second!)}="",-1E+300,${sheet.cell(second!)})` } as const } : {}),
      rankOf: { label: { en: "Rank", "zh-CN": "名次" }, unit: "count", formula: ranked(`${above}+${earlier}-1`) },
      ...(ties === "up" ? { placeOf: { label: { en: "First rank of the tied", "zh-CN": "并列者的最前名次" }, unit: "count", formula: ranked(above) } as const } : {}),
    },
    tier: `INDEX(${labels},1,${tierNumber})`,
    rank,
    reach: `INDEX(${counts},1,${tierNumber})`,
    tierNumber,
  };
}

/** Ranking by an input. */
export const byInput = (sheet: NativeSheet, input: string): RankFormOptions["value"] => ({ own: sheet.cell(input), all: sheet.column(input), soFar: sheet.columnSoFar(input) });
