import type { SheetSnapshot } from "../../snapshot";
import { rectName } from "../address";
import { attribute, child, type Element, ensure, setAttributes } from "../dom";
import { WORKSHEET } from "./order";

/** `<dimension>`: the rectangle around every cell. Some readers believe it. */
export function applyDimension(sheet: Element, { rows }: SheetSnapshot): boolean {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [r, row] of rows.entries()) {
    if (!row) continue;
    const first = row.findIndex(Boolean);
    if (first < 0) continue;
    let last = row.length - 1;
    while (!row[last]) last--;
    top = Math.min(top, r);
    bottom = r;
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  const ref = bottom < 0 ? "A1" : rectName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
  if (attribute(child(sheet, "dimension"), "ref") === ref) return false;
  setAttributes(ensure(sheet, "dimension", WORKSHEET), { ref });
  return true;
}
