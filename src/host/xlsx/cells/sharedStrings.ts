import { DECLARATION, MAIN } from "../dom";
import { fromXstring, textElement, unescapeXml } from "../text";
import { findTag, tagEnd } from "./scan";

/** The text of every `<si>`: rich text joined, phonetic guides left out. */
export function readSharedStrings(xml: string): string[] {
  const prefix = /<(\w+:)?sst[\s>]/.exec(xml)?.[1] ?? "";
  const strings: string[] = [];
  const closing = `</${prefix}si>`;
  for (let at = findTag(xml, `<${prefix}si`, 0, xml.length); at >= 0; ) {
    const open = tagEnd(xml, at);
    const empty = xml[open - 2] === "/";
    const close = empty ? open : xml.indexOf(closing, open);
    strings.push(richText(xml.slice(open, close), prefix));
    at = findTag(xml, `<${prefix}si`, empty ? open : close, xml.length);
  }
  return strings;
}

/** The joined `<t>` of one string item. */
export function richText(item: string, prefix: string): string {
  const phonetic = findTag(item, `<${prefix}rPh`, 0, item.length);
  const end = phonetic < 0 ? item.length : phonetic;
  const closing = `</${prefix}t>`;
  let text = "";
  for (let at = findTag(item, `<${prefix}t`, 0, end); at >= 0; ) {
    const open = tagEnd(item, at);
    const close = item[open - 2] === "/" ? open : item.indexOf(closing, open);
    text += fromXstring(unescapeXml(item.slice(open, close).replace(/\r\n?/g, "\n")));
    at = findTag(item, `<${prefix}t`, close, end);
  }
  return text;
}

/** Shared strings of a file being written: those it had, and new ones after them. */
export class SharedStrings {
  private readonly index = new Map<string, number>();
  private readonly added: string[] = [];
  private count: number;

  /** `strings` as read from `xml`; both empty for a file without shared strings. */
  constructor(
    private readonly xml: string | null,
    strings: readonly string[],
  ) {
    // Rich text is somebody's formatting: a plain new text does not borrow it.
    if (xml === null || !/<(\w+:)?(r|rPh)[\s>]/.test(xml)) strings.forEach((text, i) => this.index.has(text) || this.index.set(text, i));
    this.count = strings.length;
  }

  indexOf(text: string): number {
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.count);
    this.added.push(text);
    return this.count++;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  toXml(): string {
    const prefix = /<(\w+:)?sst[\s/>]/.exec(this.xml ?? "")?.[1] ?? "";
    const items = this.added.map((text) => `<${prefix}si>${textElement(`${prefix}t`, text)}</${prefix}si>`).join("");
    if (this.xml === null) return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${this.count}">${items}</sst>`;
    const emptied = this.xml.replace(/<((?:\w+:)?sst)(\s[^>]*)?\/>/, "<$1$2></$1>");
    const at = emptied.lastIndexOf(`</${prefix}sst>`);
    // The count of references is optional and only a hint; a stale one would be wrong, so it goes.
    return (emptied.slice(0, at) + items + emptied.slice(at)).replace(/<(?:\w+:)?sst\s[^>]*>/, (tag) =>
      tag.replace(/\scount="[^"]*"/, "").replace(/\suniqueCount="[^"]*"/, ` uniqueCount="${this.count}"`),
    );
  }
}
