import type { Rect, SheetSnapshot } from "../snapshot";
import { child, children, remove, root } from "./dom";
import type { XlsxPackage } from "./package";

/**
 * A table remembers the formula of a column apart from the cells, for rows to come. Where the last formula of a column
 * was replaced by values, that memory goes too: it would bring the formula back with the next row.
 */
export function forgetColumnFormulas(parts: XlsxPackage, before: SheetSnapshot, after: SheetSnapshot): false {
  for (const { origin, range } of after.tables) {
    const old = before.tables.find((table) => table.origin === origin);
    if (origin === null || !old || !parts.has(origin)) continue;
    const document = parts.xml(origin);
    const formulas = children(child(root(document), "tableColumns"), "tableColumn").flatMap((column, i) => {
      const formula = child(column, "calculatedColumnFormula");
      return formula && hasFormula(before, old.range, i) && !hasFormula(after, range, i) ? [formula] : [];
    });
    if (formulas.length === 0) continue;
    formulas.forEach(remove);
    parts.set(origin, document);
  }
  // The sheet's own part stays as it is.
  return false;
}

function hasFormula({ rows }: SheetSnapshot, { row, column, rows: height }: Rect, index: number): boolean {
  return rows.slice(row, row + height).some((line) => line?.[column + index]?.f !== undefined);
}
