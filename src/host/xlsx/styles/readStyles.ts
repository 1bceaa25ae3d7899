import type { CellStyle, ConditionalStyle } from "../../snapshot";
import { attribute, child, children, type Document, type Element, flag, numberAttribute, root } from "../dom";
import { readColor, type Palette } from "./colors";
import { BUILT_IN } from "./numberFormats";

export const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  general: "General", left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed",
};
export const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = {
  top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed",
};
export const SIDES = ["left", "right", "top", "bottom"] as const;

/** One CellStyle for every entry of cellXfs, at the same index. */
export function readCellStyles(styles: Document, palette: Palette): CellStyle[] {
  const sheet = root(styles);
  const formats = new Map(children(child(sheet, "numFmts"), "numFmt").map((f) => [numberAttribute(f, "numFmtId"), attribute(f, "formatCode")]));
  const fonts = children(child(sheet, "fonts"), "font").map((font) => readFont(font, palette));
  const fills = children(child(sheet, "fills"), "fill").map((fill) => readFill(fill, palette));
  const borders = children(child(sheet, "borders"), "border").map((border) => readBorder(border, palette));
  const xfs = children(child(sheet, "cellXfs"), "xf").map((xf, origin): CellStyle => {
    const formatId = numberAttribute(xf, "numFmtId") ?? 0;
    const numberFormat = formats.get(formatId) ?? BUILT_IN[formatId];
    const font = fonts[numberAttribute(xf, "fontId") ?? 0];
    const fill = fills[numberAttribute(xf, "fillId") ?? 0];
    const border = borders[numberAttribute(xf, "borderId") ?? 0];
    return {
      ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }),
      ...(font && { font }),
      ...(fill !== undefined && { fill }),
      ...(border && { border }),
      ...readAlignment(child(xf, "alignment")),
      ...(!flag(child(xf, "protection"), "locked", true) && { locked: false }),
      origin,
    };
  });
  return xfs.length > 0 ? xfs : [{ origin: 0 }];
}

function readFont(font: Element, palette: Palette): CellStyle["font"] {
  const on = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flag(element, "val", true);
  };
  const name = attribute(child(font, "name"), "val");
  const size = numberAttribute(child(font, "sz"), "val");
  const color = readColor(child(font, "color"), palette);
  const underline = child(font, "u");
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color }),
    ...(on("b") && { bold: true }),
    ...(on("i") && { italic: true }),
    ...(underline && attribute(underline, "val") !== "none" && { underline: true }),
    ...(on("strike") && { strikethrough: true }),
  };
}

function readFill(fill: Element, palette: Palette): string | undefined {
  const pattern = child(fill, "patternFill");
  return attribute(pattern, "patternType") === "solid" ? readColor(child(pattern, "fgColor"), palette) : undefined;
}

function readBorder(border: Element, palette: Palette): CellStyle["border"] | undefined {
  const sides = SIDES.flatMap((side) => {
    const line = child(border, side);
    const style = attribute(line, "style");
    if (style === undefined || style === "none") return [];
    const color = readColor(child(line, "color"), palette);
    return [[side, { style, ...(color !== undefined && { color }) }] as const];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

function readAlignment(alignment: Element | undefined): Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent"> {
  const horizontal = HORIZONTAL[attribute(alignment, "horizontal") ?? "general"];
  const vertical = VERTICAL[attribute(alignment, "vertical") ?? "bottom"];
  const indent = numberAttribute(alignment, "indent") ?? 0;
  return {
    ...(horizontal !== undefined && horizontal !== "General" && { horizontal }),
    ...(vertical !== undefined && vertical !== "Bottom" && { vertical }),
    ...(flag(alignment, "wrapText") && { wrap: true }),
    ...(indent > 0 && { indent }),
  };
}

/** The formats conditional formatting points at by `dxfId`. */
export function readDifferentialStyles(styles: Document, palette: Palette): ConditionalStyle[] {
  return children(child(root(styles), "dxfs"), "dxf").map((dxf) => {
    const pattern = child(dxf, "fill", "patternFill");
    // In a dxf a solid fill's colour is bgColor; files of other writers put it in fgColor.
    const fill = readColor(child(pattern, "bgColor"), palette) ?? readColor(child(pattern, "fgColor"), palette);
    const font = child(dxf, "font");
    const fontColor = readColor(child(font, "color"), palette);
    return {
      ...(fill !== undefined && { fill }),
      ...(fontColor !== undefined && { fontColor }),
      ...(child(font, "b") && flag(child(font, "b"), "val", true) && { bold: true }),
      ...(child(font, "i") && flag(child(font, "i"), "val", true) && { italic: true }),
    };
  });
}
