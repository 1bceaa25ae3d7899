import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";

export type { Document, Element };

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

export function parseXml(text: string): Document {
  return new DOMParser({ onError: (level, message) => { if (level === "fatalError") throw new Error(message); } }).parseFromString(
    text,
    "text/xml",
  );
}

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith("<?xml") ? text : DECLARATION + text;
}

export function root(document: Document): Element {
  if (!document.documentElement) throw new Error("The part has no root element.");
  return document.documentElement;
}

/** Child elements, whatever their prefix; all of them, or those of one local name. */
export function children(parent: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) found.push(node as Element);
  }
  return found;
}

export function child(parent: Element | null | undefined, ...path: string[]): Element | undefined {
  let at: Element | null | undefined = parent;
  for (const name of path) at = children(at, name)[0];
  return at ?? undefined;
}

export function descendants(parent: Element | null | undefined, name: string): Element[] {
  return parent ? Array.from(parent.getElementsByTagNameNS("*", name)) : [];
}

export function attribute(element: Element | null | undefined, name: string): string | undefined {
  return element?.getAttributeNode(name)?.value;
}

/** r:id, under whatever prefix the part has bound. */
export function relationshipId(element: Element | null | undefined, name = "id"): string | undefined {
  return element?.getAttributeNS(OFFICE_REL, name) ?? undefined;
}

export function numberAttribute(element: Element | null | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  return text === undefined || text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** xsd:boolean: absent is `whenAbsent`. */
export function flag(element: Element | null | undefined, name: string, whenAbsent = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? whenAbsent : text === "1" || text === "true";
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A new element in the parent's namespace and prefix, not yet placed. */
export function make(parent: Element, name: string, attributes: Attributes = {}, text?: string): Element {
  const owner = parent.ownerDocument!;
  const made = owner.createElementNS(parent.namespaceURI, parent.prefix ? `${parent.prefix}:${name}` : name);
  setAttributes(made, attributes);
  if (text !== undefined) made.appendChild(owner.createTextNode(text));
  return made;
}

export function append(parent: Element, name: string, attributes: Attributes = {}, text?: string): Element {
  const made = make(parent, name, attributes, text);
  parent.appendChild(made);
  return made;
}

/** undefined removes the attribute; true and false are written 1 and 0. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
  }
}

export function setRelationshipId(element: Element, id: string): void {
  const prefix = element.lookupPrefix(OFFICE_REL) ?? "r";
  element.setAttributeNS(OFFICE_REL, `${prefix}:id`, id);
}

export function remove(element: Element | null | undefined): void {
  element?.parentNode?.removeChild(element);
}

export function replaceText(element: Element, text: string): void {
  while (element.firstChild) element.removeChild(element.firstChild);
  element.appendChild(element.ownerDocument!.createTextNode(text));
}

/** Places `element` in `parent` where the schema's sequence `order` wants it; after others of its own name. */
export function place(parent: Element, element: Element, order: readonly string[]): Element {
  const rank = order.indexOf(element.localName ?? "");
  const next = children(parent).find((other) => rankOf(other, order) > rank);
  parent.insertBefore(element, next ?? null);
  return element;
}

function rankOf(element: Element, order: readonly string[]): number {
  const rank = order.indexOf(element.localName ?? "");
  if (rank >= 0) return rank;
  // mc:AlternateContent stands where the element it chooses between would.
  for (const choice of children(element)) for (const inner of children(choice)) if (order.includes(inner.localName ?? "")) return order.indexOf(inner.localName ?? "");
  return -1;
}

/** The child of this name, made in its schema place when absent. */
export function ensure(parent: Element, name: string, order: readonly string[], attributes: Attributes = {}): Element {
  return child(parent, name) ?? place(parent, make(parent, name, attributes), order);
}
