import { historyWords } from "../../i18n/history";
import { columnLetters, type Area } from "../address";
import { unique, type Block, type BlockColumn } from "../block";
import type { PreparedReady, WriteOptions } from "../contract";
import type { FormerRun } from "../former";
import { cellsPortion, little, type Portion } from "../portions";
import { queueTierColors } from "../tierColors";
import { textCell } from "../units";

/**
 * The block with columns for tiers given by hand, where they are asked for or the last run had them.
 * @param others headings that columns beside the block have
 */
export function withOverrides(block: Block, { bodyRows, overrides: { applied } }: PreparedReady, options: WriteOptions, { former, others }: { readonly former: FormerRun | null; readonly others: readonly string[] }): Block {
  const wanted = options.overrides ?? (former?.overrideColumn !== undefined || applied.size > 0);
  if (!wanted) return block;
  const words = historyWords[options.locale].columns;
  const beside = options.where.place === "beside";
  const given = new Map([...applied].map(([row, override]) => [beside ? bodyRows[row]! : row, override]));
  const taken = [...others, ...block.columns.map(({ heading }) => heading)];
  const [override, reason, final] = unique([words.override, words.reason, words.final], taken) as [string, string, string];
  const rows = Array.from({ length: block.rows }, (_, row) => row);
  const column = (heading: string, width: number, align: BlockColumn["align"], text: (row: number) => string): BlockColumn => ({
    heading, width, align, numberFormat: "General", values: rows.map((row) => textCell(text(row))),
  });
  return {
    ...block,
    overrideColumn: block.columns.length,
    columns: [
      ...block.columns,
      column(override, 66, "Center", (row) => given.get(row)?.tier ?? ""),
      column(reason, 160, "Left", (row) => given.get(row)?.reason ?? ""),
      // Formulas, once it is known where the block stands.
      column(final, 66, "Center", () => ""),
    ],
  };
}

/** The list to choose from, and the tiers that count: a tier typed later counts at once, without the add-in. */
export function overridePortions(sheet: () => Excel.Worksheet, area: Area, { overrideColumn, tierColumn, tiers, rows }: Block & { readonly overrideColumn: number }): readonly Portion[] {
  if (rows === 0) return [];
  const column = (at: number): Area => ({ row: area.row + 1, column: area.column + at, rows, columns: 1 });
  const body = (at: number): Excel.Range => sheet().getRangeByIndexes(area.row + 1, area.column + at, rows, 1);
  const cell = (at: number, row: number): string => `$${columnLetters(area.column + at)}${area.row + 2 + row}`;
  const formulas = Array.from({ length: rows }, (_, row) => {
    const [typed, computed] = [cell(overrideColumn, row), cell(tierColumn, row)];
    return [`=IF(${typed}<>"",${typed},IF(${computed}="","",${computed}))`];
  });
  const rules = (): void => {
    body(overrideColumn).dataValidation.clear();
    body(overrideColumn).dataValidation.rule = oneOf(tiers, cell(overrideColumn, 0));
    queueTierColors(body(overrideColumn + 2), tiers);
  };
  return [cellsPortion({ sheet, area: column(overrideColumn + 2), cells: formulas, as: "formulas" }), little(rules)];
}

/** A list in words has a comma between two words and 255 characters; what does not fit is checked by a formula. */
function oneOf(tiers: readonly string[], cell: string): Excel.DataValidationRule {
  const source = tiers.join(",");
  if (source.length <= 255 && !tiers.some((tier) => tier.includes(",") || tier.trim() !== tier)) return { list: { inCellDropDown: true, source } };
  return { custom: { formula: `=OR(${tiers.map((tier) => `${cell}="${tier.replace(/"/g, '""')}"`).join(",")})` } };
}
