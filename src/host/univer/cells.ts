import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { TellCell } from "../grid";
import type { CellSnapshot, ErrorText } from "../snapshot";

const ERRORS: ReadonlySet<string> = new Set<ErrorText>([
  "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!",
]);

export function isErrorText(value: unknown): value is ErrorText {
  return typeof value === "string" && ERRORS.has(value);
}

/** Errors only Univer knows, as Excel shows them. */
const FOREIGN_ERRORS: Readonly<Record<string, ErrorText>> = { "#CYCLE!": "#REF!", "#ERROR!": "#NAME?" };

type Content = Pick<CellSnapshot, "v" | "e">;

/** Univer keeps TRUE as the number 1 of type BOOLEAN. */
function valueOf(value: string | number | boolean, type: ICellData["t"]): string | number | boolean {
  if (type === CellValueType.BOOLEAN) return value === true || value === 1 || /^(1|true)$/i.test(String(value));
  return type === CellValueType.NUMBER ? Number(value) : value;
}

/** Univer keeps an error as its text. */
function errorOf(value: string | number | boolean, type: ICellData["t"]): ErrorText | undefined {
  // Most texts are told apart by their first character.
  if (typeof value !== "string" || value.charCodeAt(0) !== HASH || type === CellValueType.FORCE_STRING) return undefined;
  return isErrorText(value) ? value : FOREIGN_ERRORS[value];
}

const HASH = 35;

function contentOf(value: ICellData["v"], type: ICellData["t"]): Content {
  if (value === null || value === undefined) return {};
  const v = valueOf(value, type);
  const e = errorOf(v, type);
  return e === undefined ? { v } : { e };
}

export const hasContent = (cell: Nullable<ICellData>): boolean => cell != null && (cell.f != null || (cell.v != null && cell.v !== "") || cell.p != null);

/**
 * What a cell holds, undefined where it is empty. Text of length zero without a formula counts as empty:
 * Univer leaves it behind in styled cells a blocked spill ran into.
 */
export function readCell(cell: Nullable<ICellData>, formula: string | null): CellSnapshot | undefined {
  const content = cell ? contentOf(cell.v ?? richText(cell), cell.t) : {};
  if (formula) return { f: formula, ...content };
  return content.e === undefined && (content.v === undefined || content.v === "") ? undefined : content;
}

/** Tells what `readCell` gives, without making it. */
export function tellCell(cell: ICellData, formula: string | null, row: number, column: number, tell: TellCell): void {
  const raw = cell.v ?? richText(cell);
  const value = raw === null || raw === undefined ? undefined : valueOf(raw, cell.t);
  const error = value === undefined ? undefined : errorOf(value, cell.t);
  if (formula || (value !== undefined && value !== "")) tell(row, column, error ?? value ?? "", error !== undefined, formula);
}

/** Whether `readCell` finds anything in a cell, without making it. */
export function isFilled(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  if (cell.f || cell.si) return true;
  const { v, t } = cell;
  if (v === null || v === undefined) return cell.p != null && (richText(cell) ?? "") !== "";
  return v !== "" || t === CellValueType.BOOLEAN || t === CellValueType.NUMBER;
}

/** Text a person typed with line breaks or mixed fonts is kept as a document. */
function richText(cell: ICellData): string | undefined {
  return cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** The cell data that replaces a cell's content and leaves its style alone. */
export function writeCell(cell: CellSnapshot): ICellData {
  if (cell.f !== undefined) return { ...EMPTY, f: cell.f };
  return { ...EMPTY, ...valueData(cell) };
}

/** Value and type; text keeps its type however much it looks like a number. */
export function valueData(cell: CellSnapshot): Pick<ICellData, "v" | "t"> {
  if (cell.e !== undefined) return { v: cell.e, t: CellValueType.STRING };
  switch (typeof cell.v) {
    case "number":
      return { v: cell.v, t: CellValueType.NUMBER };
    case "boolean":
      return { v: cell.v ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return { v: cell.v, t: CellValueType.STRING };
    default:
      return { v: null, t: null };
  }
}
