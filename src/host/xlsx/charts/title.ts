import { escapeXml } from "../text";
import { plain } from "./cache";

/** A title of plain text, one paragraph a line. @param size in hundredths of a point */
export function titleElement(text: string, size: number): string {
  const paragraphs = plain(text).split(/\r?\n/).map((line) => `<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr sz="${size}" b="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
