import { append, attribute, child, children, DECLARATION, type Document, type Element, ensure, MAIN, make, numberAttribute, OFFICE_REL, parseXml, root, setAttributes } from "./dom";
import type { XlsxPackage } from "./package";

const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
const TYPE = "XLDAPR";

/** Values of a cell's `cm` that say: this array formula is a dynamic array. */
export function dynamicArrayMarks(metadata: Document | null): Set<number> {
  const marks = new Set<number>();
  if (!metadata) return marks;
  const type = typeIndex(root(metadata));
  children(child(root(metadata), "cellMetadata"), "bk").forEach((bk, i) => {
    if (type > 0 && children(bk, "rc").some((rc) => numberAttribute(rc, "t") === type)) marks.add(i + 1);
  });
  return marks;
}

function typeIndex(metadata: Element): number {
  return children(child(metadata, "metadataTypes"), "metadataType").findIndex((type) => attribute(type, "name") === TYPE) + 1;
}

/** The `cm` to give a dynamic array; the metadata part is made, or extended, the first time it is needed. */
export function ensureDynamicArrayMark(parts: XlsxPackage, workbook: string): number {
  const existing = parts.related(workbook, "sheetMetadata");
  const document = existing ? parts.xml(existing) : parseXml(`${DECLARATION}<metadata xmlns="${MAIN}"/>`);
  const known = [...dynamicArrayMarks(document)][0];
  if (known !== undefined) return known;
  const mark = addMark(root(document));
  const name = existing ?? parts.freeName(parts.has("xl/metadata.xml") ? "xl/metadata#.xml" : "xl/metadata.xml");
  parts.set(name, document);
  if (!existing) {
    parts.setContentType(name, CONTENT_TYPE);
    parts.relate(workbook, `${OFFICE_REL}/sheetMetadata`, name);
  }
  return mark;
}

function addMark(metadata: Element): number {
  const types = ensure(metadata, "metadataTypes", ORDER);
  if (typeIndex(metadata) === 0) {
    append(types, "metadataType", {
      name: TYPE, minSupportedVersion: 120000, copy: 1, pasteAll: 1, pasteValues: 1, merge: 1, splitFirst: 1, rowColShift: 1, clearFormats: 1, clearComments: 1, assign: 1, coerce: 1, cellMeta: 1,
    });
    setAttributes(types, { count: children(types).length });
  }
  let future = children(metadata, "futureMetadata").find((f) => attribute(f, "name") === TYPE);
  if (!future) {
    future = make(metadata, "futureMetadata", { name: TYPE });
    const after = children(metadata).find((c) => ORDER.indexOf(c.localName ?? "") > ORDER.indexOf("futureMetadata"));
    metadata.insertBefore(future, after ?? null);
  }
  const ext = append(append(append(future, "bk"), "extLst"), "ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" });
  const properties = metadata.ownerDocument!.createElementNS(DYNAMIC, "xda:dynamicArrayProperties");
  setAttributes(properties, { fDynamic: 1, fCollapsed: 0 });
  ext.appendChild(properties);
  const entry = children(future, "bk").length - 1;
  setAttributes(future, { count: entry + 1 });
  const cells = ensure(metadata, "cellMetadata", ORDER);
  append(append(cells, "bk"), "rc", { t: typeIndex(metadata), v: entry });
  const mark = children(cells, "bk").length;
  setAttributes(cells, { count: mark });
  return mark;
}
