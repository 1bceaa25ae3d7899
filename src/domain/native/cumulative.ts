import type { NativeFormula, NativeSheet } from "../method/native";
import { atLeast, choose, countWhere, iff, moreThan } from "./formula";
import { rankInRowOrder } from "./ranks";

export interface CumulativeForm {
  readonly figures: Readonly<Record<"total", NativeFormula>>;
  readonly working: Readonly<Record<string, NativeFormula>>;
  readonly rank: string;
  /** Share of the total held by the customers ranked before, and up to, this one. */
  readonly before: string;
  readonly upTo: string;
}

/**
 * Cumulative shares of ranked values (tiering/cumulative.ts) as formulas.
 * @param value cells ranked by; a customer whose cell is "" takes no part
 */
export function cumulativeForm(sheet: NativeSheet, value: { readonly own: string; readonly all: string; readonly soFar: string }): CumulativeForm {
  const present = (formula: string): string => iff(`${value.own}=""`, '""', formula);
  const rank = sheet.own("rankOf");
  const total = sheet.figure("total");
  const held = (ranks: string): string => iff(`${total}>0`, `SUMIF(${sheet.all("rankOf")},"${ranks}"&${rank},${sheet.all("amountOf")})/${total}`, "0");
  return {
    figures: { total: { label: { en: "Total of what is above zero", "zh-CN": "正值合计" }, unit: "money", formula: `SUM(${sheet.all("amountOf")})` } },
    working: {
      rankOf: { label: { en: "Rank", "zh-CN": "名次" }, unit: "count", formula: present(rankInRowOrder(value.own, value.all, value.soFar)) },
      amountOf: { label: { en: "Amount, at least 0", "zh-CN": "数值（不低于 0）" }, unit: "money", formula: present(`MAX(0,${value.own})`) },
      shareUpTo: { label: { en: "Cumulative share", "zh-CN": "累计占比" }, unit: "share", formula: present(held("<=")) },
      shareBefore: { label: { en: "Share held before", "zh-CN": "之前的累计占比" }, unit: "share", formula: present(held("<")) },
    },
    rank,
    before: sheet.own("shareBefore"),
    upTo: sheet.own("shareUpTo"),
  };
}

/**
 * Number of the tier by cumulative share, 1 for the best (tiersByTotal of tiering/cumulative.ts).
 * @param limits a range or a constant, rising, `count` of them
 */
export const tierByTotal = (value: string, { rank, before, upTo }: CumulativeForm, limits: string, { count, mode }: { readonly count: number; readonly mode: "upto" | "cross" }): string =>
  choose([[`${value}<=0`, String(count + 1)], [`${rank}=1`, "1"]], `1+${countWhere(mode === "upto" ? moreThan(upTo, limits) : atLeast(before, limits))}`);
