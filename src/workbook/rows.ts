import { isBlank } from "../domain/column/cell";
import { areaOf, type Area } from "./address";
import type { Source } from "./contract";
import { excelCan } from "./excelCan";

/** Headings and body of a source, as a rectangle of its sheet. */
const areaOfSource = ({ address }: Source): Area => areaOf(address);

/** Rows that are asked at once whether they are hidden. */
const rowsAtOnce = 50_000;

/** What may be odd about the rows of a source: cells merged with others, and the body rows, from 0, that a filter or the user hides. */
export interface RowFacts {
  readonly merged: readonly Area[];
  readonly hidden: readonly number[];
}

export async function readRowFacts(context: Excel.RequestContext, sheet: Excel.Worksheet, source: Source, { mayBeHidden }: { readonly mayBeHidden: boolean }): Promise<RowFacts> {
  const merged = queueMerged(sheet, source);
  const hidden: number[] = [];
  if (merged && !mayBeHidden) await request(context);
  for (let from = 0; mayBeHidden && from < source.rows.length; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, source.rows.length - from);
    const properties = sheet.getRangeByIndexes(source.headerRow + 1 + from, source.columns[0]!, rows, 1).getRowProperties({ rowHidden: true });
    await request(context);
    properties.value.forEach(({ rowHidden }, row) => rowHidden === true && hidden.push(from + row));
  }
  return { merged: merged === null || merged.isNullObject ? [] : merged.address.split(",").map(areaOf), hidden };
}

/** One request for many rows. */
const request = (context: Excel.RequestContext): Promise<void> => context.sync();

/**
 * Queues merged areas that touch the headings or the body. A merge leaves blank cells behind, so a body without any under
 * one row of headings is not asked: asking costs the user the undo history (office-js issue 5918), and Excel before
 * ExcelApi 1.13 cannot be asked.
 */
function queueMerged(sheet: Excel.Worksheet, source: Source): Excel.RangeAreas | null {
  const twoHeadingRows = areaOfSource(source).row < source.headerRow;
  if (!twoHeadingRows && !source.rows.some((row) => row.some(isBlank))) return null;
  if (!excelCan.tellMergedAreas()) return null;
  const merged = sheet.getRange(source.address).getMergedAreasOrNullObject();
  merged.load("address");
  return merged;
}
