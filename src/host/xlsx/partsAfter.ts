import { attribute, children, descendants, replaceText, root, serializeXml, setAttributes, type Document } from "./dom";
import { renameSheets } from "./formula/shift";
import type { XlsxPackage } from "./package";

/**
 * Parts that only a deleted sheet, drawing or chart led to go with it; parts nothing ever led to stay.
 * @param reachable what could be reached before the changes
 */
export function removeOrphans(parts: XlsxPackage, reachable: ReadonlySet<string>, workbookPart: string, formulasChanged: boolean): void {
  const chain = formulasChanged ? parts.related(workbookPart, "calcChain") : undefined;
  // Excel makes the chain of calculation anew; a wrong one it calls damage.
  if (chain) parts.unrelate(workbookPart, chain);
  const still = parts.reachable();
  for (const name of reachable) if (!still.has(name)) parts.delete(name);
}

/** Parts whose formulas name sheets, by their kind, and the elements that hold the formulas. */
const FORMULA_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  "drawingml.chart+xml": ["f"],
  "ms-office.chartex+xml": ["f"],
  "spreadsheetml.table+xml": ["calculatedColumnFormula", "totalsRowFormula"],
};

/** After a sheet was renamed: what other parts say about it. Cells, rules and names are the snapshot's and the sheets' own affair. */
export function renameInParts(parts: XlsxPackage, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  for (const name of parts.names().filter((part) => part.endsWith(".xml") && !part.startsWith("_rels/"))) {
    const type = parts.contentType(name) ?? "";
    const elements = Object.entries(FORMULA_ELEMENTS).find(([kind]) => type.endsWith(kind))?.[1];
    if (type.endsWith("pivotCacheDefinition+xml")) edit(parts, name, (document) => renamePivotSource(document, renamed));
    else if (elements && elements.length > 0) edit(parts, name, (document) => renameFormulas(document, elements, renamed));
  }
}

function edit(parts: XlsxPackage, name: string, change: (document: Document) => boolean): void {
  const document = parts.xml(name);
  if (change(document)) parts.set(name, serializeXml(document));
}

function renameFormulas(document: Document, elements: readonly string[], renamed: ReadonlyMap<string, string>): boolean {
  let changed = false;
  for (const element of elements.flatMap((name) => descendants(root(document), name))) {
    if (children(element).length > 0) continue;
    const text = element.textContent ?? "";
    const now = renameSheets(text, renamed);
    if (now === text) continue;
    replaceText(element, now);
    changed = true;
  }
  return changed;
}

function renamePivotSource(document: Document, renamed: ReadonlyMap<string, string>): boolean {
  let changed = false;
  for (const source of descendants(root(document), "worksheetSource")) {
    const now = renamed.get(attribute(source, "sheet")?.toLowerCase() ?? "");
    if (now === undefined) continue;
    setAttributes(source, { sheet: now });
    changed = true;
  }
  return changed;
}
