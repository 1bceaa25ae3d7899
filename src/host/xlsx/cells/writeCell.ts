import type { CellSnapshot } from "../../snapshot";
import { cellName, rectName } from "../address";
import { answersArray, type FormulaCodec } from "../formula/codec";
import { escapeXml, toXstring } from "../text";
import type { SharedStrings } from "./sharedStrings";

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** A cell that no xlsx file can hold. */
export class XlsxLimitError extends Error {
  constructor(
    readonly limit: "text-length" | "formula-length",
    readonly sheet: string,
    readonly address: string,
    readonly length: number,
  ) {
    super(`${sheet}!${address}: ${limit} ${length} is more than Excel can store.`);
    this.name = "XlsxLimitError";
  }
}

/** What writing the cells of one sheet needs to know. */
export interface CellWriter {
  readonly sheetName: string;
  readonly prefix: string;
  readonly codec: FormulaCodec;
  readonly strings: SharedStrings;
  /** `cm` of a dynamic array; makes the metadata part on first use. */
  dynamicArray(): number;
  /** Index into cellXfs of a snapshot style. */
  xf(style: number): number;
  /** The table a cell stands in, for its own-row references. */
  tableAt(row: number, column: number): string | undefined;
  /** Whether the cell is filled by the array formula of another. */
  filled(row: number, column: number): boolean;
}

/** Errors the file format knows; Excel stores the younger ones as #VALUE! for older readers, and so do we. */
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/**
 * One `<c>`; "" for a cell with nothing to store.
 * @param xf index into cellXfs
 * @param kept the `<f>` element and `cm` of a formula that did not change
 */
export function writeCell(to: CellWriter, row: number, column: number, cell: CellSnapshot, xf: number, kept?: { readonly formula: string; readonly cm: number }): string {
  const p = to.prefix;
  const { type, value } = cellValue(to, row, column, cell);
  const dynamic = cell.f !== undefined && kept === undefined && isDynamic(to, cell);
  const formula = kept ? kept.formula : cell.f === undefined ? "" : formulaElement(to, row, column, cell, dynamic);
  const cm = kept ? kept.cm : dynamic ? to.dynamicArray() : 0;
  if (formula === "" && value === null && xf === 0) return "";
  const attributes = `r="${cellName(row, column)}"${xf ? ` s="${xf}"` : ""}${type ? ` t="${type}"` : ""}${cm ? ` cm="${cm}"` : ""}`;
  const content = formula + (value === null ? "" : `<${p}v>${value}</${p}v>`);
  return content === "" ? `<${p}c ${attributes}/>` : `<${p}c ${attributes}>${content}</${p}c>`;
}

function isDynamic(to: CellWriter, cell: CellSnapshot): boolean {
  if (cell.array) return false;
  return cell.spill !== undefined || to.codec.callsOther(cell.f!) || answersArray(cell.f!);
}

function formulaElement(to: CellWriter, row: number, column: number, cell: CellSnapshot, dynamic: boolean): string {
  const table = to.tableAt(row, column);
  const text = to.codec.toFile(cell.f!, table === undefined ? {} : { table });
  if (text.length > MAX_FORMULA) throw new XlsxLimitError("formula-length", to.sheetName, cellName(row, column), text.length);
  const size = cell.array ?? (dynamic ? (cell.spill ?? { rows: 1, columns: 1 }) : null);
  const array = size ? ` t="array" ref="${rectName({ row, column, ...size })}"` : "";
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${to.prefix}f${array}${space}>${escapeXml(toXstring(text))}</${to.prefix}f>`;
}

function cellValue(to: CellWriter, row: number, column: number, { v, e, f }: CellSnapshot): { type: string; value: string | null } {
  if (e !== undefined) return { type: "e", value: FILE_ERRORS.has(e) ? e : "#VALUE!" };
  if (v === undefined) return { type: "", value: null };
  if (typeof v === "boolean") return { type: "b", value: v ? "1" : "0" };
  if (typeof v === "number") return Number.isFinite(v) ? { type: "", value: String(v) } : { type: "e", value: "#NUM!" };
  if (v.length > MAX_TEXT) throw new XlsxLimitError("text-length", to.sheetName, cellName(row, column), v.length);
  if (f !== undefined || to.filled(row, column)) return { type: "str", value: escapeXml(toXstring(v)) };
  return { type: "s", value: String(to.strings.indexOf(v)) };
}
