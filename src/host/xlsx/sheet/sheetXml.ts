import { parseXml, serializeXml, type Document } from "../dom";
import { findTag, tagEnd } from "../cells/scan";
import type { EncodedText } from "../encoded";

/** A worksheet part in two: its cells as text, and everything around them as a small document. */
export interface SheetXml {
  readonly xml: string;
  readonly prefix: string;
  /** Offsets of `<sheetData>…</sheetData>`, and of what is inside it. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** The part with an empty `<sheetData/>`. */
  readonly skeleton: Document;
}

export function splitSheet(part: string): SheetXml {
  const xml = plainMarkup(part);
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(xml)?.[1] ?? "";
  const start = findTag(xml, `<${prefix}sheetData`, 0, xml.length);
  if (start < 0) throw new Error("The sheet has no sheetData.");
  const from = tagEnd(xml, start);
  const empty = xml[from - 2] === "/";
  const closing = `</${prefix}sheetData>`;
  const to = empty ? from : xml.indexOf(closing, from);
  const end = empty ? from : to + closing.length;
  return { xml, prefix, start, end, from, to, skeleton: parseXml(`${xml.slice(0, start)}<${prefix}sheetData/>${xml.slice(end)}`) };
}

/** The part again, with the skeleton as it is now and these cells. */
export function joinSheet(sheet: SheetXml, skeletonChanged: boolean, cells: EncodedText): Uint8Array {
  const [opening, closing] = [`<${sheet.prefix}sheetData>`, `</${sheet.prefix}sheetData>`];
  if (!skeletonChanged) return cells.between(sheet.xml.slice(0, sheet.start) + opening, closing + sheet.xml.slice(sheet.end));
  const text = serializeXml(sheet.skeleton);
  const at = findTag(text, `<${sheet.prefix}sheetData`, 0, text.length);
  return cells.between(text.slice(0, at) + opening, closing + text.slice(tagEnd(text, at)));
}

/** The scanner reads plain elements only: comments go, CDATA becomes escaped text. Nearly no file has either. */
function plainMarkup(xml: string): string {
  if (!xml.includes("<!")) return xml;
  return xml
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
}
