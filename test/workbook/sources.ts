import type { TableCell } from "../../src/domain/column/cell";
import type { Source } from "../../src/workbook/contract";
import { sourceOf } from "../../src/workbook/source";

/** A sheet's cells, from A1, as the source they are. */
export function sourceFrom(cells: readonly (readonly TableCell[])[]): Source {
  const area = { row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
  const answer = sourceOf({ sheetId: "{1}", sheetName: "客户", protected: false, area, cells, table: null }, []);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.source;
}

/** The eight customers of DOMAIN.md MM-E2E, 468 to share. */
export const mm: readonly (readonly TableCell[])[] = [
  ["客户名称", "销售额", "回款额"],
  ["甲", 500, 600],
  ["乙", 400, 470],
  ["丙", 300, 330],
  ["丁", 260, 280],
  ["戊", 220, 215],
  ["己", 180, 170],
  ["庚", 140, 100],
  ["辛", 0, 20],
];
