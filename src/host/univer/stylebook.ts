import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { CellSnapshot, CellStyle, Rect } from "../snapshot";
import { fromUniverStyle, mergeStyles, toUniverStyle } from "./styles";

/** What a cell carries beside what Univer knows; Univer moves and copies it with the cell. */
export interface CellNotes {
  /** Index into the style book: the whole style, with what Univer cannot show. */
  readonly style?: number;
  /** Size of a legacy {=…} array formula. */
  readonly array?: { readonly rows: number; readonly columns: number };
}

export const notesOf = (cell: Nullable<ICellData>): CellNotes => (cell?.custom as CellNotes | undefined) ?? {};

/** The size a formula covers: its spill, or the legacy array the file had here. */
export function sizeNotes(cell: Nullable<ICellData>, spill: { readonly rect: Rect } | undefined): Pick<CellSnapshot, "spill" | "array"> {
  const { array } = notesOf(cell);
  if (array) return { array };
  return spill ? { spill: { rows: spill.rect.rows, columns: spill.rect.columns } } : {};
}

/** Member names of a Univer style; null takes a member away when a style is merged into a cell. */
const MEMBERS = ["ff", "fs", "cl", "bl", "it", "ul", "st", "bg", "n", "tb", "pd", "ht", "vt", "bd"] as const;
const BARE: IStyleData = Object.fromEntries(MEMBERS.map((member) => [member, null]));

/**
 * Every style the workbook has had, by number. A cell keeps the number of the last style we gave it; where a person has
 * changed the look since, `styleOf` lays the difference over it, so that `origin` and `locked` survive a click on B.
 */
export class StyleBook {
  private readonly styles: CellStyle[] = [];
  private readonly shown: IStyleData[] = [];
  private readonly numbers = new Map<string, number>();
  /** What `styleOf` found, by what Univer shows; Univer never changes a style in place. */
  private readonly read = new WeakMap<IStyleData, Map<number, CellStyle>>();

  constructor(styles: readonly CellStyle[]) {
    for (const style of styles.length > 0 ? styles : [{}]) this.add(style);
  }

  /** Number of this style, an old one where there is one. */
  number(style: CellStyle): number {
    return this.numbers.get(JSON.stringify(style)) ?? this.add(style);
  }

  get(number: number): CellStyle {
    return this.styles[number] ?? this.styles[0]!;
  }

  univer(number: number): IStyleData {
    return this.shown[number] ?? this.shown[0]!;
  }

  /** Cell data that gives a cell this style in place of the one it has. */
  replacement(number: number, cell: Nullable<ICellData>): ICellData {
    return { s: { ...BARE, ...this.univer(number) }, custom: { ...notesOf(cell), style: number } };
  }

  /** What Univer shows once a style takes the place of another: members that no style of ours has stay. */
  over(number: number, before: Nullable<IStyleData>): IStyleData {
    const members = Object.entries({ ...before, ...BARE, ...this.univer(number) }) as readonly [string, unknown][];
    return Object.fromEntries(members.filter(([, value]) => value != null && !(typeof value === "object" && Object.keys(value).length === 0)));
  }

  /** The style of a cell that Univer shows as `univer`. */
  styleOf(cell: Nullable<ICellData>, univer: Nullable<IStyleData>): CellStyle {
    const number = notesOf(cell).style ?? 0;
    if (!univer) return number === 0 ? this.get(0) : this.compare(number, {});
    let known = this.read.get(univer);
    if (!known) this.read.set(univer, (known = new Map<number, CellStyle>()));
    let style = known.get(number);
    if (!style) known.set(number, (style = this.compare(number, univer)));
    return style;
  }

  /** The style of this number with what Univer shows differently. */
  private compare(number: number, actual: IStyleData): CellStyle {
    const base = this.get(number);
    const expected = this.univer(number);
    const changed = MEMBERS.filter((member) => JSON.stringify(actual[member] ?? null) !== JSON.stringify(expected[member] ?? null));
    if (changed.length === 0) return base;
    const lost = changed.filter((member) => actual[member] == null);
    const now = fromUniverStyle(Object.fromEntries(changed.map((member) => [member, actual[member]])));
    return without(mergeStyles(base, now), lost);
  }

  private add(style: CellStyle): number {
    const number = this.styles.push(style) - 1;
    this.shown.push(toUniverStyle(style));
    const key = JSON.stringify(style);
    if (!this.numbers.has(key)) this.numbers.set(key, number);
    return number;
  }
}

/** A person took these away: no fill, no border, no number format. */
function without(style: CellStyle, members: readonly (typeof MEMBERS)[number][]): CellStyle {
  const left: { -readonly [key in keyof CellStyle]: CellStyle[key] } = { ...style, ...(style.font ? { font: { ...style.font } } : {}) };
  for (const member of members) {
    if (member === "bg") delete left.fill;
    else if (member === "n") delete left.numberFormat;
    else if (member === "tb") delete left.wrap;
    else if (member === "pd") delete left.indent;
    else if (member === "ht") delete left.horizontal;
    else if (member === "vt") delete left.vertical;
    else if (member === "bd") delete left.border;
    else left.font = withoutFont(left.font ?? {}, member);
  }
  return left;
}

const FONT_MEMBERS = { ff: "name", fs: "size", cl: "color", bl: "bold", it: "italic", ul: "underline", st: "strikethrough" } as const;

function withoutFont(font: NonNullable<CellStyle["font"]>, member: keyof typeof FONT_MEMBERS): NonNullable<CellStyle["font"]> {
  const { [FONT_MEMBERS[member]]: _gone, ...rest } = font;
  return rest;
}
