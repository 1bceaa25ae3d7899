import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData } from "@univerjs/core";
import type { CellStyle } from "../snapshot";

/** Points to Univer's pixels, at 96 pixels an inch. */
export const pixels = (points: number): number => Math.round((points * 96) / 72);
/** The same unrounded: rows of 14.4 points add up to as much in the grid as in the file. */
export const exactPixels = (points: number): number => (points * 96) / 72;
export const points = (pixelCount: number): number => Math.round(((pixelCount * 72) / 96) * 1e4) / 1e4;

const HORIZONTAL = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

/** Border styles by their name in a file. */
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  none: BorderStyleTypes.NONE,
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const PIXELS_PER_INDENT = 9;

/** What of a style Univer can show. `locked`, `origin`, Fill and CenterAcrossSelection have no place in it. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const { font = {}, border } = style;
  const univer: IStyleData = {};
  if (font.name !== undefined) univer.ff = font.name;
  if (font.size !== undefined) univer.fs = font.size;
  if (font.color !== undefined) univer.cl = { rgb: font.color };
  if (font.bold !== undefined) univer.bl = flag(font.bold);
  if (font.italic !== undefined) univer.it = flag(font.italic);
  if (font.underline !== undefined) univer.ul = { s: flag(font.underline) };
  if (font.strikethrough !== undefined) univer.st = { s: flag(font.strikethrough) };
  if (style.fill !== undefined && style.fill !== "") univer.bg = { rgb: style.fill };
  if (style.numberFormat !== undefined && style.numberFormat !== "General") univer.n = { pattern: style.numberFormat };
  if (style.wrap !== undefined) univer.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent) univer.pd = { l: style.indent * PIXELS_PER_INDENT };
  const horizontal = HORIZONTAL[style.horizontal as keyof typeof HORIZONTAL];
  if (horizontal !== undefined) univer.ht = horizontal;
  const vertical = VERTICAL[style.vertical as keyof typeof VERTICAL];
  if (vertical !== undefined) univer.vt = vertical;
  if (border) univer.bd = toUniverBorder(border);
  return univer;
}

function toUniverBorder(border: NonNullable<CellStyle["border"]>): IBorderData {
  const univer: IBorderData = {};
  for (const side of keys(SIDES)) {
    const line = border[side];
    if (line && line.style !== "none") univer[SIDES[side]] = { s: BORDERS[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color ?? "#000000" } };
  }
  return univer;
}

/** The style Univer shows, in our words. */
export function fromUniverStyle(univer: IStyleData): CellStyle {
  const font = {
    ...(univer.ff ? { name: univer.ff } : {}),
    ...(univer.fs ? { size: univer.fs } : {}),
    ...(univer.cl?.rgb ? { color: hexColor(univer.cl.rgb) } : {}),
    ...(univer.bl != null ? { bold: univer.bl === BooleanNumber.TRUE } : {}),
    ...(univer.it != null ? { italic: univer.it === BooleanNumber.TRUE } : {}),
    ...(univer.ul ? { underline: univer.ul.s === BooleanNumber.TRUE } : {}),
    ...(univer.st ? { strikethrough: univer.st.s === BooleanNumber.TRUE } : {}),
  };
  const horizontal = keys(HORIZONTAL).find((name) => HORIZONTAL[name] === univer.ht);
  const vertical = keys(VERTICAL).find((name) => VERTICAL[name] === univer.vt);
  const indent = Math.round((univer.pd?.l ?? 0) / PIXELS_PER_INDENT);
  return {
    ...(univer.n?.pattern ? { numberFormat: univer.n.pattern } : {}),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(univer.bg?.rgb ? { fill: hexColor(univer.bg.rgb) } : {}),
    ...(univer.bd && Object.keys(univer.bd).length > 0 ? { border: fromUniverBorder(univer.bd) } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(univer.tb != null ? { wrap: univer.tb === WrapStrategy.WRAP } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
}

function fromUniverBorder(univer: IBorderData): NonNullable<CellStyle["border"]> {
  const border: { -readonly [side in keyof NonNullable<CellStyle["border"]>]: NonNullable<CellStyle["border"]>[side] } = {};
  for (const side of keys(SIDES)) {
    const line = univer[SIDES[side]];
    if (!line) continue;
    const style = Object.keys(BORDERS).find((name) => BORDERS[name] === line.s) ?? "thin";
    border[side] = { style, ...(line.cl?.rgb ? { color: hexColor(line.cl.rgb) } : {}) };
  }
  return border;
}

/** Univer's colour picker writes rgb(…) as well as #RRGGBB. */
function hexColor(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return /^#[0-9a-f]{6}/i.test(color) ? color.slice(0, 7).toUpperCase() : color;
  return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** `change` over `base`, fonts and borders member by member. */
export function mergeStyles(base: CellStyle, change: CellStyle): CellStyle {
  return {
    ...base,
    ...change,
    ...(base.font || change.font ? { font: { ...base.font, ...change.font } } : {}),
    ...(base.border || change.border ? { border: { ...base.border, ...change.border } } : {}),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const keys = <T extends object>(object: T): (keyof T)[] => Object.keys(object) as (keyof T)[];
