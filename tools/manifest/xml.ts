import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

export type { Document, Element };

/** Parses strictly: the first fault of any kind is thrown with its line. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  });
  return parser.parseFromString(text, "text/xml");
}

export const localName = (element: Element): string => element.localName ?? element.nodeName;

export const children = (element: Element, name?: string): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1 && (name === undefined || localName(node as Element) === name));

/** The element along a path of child names, undefined where it ends early. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((found, name) => (found ? children(found, name)[0] : undefined), element);

export function descendants(element: Element, name?: string): Element[] {
  return children(element).flatMap((child) => [...(name === undefined || localName(child) === name ? [child] : []), ...descendants(child, name)]);
}

export const attribute = (element: Element | undefined, name: string): string | undefined => element?.getAttribute(name) ?? undefined;
export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? "";

/** "OfficeApp/VersionOverrides/Resources": where an element stands, for messages. */
export function placeOf(element: Element): string {
  const parent = element.parentNode;
  return parent && parent.nodeType === 1 ? `${placeOf(parent as Element)}/${localName(element)}` : localName(element);
}
