import type { SheetSnapshot } from "../../snapshot";
import { cellName } from "../address";
import { append, attribute, child, children, type Element, ensure, flag, make, numberAttribute, place, remove, setAttributes } from "../dom";
import { readColor, type Palette } from "../styles/colors";
import { argb } from "../styles/styleTable";
import { sameData } from "../sameData";
import { applyProtection, readProtection } from "./protection";
import { SHEET_PR, SHEET_VIEW, WORKSHEET } from "./order";

type View = Pick<SheetSnapshot, "tabColor" | "showGridlines" | "frozen" | "protected" | "protection">;

export function readView(sheet: Element, palette: Palette): View {
  const tabColor = readColor(child(sheet, "sheetPr", "tabColor"), palette);
  const view = child(sheet, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  const frozen = pane && /^frozen/.test(attribute(pane, "state") ?? "");
  return {
    ...(tabColor !== undefined && { tabColor }),
    ...(!flag(view, "showGridLines", true) && { showGridlines: false }),
    ...(frozen && { frozen: { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 } }),
    ...readProtection(sheet),
  };
}

/** Each `apply…` of a sheet changes what differs between the two snapshots and says whether anything did. */
export function applyView(sheet: Element, before: SheetSnapshot, after: SheetSnapshot): boolean {
  const changes = [applyTabColor, applyGridlines, applyFrozen, applyProtection].map((apply) => apply(sheet, before, after));
  return changes.includes(true);
}

/** One selected tab: Excel edits several sheets at once when several say they are selected. */
export function applySelected(sheet: Element, selected: boolean): boolean {
  const view = child(sheet, "sheetViews", "sheetView");
  if (flag(view, "tabSelected") === selected) return false;
  setAttributes(view ?? sheetView(sheet), { tabSelected: selected ? true : undefined });
  return true;
}

function sheetView(sheet: Element): Element {
  const views = ensure(sheet, "sheetViews", WORKSHEET);
  return child(views, "sheetView") ?? append(views, "sheetView", { workbookViewId: 0 });
}

function applyTabColor(sheet: Element, before: SheetSnapshot, after: SheetSnapshot): boolean {
  if (before.tabColor === after.tabColor) return false;
  const properties = ensure(sheet, "sheetPr", WORKSHEET);
  remove(child(properties, "tabColor"));
  if (after.tabColor !== undefined) place(properties, make(properties, "tabColor", { rgb: argb(after.tabColor) }), SHEET_PR);
  return true;
}

function applyGridlines(sheet: Element, before: SheetSnapshot, after: SheetSnapshot): boolean {
  if ((before.showGridlines ?? true) === (after.showGridlines ?? true)) return false;
  setAttributes(sheetView(sheet), { showGridLines: after.showGridlines === false ? false : undefined });
  return true;
}

function applyFrozen(sheet: Element, before: SheetSnapshot, after: SheetSnapshot): boolean {
  const { rows = 0, columns = 0 } = after.frozen ?? {};
  if (sameData({ rows: before.frozen?.rows ?? 0, columns: before.frozen?.columns ?? 0 }, { rows, columns })) return false;
  const view = sheetView(sheet);
  remove(child(view, "pane"));
  children(view, "selection").forEach(remove);
  if (rows === 0 && columns === 0) return true;
  const panes = rows > 0 && columns > 0 ? ["topRight", "bottomLeft", "bottomRight"] : rows > 0 ? ["bottomLeft"] : ["topRight"];
  const active = panes[panes.length - 1]!;
  const corner = cellName(rows, columns);
  place(view, make(view, "pane", { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: corner, activePane: active, state: "frozen" }), SHEET_VIEW);
  for (const pane of panes) place(view, make(view, "selection", pane === active ? { pane, activeCell: corner, sqref: corner } : { pane }), SHEET_VIEW);
  return true;
}
