import type { TierSummary } from "../domain/table/previewModel";
import { iff, quoted } from "../domain/native/formula";
import { columnLetters } from "./address";
import type { Live } from "./native/live";
import { onSheet } from "./native/references";
import type { Plan } from "./plan";
import type { LiveCell } from "./summaryPage";
import { textCell, type CellValue } from "./units";

/** How the figures of a summary follow the columns that were written: with values and a spilled function they do not. */
export interface LiveSummary extends Live {
  /** Cells of the tiers that count. */
  readonly tiers: string;
}

export function liveSummary({ block, area, sheetName }: Pick<Plan, "block" | "area" | "sheetName">): LiveSummary | null {
  const { live, overrideColumn, tierColumn, tiers, rows } = block;
  // COUNTIF does not tell capitals from small letters.
  if (!live || rows === 0 || new Set(tiers.map((tier) => tier.toUpperCase())).size < tiers.length) return null;
  const letters = columnLetters(area.column + (overrideColumn === undefined ? tierColumn : overrideColumn + 2));
  return { ...live, tiers: `${onSheet(sheetName)}$${letters}$${area.row + 2}:$${letters}$${area.row + area.rows}` };
}

/** How many customers have a tier; an error is none. */
export const ratedFormula = ({ tiers }: LiveSummary): string => `ROWS(${tiers})-COUNTBLANK(${tiers})-SUMPRODUCT(--ISERROR(${tiers}))`;

/** Cells of the table of tiers. Where a name of a tier holds signs that COUNTIF reads otherwise, they are named with a tilde. */
export function tierRows(tiers: readonly TierSummary[], live: LiveSummary | null, { firstRow, ratedCell }: { readonly firstRow: number; readonly ratedCell: string }): readonly (readonly (CellValue | LiveCell)[])[] {
  const values = tiers.map(({ tier, customers, share, weight, weightShare }): CellValue[] => [textCell(tier), customers, share, weight, weightShare ?? ""]);
  if (!live) return values;
  return tiers.map(({ tier }, i) => {
    const at = firstRow + i + 1;
    const name = live.names.get(tier);
    const criterion = `"="&${/[~*?]/u.test(tier) ? escaped(`A${at}`) : `A${at}`}`;
    const totals = `D$${firstRow + 1}:D$${firstRow + tiers.length}`;
    const formulas = [
      name ?? null,
      `COUNTIF(${live.tiers},${criterion})`,
      iff(`${ratedCell}=0`, "0", `B${at}/${ratedCell}`),
      live.weight === null ? null : `SUMIF(${live.tiers},${criterion},${live.weight})`,
      iff(`ABS(SUM(${totals}))<=1E-12*SUMPRODUCT(ABS(${totals}))`, '""', `D${at}/SUM(${totals})`),
    ];
    return formulas.map((formula, column) => (formula === null ? values[i]![column]! : { formula: `=${formula}`, value: values[i]![column]! }));
  });
}

const escaped = (cell: string): string => ["~", "*", "?"].reduce((formula, sign) => `SUBSTITUTE(${formula},${quoted(sign)},${quoted(`~${sign}`)})`, cell);
