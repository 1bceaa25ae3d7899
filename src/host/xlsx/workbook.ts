import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { append, attribute, child, children, type Element, numberAttribute, OFFICE_REL, remove, root, serializeXml, setAttributes, setRelationshipId } from "./dom";
import type { FormulaCodec } from "./formula/codec";
import { SHEET_TYPE } from "./minimal";
import { applyNames } from "./names";
import type { OpenedWorkbook } from "./open";
import type { XlsxPackage } from "./package";

/** One sheet to be written: the part's content now (`before`) and as it is to be. */
export interface SheetPlan {
  readonly part: string;
  readonly before: SheetSnapshot;
  readonly after: SheetSnapshot;
}

const STATE = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Brings workbook.xml to the snapshot: sheets added, deleted, renamed, moved, hidden; names; the active sheet. */
export function applyWorkbook(parts: XlsxPackage, opened: OpenedWorkbook, snapshot: WorkbookSnapshot, plans: readonly SheetPlan[], renamed: ReadonlyMap<string, string>, codec: FormulaCodec): void {
  const { workbookPart } = opened;
  const document = parts.xml(workbookPart);
  const workbook = root(document);
  const untouched = serializeXml(document);
  const moved = applySheets(parts, opened, workbook, plans);
  const sheets = children(child(workbook, "sheets"), "sheet");
  const sheetNames = sheets.map((sheet) => attribute(sheet, "name") ?? "");
  const indexOf = (name: string): number => sheetNames.indexOf(name);
  applyNames(
    workbook,
    {
      before: opened.snapshot.names,
      after: snapshot.names,
      moved,
      renamed,
      sheetNames,
      pages: plans.map(({ before, after }) => ({ index: indexOf(after.name), before: before.page, after: after.page })),
    },
    codec,
  );
  applyActive(workbook, indexOf(snapshot.sheets[snapshot.active]?.name ?? ""), moved);
  if (serializeXml(document) !== untouched) parts.set(workbookPart, document);
}

/** Returns, for every old tab, its new index; undefined for a deleted one. */
function applySheets(parts: XlsxPackage, opened: OpenedWorkbook, workbook: Element, plans: readonly SheetPlan[]): (number | undefined)[] {
  const list = child(workbook, "sheets")!;
  const elements = children(list, "sheet");
  const byPart = new Map(opened.tabs.map(({ part }, i) => [part, elements[i]!]));
  const withSnapshot = new Set(opened.snapshot.sheets.map(({ origin }) => origin));
  let nextId = Math.max(0, ...elements.map((element) => numberAttribute(element, "sheetId") ?? 0)) + 1;

  const order = plans.map(({ part, after }) => {
    const element = byPart.get(part) ?? addSheet(parts, opened.workbookPart, list, part, nextId++);
    if (attribute(element, "name") !== after.name) setAttributes(element, { name: after.name });
    const state = STATE[after.visibility];
    if ((attribute(element, "state") ?? "visible") !== (state ?? "visible")) setAttributes(element, { state });
    return element;
  });
  // Chart sheets follow the tab they followed before.
  opened.tabs.forEach(({ part }, i) => {
    if (withSnapshot.has(part)) return;
    const previous = elements.slice(0, i).reverse().find((element) => order.includes(element));
    order.splice(previous ? order.indexOf(previous) + 1 : 0, 0, elements[i]!);
  });
  for (const { part } of opened.tabs) {
    const element = byPart.get(part)!;
    if (order.includes(element)) continue;
    remove(element);
    parts.unrelate(opened.workbookPart, part);
  }
  const inOrder = children(list, "sheet");
  if (order.some((element, i) => inOrder[i] !== element)) order.forEach((element) => list.appendChild(element));
  return elements.map((element) => (order.includes(element) ? order.indexOf(element) : undefined));
}

function addSheet(parts: XlsxPackage, workbookPart: string, list: Element, part: string, sheetId: number): Element {
  parts.setContentType(part, SHEET_TYPE);
  const element = append(list, "sheet", { name: "", sheetId });
  setRelationshipId(element, parts.relate(workbookPart, `${OFFICE_REL}/worksheet`, part));
  return element;
}

function applyActive(workbook: Element, active: number, moved: readonly (number | undefined)[]): void {
  const view = child(workbook, "bookViews", "workbookView");
  if (!view || active < 0) return;
  if ((numberAttribute(view, "activeTab") ?? 0) !== active) setAttributes(view, { activeTab: active || undefined });
  const first = numberAttribute(view, "firstSheet");
  if (first !== undefined && moved[first] !== first) setAttributes(view, { firstSheet: undefined });
}
