import { isBlank } from "../domain/column/cell";
import { areaOf, type Area } from "./address";
import type { Source } from "./contract";

/** Headings and body of a source, as a rectangle of its sheet. */
const areaOfSource = ({ address }: Source): Area => areaOf(address);

/**
 * Merged areas that touch the headings or the body. A merge leaves blank cells behind, so a body without any under one row
 * of headings is not asked: asking costs the user the undo history (office-js issue 5918), and Excel before ExcelApi 1.13
 * cannot be asked.
 */
export async function mergedAreas(context: Excel.RequestContext, sheet: Excel.Worksheet, source: Source): Promise<readonly Area[]> {
  const twoHeadingRows = areaOfSource(source).row < source.headerRow;
  if (!twoHeadingRows && !source.rows.some((row) => row.some(isBlank))) return [];
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const merged = sheet.getRange(source.address).getMergedAreasOrNullObject();
  merged.load("address");
  await context.sync();
  return merged.isNullObject ? [] : merged.address.split(",").map(areaOf);
}

/** The body rows, from 0, that a filter or the user hides. */
export async function hiddenRows(context: Excel.RequestContext, sheet: Excel.Worksheet, { headerRow, columns, rows }: Source): Promise<readonly number[]> {
  const properties = sheet.getRangeByIndexes(headerRow + 1, columns[0]!, rows.length, 1).getRowProperties({ rowHidden: true });
  await context.sync();
  return properties.value.flatMap(({ rowHidden }, row) => (rowHidden === true ? [row] : []));
}
