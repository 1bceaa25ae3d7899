import type { SheetSnapshot } from "../../snapshot";
import { child, type Element, ensure, flag, remove, setAttributes } from "../dom";
import { sameData } from "../sameData";
import { WORKSHEET } from "./order";

type Protection = NonNullable<SheetSnapshot["protection"]>;

/** What a protected sheet allows, the attribute that forbids it, and whether it is forbidden where the file does not say. */
const permissions = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
] as const;

export function readProtection(sheet: Element): Pick<SheetSnapshot, "protected" | "protection"> {
  const found = child(sheet, "sheetProtection");
  if (!flag(found, "sheet")) return { protected: false };
  const allowed = permissions.flatMap(([name, attribute, usual]) => (flag(found, attribute, usual) ? [] : [[name, true] as const]));
  const selectionMode = !flag(found, "selectLockedCells") ? null : flag(found, "selectUnlockedCells") ? "None" : "Unlocked";
  const protection: Protection = { ...Object.fromEntries(allowed), ...(selectionMode ? { selectionMode } : {}) };
  return { protected: true, ...(Object.keys(protection).length > 0 ? { protection } : {}) };
}

export function applyProtection(sheet: Element, before: SheetSnapshot, after: SheetSnapshot): boolean {
  if (before.protected === after.protected && sameData(before.protection ?? {}, after.protection ?? {})) return false;
  const existing = child(sheet, "sheetProtection");
  if (!after.protected) {
    remove(existing);
    return true;
  }
  const { selectionMode, ...allowed } = after.protection ?? {};
  const attributes = permissions.map(([name, attribute, usual]) => {
    const forbidden = allowed[name] !== true;
    return [attribute, forbidden === usual ? undefined : Number(forbidden)] as const;
  });
  setAttributes(existing ?? ensure(sheet, "sheetProtection", WORKSHEET), {
    sheet: 1,
    ...Object.fromEntries(attributes),
    selectLockedCells: selectionMode === "None" || selectionMode === "Unlocked" ? 1 : undefined,
    selectUnlockedCells: selectionMode === "None" ? 1 : undefined,
  });
  return true;
}
