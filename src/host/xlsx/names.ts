import type { NameSnapshot, PageSnapshot } from "../snapshot";
import { quoteSheet } from "./address";
import { append, attribute, child, children, type Element, ensure, flag, numberAttribute, remove, replaceText, setAttributes } from "./dom";
import type { FormulaCodec } from "./formula/codec";
import { renameSheets } from "./formula/shift";
import { sameData } from "./sameData";

export const WORKBOOK = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches " +
  "smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

const PRINT_TITLES = "_xlnm.Print_Titles";
const PRINT_AREA = "_xlnm.Print_Area";

interface NameElement {
  readonly element: Element;
  readonly name: string;
  readonly scope: number | undefined;
}

function nameElements(workbook: Element): NameElement[] {
  return children(child(workbook, "definedNames"), "definedName").map((element) => ({ element, name: attribute(element, "name") ?? "", scope: numberAttribute(element, "localSheetId") }));
}

/** @param sheetNames names of all sheets of the file, chart sheets too: scopes count those */
export function readNames(workbook: Element, sheetNames: readonly string[], codec: FormulaCodec): NameSnapshot[] {
  return nameElements(workbook)
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ element, name, scope }) => {
      const scopeName = scope === undefined ? undefined : sheetNames[scope];
      const comment = attribute(element, "comment");
      return {
        name,
        formula: codec.fromFile(element.textContent ?? ""),
        ...(scopeName !== undefined && { scope: scopeName }),
        visible: !flag(element, "hidden"),
        ...(comment !== undefined && { comment }),
      };
    });
}

/** Print titles and print area of the sheet at `index`. */
export function readPrintNames(workbook: Element, index: number): Pick<PageSnapshot, "titleRows" | "titleColumns" | "printArea"> {
  const text = (wanted: string): string => nameElements(workbook).find(({ name, scope }) => name === wanted && scope === index)?.element.textContent ?? "";
  const titleRows = /!(\$\d+:\$\d+)/.exec(text(PRINT_TITLES))?.[1];
  const titleColumns = /!(\$[A-Z]+:\$[A-Z]+)/.exec(text(PRINT_TITLES))?.[1];
  const area = /!([$A-Z0-9:]+)$/.exec(text(PRINT_AREA))?.[1]?.replace(/\$/g, "");
  return { ...(titleRows !== undefined && { titleRows }), ...(titleColumns !== undefined && { titleColumns }), ...(area !== undefined && !text(PRINT_AREA).includes(",") && { printArea: area }) };
}

export interface NamesChange {
  readonly before: readonly NameSnapshot[];
  readonly after: readonly NameSnapshot[];
  /** Old index of a sheet → its new index; undefined where it was deleted. */
  readonly moved: readonly (number | undefined)[];
  /** Old name in lower case → new name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names of the sheets in their new order. */
  readonly sheetNames: readonly string[];
  /** What the opened file and the new snapshot print, by new index. */
  readonly pages: readonly { readonly index: number; readonly before: PageSnapshot | undefined; readonly after: PageSnapshot | undefined }[];
}

export function applyNames(workbook: Element, change: NamesChange, codec: FormulaCodec): void {
  for (const { element, scope } of nameElements(workbook)) {
    if (scope === undefined) continue;
    const now = change.moved[scope];
    if (now === undefined) remove(element);
    else if (now !== scope) setAttributes(element, { localSheetId: now });
  }
  for (const { element } of nameElements(workbook)) {
    const text = element.textContent ?? "";
    const now = renameSheets(text, change.renamed);
    if (now !== text) replaceText(element, now);
  }
  applyUserNames(workbook, change, codec);
  for (const { index, before, after } of change.pages) applyPrintNames(workbook, index, change.sheetNames[index] ?? "", before, after);
  const list = child(workbook, "definedNames");
  if (list && children(list).length === 0) remove(list);
}

function applyUserNames(workbook: Element, { before, after, sheetNames, renamed }: NamesChange, codec: FormulaCodec): void {
  const scopeOf = ({ scope }: NameSnapshot): string | undefined => (scope === undefined ? undefined : (renamed.get(scope.toLowerCase()) ?? scope));
  const keyOf = (name: string, scope: string | undefined): string => `${scope?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
  const old = new Map(before.map((name) => [keyOf(name.name, scopeOf(name)), name]));
  const now = new Map(after.map((name) => [keyOf(name.name, name.scope), name]));
  const elements = new Map(nameElements(workbook).map(({ element, name, scope }) => [keyOf(name, scope === undefined ? undefined : sheetNames[scope]), element]));
  for (const key of old.keys()) if (!now.has(key)) remove(elements.get(key));
  for (const [key, name] of now) {
    const previous = old.get(key);
    const unchanged = previous && sameData({ ...previous, formula: renameSheets(previous.formula, renamed), scope: name.scope }, name);
    if (unchanged && elements.has(key)) continue;
    const scope = name.scope === undefined ? -1 : sheetNames.findIndex((sheet) => sheet.toLowerCase() === name.scope!.toLowerCase());
    const element = elements.get(key) ?? append(ensure(workbook, "definedNames", WORKBOOK), "definedName");
    setAttributes(element, { name: name.name, comment: name.comment, localSheetId: scope < 0 ? undefined : scope, hidden: name.visible ? undefined : true });
    replaceText(element, codec.toFile(name.formula));
  }
}

function applyPrintNames(workbook: Element, index: number, sheetName: string, before: PageSnapshot | undefined, after: PageSnapshot | undefined): void {
  if (before?.titleRows !== after?.titleRows || before?.titleColumns !== after?.titleColumns) {
    const titles = [after?.titleColumns, after?.titleRows].flatMap((lines) => (lines === undefined ? [] : [wholeLines(sheetName, lines)]));
    setBuiltIn(workbook, PRINT_TITLES, index, titles.length === 0 ? undefined : titles.join(","));
  }
  if (before?.printArea !== after?.printArea) {
    const area = after?.printArea?.replace(/^.*!/, "").replace(/\$/g, "").replace(/([A-Za-z]+)(\d+)/g, "$$$1$$$2");
    setBuiltIn(workbook, PRINT_AREA, index, area && `${quoteSheet(sheetName)}!${area}`);
  }
}

/** Whole rows or columns of a sheet, absolute: Customers!$A:$B. */
function wholeLines(sheetName: string, lines: string): string {
  const [first, last = first] = lines.replace(/\$/g, "").split(":");
  return `${quoteSheet(sheetName)}!$${first}:$${last}`;
}

function setBuiltIn(workbook: Element, name: string, scope: number, formula: string | undefined): void {
  const existing = nameElements(workbook).find((other) => other.name === name && other.scope === scope)?.element;
  if (formula === undefined) remove(existing);
  else replaceText(existing ?? append(ensure(workbook, "definedNames", WORKBOOK), "definedName", { name, localSheetId: scope }), formula);
}
