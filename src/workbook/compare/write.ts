import { queueBookObstacle } from "../bookObstacle";
import { compareWords } from "../../i18n/compare";
import type { WorkbookIssue } from "../contract";
import { addsSheet } from "../recovery/recoverSheet";
import { sheetTitle } from "../sheetTitle";
import { rereadSource } from "../source";
import { little, send } from "../portions";
import { layoutPortions, queueSummaryCharts } from "../summary";
import { queueTierColors } from "../tierColors";
import { compareLayout, type CompareOptions } from "./layout";
import type { Compared, ComparedFirmness } from "./prepared";

export type CompareReport =
  | { readonly ok: true; readonly sheet: string; readonly customers: number; readonly charts: readonly string[] }
  | { readonly ok: false; readonly issues: readonly WorkbookIssue[] };

/**
 * Writes a comparison on a new sheet: all of it, or nothing. Trouble Excel reports is thrown, after the workbook is as it was.
 * @param firmness null where it was not computed
 */
export async function writeComparison(compared: Compared, firmness: ComparedFirmness | null, options: CompareOptions): Promise<CompareReport> {
  const answer = await Excel.run({ delayForCellEdit: true }, (context) => freeSheet(context, compared, options));
  if ("issue" in answer) return { ok: false, issues: [answer.issue] };
  const { sheet } = answer;
  let charts: readonly string[] = [];
  await addsSheet(sheet, async (context) => {
    charts = await writeSheet(context, { compared, firmness, options, sheet });
  });
  return { ok: true, sheet, customers: compared.comparison.names.length, charts };
}

/** A name no sheet has, if the table still is what was compared. */
async function freeSheet(context: Excel.RequestContext, { source }: Compared, { locale }: CompareOptions): Promise<{ readonly sheet: string } | { readonly issue: WorkbookIssue }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const obstacle = queueBookObstacle(context);
  const now = await rereadSource(context, source);
  if (now === null) return { issue: { code: "source-gone", sheet: source.sheetName } };
  if (!now.answer.ok || now.answer.source.hash !== source.hash) return { issue: { code: "input-changed", address: source.address } };
  const issue = obstacle({ changesSheets: true });
  if (issue) return { issue };
  return { sheet: sheetTitle(compareWords[locale].sheet, worksheets.items.map(({ name }) => name)) };
}

interface Sheet {
  readonly compared: Compared;
  readonly firmness: ComparedFirmness | null;
  readonly options: CompareOptions;
  readonly sheet: string;
}

/** @returns names of the charts */
async function writeSheet(context: Excel.RequestContext, { compared, firmness, options, sheet }: Sheet): Promise<readonly string[]> {
  const layout = compareLayout(compared, firmness, options);
  const { worksheets } = context.workbook;
  const tierCells = (): void => {
    for (const { area, tiers } of layout.tierColumns) {
      const cells = worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      cells.format.horizontalAlignment = "Center";
      queueTierColors(cells, tiers);
    }
  };
  let charts: readonly string[] = [];
  const portions = [
    little(() => worksheets.add(sheet)),
    ...layoutPortions(context, sheet, layout),
    little(tierCells),
    little(() => (charts = queueSummaryCharts(context, options, sheet, layout))),
  ];
  await send(context, portions);
  return charts;
}
