import type { CellStyle, ConditionalStyle } from "../../snapshot";
import { append, attribute, child, children, type Document, type Element, ensure, make, numberAttribute, place, remove, root, setAttributes } from "../dom";
import { sameData } from "../sameData";
import { builtInId } from "./numberFormats";
import { HORIZONTAL, SIDES, VERTICAL } from "./readStyles";

const STYLESHEET = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const FONT = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const BORDER = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const XF = ["alignment", "protection", "extLst"];

/** Line names of the object model, beside those of the file. */
const LINES: Readonly<Record<string, string>> = {
  Continuous: "thin", Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted", Double: "double", SlantDashDot: "slantDashDot", None: "none",
};

/** styles.xml while styles are added to it; entries it had keep their numbers. */
export class StyleTable {
  private readonly sheet: Element;
  private readonly known = new Map<number, number>();
  private readonly added = new Map<string, number>();
  private readonly dxfs = new Map<string, number>();
  changed = false;

  constructor(
    readonly document: Document,
    private readonly opened: readonly CellStyle[],
    private readonly styles: readonly CellStyle[],
  ) {
    this.sheet = root(document);
  }

  /** cellXfs index of a style of the snapshot. A style read from the file and not altered keeps its own. */
  xf(style: number): number {
    let index = this.known.get(style);
    if (index === undefined) {
      index = this.find(this.styles[style] ?? {});
      this.known.set(style, index);
    }
    return index;
  }

  /** dxf index for a conditional format. */
  dxf(format: ConditionalStyle): number {
    const key = JSON.stringify([format.fill, format.fontColor, format.bold, format.italic]);
    const known = this.dxfs.get(key);
    if (known !== undefined) return known;
    const list = ensure(this.sheet, "dxfs", STYLESHEET);
    const dxf = append(list, "dxf");
    if (format.bold !== undefined || format.italic !== undefined || format.fontColor !== undefined) {
      const font = append(dxf, "font");
      if (format.bold !== undefined) append(font, "b", { val: format.bold });
      if (format.italic !== undefined) append(font, "i", { val: format.italic });
      if (format.fontColor !== undefined) append(font, "color", { rgb: argb(format.fontColor) });
    }
    if (format.fill !== undefined) append(append(append(dxf, "fill"), "patternFill"), "bgColor", { rgb: argb(format.fill) });
    const index = this.counted(list, "dxf");
    this.dxfs.set(key, index);
    return index;
  }

  private find({ origin, ...style }: CellStyle): number {
    const base = origin === undefined ? undefined : this.opened[origin];
    if (base && sameData({ ...base, origin: undefined }, style)) return origin!;
    if (!base && (sameData({}, style) || sameData({ ...this.opened[0], origin: undefined }, style))) return 0;
    const key = JSON.stringify([origin ?? 0, style]);
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const index = this.add(style, base ?? {}, base ? origin! : 0, base !== undefined);
    this.added.set(key, index);
    return index;
  }

  /** A new xf: a copy of the one it came from, with what differs replaced. */
  private add(style: CellStyle, base: CellStyle, from: number, derived: boolean): number {
    const list = ensure(this.sheet, "cellXfs", STYLESHEET);
    const model = children(list, "xf")[from];
    const xf = model && derived ? (model.cloneNode(true) as Element) : make(list, "xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    list.appendChild(xf);
    if (style.numberFormat !== base.numberFormat) setAttributes(xf, { numFmtId: this.numberFormat(style.numberFormat ?? "General"), applyNumberFormat: 1 });
    if (!sameData(style.font, base.font)) setAttributes(xf, { fontId: this.font(style.font, numberAttribute(xf, "fontId") ?? 0), applyFont: 1 });
    if (style.fill !== base.fill) setAttributes(xf, { fillId: this.fill(style.fill), applyFill: 1 });
    if (!sameData(style.border, base.border)) setAttributes(xf, { borderId: this.border(style.border, numberAttribute(xf, "borderId") ?? 0), applyBorder: 1 });
    this.align(xf, style, base);
    if (style.locked !== base.locked) {
      setAttributes(ensure(xf, "protection", XF), { locked: style.locked ?? true });
      setAttributes(xf, { applyProtection: 1 });
    }
    return this.counted(list, "xf");
  }

  private align(xf: Element, style: CellStyle, base: CellStyle): void {
    if (style.horizontal === base.horizontal && style.vertical === base.vertical && style.wrap === base.wrap && style.indent === base.indent) return;
    const alignment = ensure(xf, "alignment", XF);
    setAttributes(alignment, {
      horizontal: style.horizontal === undefined || style.horizontal === "General" ? undefined : keyOf(HORIZONTAL, style.horizontal),
      vertical: style.vertical === undefined || style.vertical === "Bottom" ? undefined : keyOf(VERTICAL, style.vertical),
      wrapText: style.wrap ? true : undefined,
      indent: style.indent || undefined,
    });
    if (alignment.attributes.length === 0) remove(alignment);
    setAttributes(xf, { applyAlignment: 1 });
  }

  private numberFormat(code: string): number {
    const list = child(this.sheet, "numFmts");
    const own = children(list, "numFmt").find((format) => attribute(format, "formatCode") === code);
    const known = own ? numberAttribute(own, "numFmtId") : builtInId(code);
    if (known !== undefined) return known;
    const formats = list ?? ensure(this.sheet, "numFmts", STYLESHEET);
    const id = Math.max(163, ...children(formats, "numFmt").map((format) => numberAttribute(format, "numFmtId") ?? 0)) + 1;
    append(formats, "numFmt", { numFmtId: id, formatCode: code });
    this.counted(formats, "numFmt");
    return id;
  }

  private font(font: CellStyle["font"], from: number): number {
    const list = ensure(this.sheet, "fonts", STYLESHEET);
    const model = children(list, "font")[from] ?? children(list, "font")[0];
    const made = model ? (model.cloneNode(true) as Element) : make(list, "font");
    const defaults = this.opened[0]?.font;
    const set = (name: string, attributes: Readonly<Record<string, string | number>> | null): void => {
      remove(child(made, name));
      if (attributes) place(made, make(made, name, attributes), FONT);
    };
    const name = font?.name ?? defaults?.name;
    if (name !== undefined && attribute(child(made, "name"), "val") !== name) {
      set("name", { val: name });
      // The old font's theme, family and character set do not belong to the new name.
      for (const gone of ["scheme", "family", "charset"]) set(gone, null);
    }
    const size = font?.size ?? defaults?.size;
    if (size !== undefined) set("sz", { val: size });
    if (font?.color !== undefined) set("color", { rgb: argb(font.color) });
    else set("color", null);
    set("b", font?.bold ? {} : null);
    set("i", font?.italic ? {} : null);
    set("strike", font?.strikethrough ? {} : null);
    if (!font?.underline) set("u", null);
    else if (!child(made, "u")) set("u", {});
    list.appendChild(made);
    return this.counted(list, "font");
  }

  private fill(color: string | undefined): number {
    if (color === undefined) return 0;
    const list = ensure(this.sheet, "fills", STYLESHEET);
    const pattern = append(append(list, "fill"), "patternFill", { patternType: "solid" });
    append(pattern, "fgColor", { rgb: argb(color) });
    append(pattern, "bgColor", { indexed: 64 });
    return this.counted(list, "fill");
  }

  private border(border: CellStyle["border"], from: number): number {
    const list = ensure(this.sheet, "borders", STYLESHEET);
    const model = children(list, "border")[from];
    const made = model ? (model.cloneNode(true) as Element) : make(list, "border");
    for (const side of SIDES) {
      remove(child(made, side));
      const line = border?.[side];
      const style = line && (LINES[line.style] ?? line.style);
      const element = place(made, make(made, side, { style: style === "none" ? undefined : style }), BORDER);
      if (style && style !== "none") append(element, "color", line.color === undefined ? { auto: 1 } : { rgb: argb(line.color) });
    }
    list.appendChild(made);
    return this.counted(list, "border");
  }

  /** Index of the entry just added, with the list's count made right. */
  private counted(list: Element, name: string): number {
    const count = children(list, name).length;
    setAttributes(list, { count });
    this.changed = true;
    return count - 1;
  }
}

function keyOf(names: Readonly<Record<string, string | undefined>>, value: string): string | undefined {
  return Object.keys(names).find((key) => names[key] === value);
}

/** "#2F5597" → "FF2F5597". */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
