import { attribute, child, children, relationshipId, remove, root } from "./dom";
import type { OpenedWorkbook } from "./open";
import type { XlsxPackage } from "./package";

/**
 * Takes the parts out of a file that ask Excel to open an add-in's pane or keep settings for it; those of other add-ins stay.
 * Source: [MS-OWEXML] 2.1.1 and 2.2: taskpanes of the package refer to web extensions, each with the id its store knows it by.
 * @param id of the add-in's manifest
 * @param key whether a property of a web extension is the add-in's: in a store the add-in has another id
 * @returns how many were taken out
 */
export function removeWebExtensions({ package: parts }: OpenedWorkbook, id: string, key: (name: string) => boolean): number {
  const list = parts.related("", "webextensiontaskpanes");
  if (!list) return 0;
  const ours = parts.relationships(list).filter(({ target, type, external }) => !external && type.endsWith("/webextension") && parts.has(target) && belongs(parts, target, id, key));
  if (ours.length === 0) return 0;
  const document = parts.xml(list);
  const ids = new Set(ours.map((relationship) => relationship.id));
  for (const pane of children(root(document), "taskpane")) if (ids.has(relationshipId(child(pane, "webextensionref")) ?? "")) remove(pane);
  parts.set(list, document);
  for (const { target } of ours) {
    parts.unrelate(list, target);
    parts.delete(target);
  }
  if (children(root(document), "taskpane").length === 0) {
    parts.unrelate("", list);
    parts.delete(list);
  }
  return ours.length;
}

function belongs(parts: XlsxPackage, part: string, id: string, key: (name: string) => boolean): boolean {
  const extension = root(parts.xml(part));
  const bare = (text: string | undefined): string => (text ?? "").replace(/[{}]/g, "").toLowerCase();
  const references = [...children(extension, "reference"), ...children(child(extension, "alternateReferences"), "reference")];
  const properties = children(child(extension, "properties"), "property").map((property) => attribute(property, "name") ?? "");
  return references.some((reference) => bare(attribute(reference, "id")) === bare(id)) || properties.some(key);
}
