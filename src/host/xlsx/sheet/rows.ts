import type { SheetSnapshot } from "../../snapshot";
import { attributeIn, scanSheetData } from "../cells/scan";
import type { SheetXml } from "./sheetXml";

/** Heights that are not the sheet's default, in points, and the rows that are hidden. */
export function readRowLayout(sheet: SheetXml, defaultHeight: number): Pick<SheetSnapshot, "rowHeights" | "hiddenRows"> {
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  scanSheetData(sheet.xml, sheet.from, sheet.to, sheet.prefix, {
    row({ row, start, open }) {
      const tag = sheet.xml.slice(start, open);
      if (!tag.includes("ht") && !tag.includes("hidden")) return false;
      const height = attributeIn(sheet.xml, start, open, "ht");
      if (height !== undefined && Number(height) !== defaultHeight) rowHeights[row] = Number(height);
      const hidden = attributeIn(sheet.xml, start, open, "hidden");
      if (hidden === "1" || hidden === "true") hiddenRows.push(row);
      return false;
    },
  });
  return { rowHeights, hiddenRows };
}
