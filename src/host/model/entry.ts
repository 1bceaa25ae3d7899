import type { CellSnapshot, ErrorText } from "../snapshot";
import { toSerial } from "./serial";

/** What typing or assigning a value makes of a cell. */
export interface Entry {
  readonly cell: CellSnapshot;
  /** Number format the entry brings along, for a cell that has none of its own. */
  readonly numberFormat?: string;
}

const ERRORS: ReadonlySet<string> = new Set<ErrorText>([
  "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!",
]);

export const isErrorText = (value: unknown): value is ErrorText => typeof value === "string" && ERRORS.has(value);

/**
 * Reads a value as en-US Excel does when it is assigned to a cell: text that looks like a number, a percentage, money,
 * a boolean, an error, a date (2024-01-31 or 1/31/2024) or a time becomes one; "'" keeps it text; "=" makes it a formula.
 * @param textCell the cell is formatted as text ("@"): then everything but a formula-free text stays text
 */
export function readEntry(value: string | number | boolean, textCell: boolean): Entry {
  if (typeof value === "boolean") return { cell: { v: value } };
  if (typeof value === "number") return { cell: { v: textCell ? String(value) : value } };
  if (value === "") return { cell: {} };
  if (value.startsWith("'")) return { cell: { v: value.slice(1) } };
  if (textCell) return { cell: { v: value } };
  if (value.startsWith("=") && value.length > 1) return { cell: { f: value } };
  const text = value.trim();
  if (isErrorText(text.toUpperCase())) return { cell: { e: text.toUpperCase() as ErrorText } };
  if (/^(true|false)$/i.test(text)) return { cell: { v: /^true$/i.test(text) } };
  const read = readNumber(text) ?? readDateTime(text);
  return read ? { cell: { v: read.value }, ...(read.format ? { numberFormat: read.format } : {}) } : { cell: { v: value } };
}

interface ReadNumber {
  readonly value: number;
  readonly format?: string;
}

const NUMBER = /^(\()?([-+])?(\$)?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*(%)?(\))?$/i;

function readNumber(text: string): ReadNumber | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, open, sign, dollar, whole = "", fraction = "", exponent, percent, close] = match;
  if (whole === "" && fraction.length < 2) return undefined;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return undefined;
  const size = Number(`${whole.replace(/,/g, "") || "0"}${fraction === "." ? "" : fraction}${exponent ?? ""}`);
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === "-" || open ? -size : size) / (percent ? 100 : 1);
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent) return { value, format: `0${decimals}%` };
  if (dollar) return { value, format: `$#,##0${decimals}` };
  if (exponent) return { value, format: "0.00E+00" };
  return whole.includes(",") ? { value, format: `#,##0${decimals}` } : { value };
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i;

function readDateTime(text: string): ReadNumber | undefined {
  const parts = /^(\S+)(?:[ T](.+))?$/.exec(text);
  if (!parts) return undefined;
  const date = readDate(parts[1]!);
  if (date !== undefined) {
    if (parts[2] === undefined) return { value: date, format: "m/d/yyyy" };
    const time = readTime(parts[2]);
    return time === undefined ? undefined : { value: date + time, format: "m/d/yyyy h:mm" };
  }
  const time = readTime(text);
  return time === undefined ? undefined : { value: time, format: "h:mm" };
}

function readDate(text: string): number | undefined {
  const iso = ISO.exec(text);
  if (iso) return toSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US.exec(text);
  if (!us) return undefined;
  const year = Number(us[3]);
  // Two digits mean 1930 to 2029, as Windows has it.
  return toSerial(us[3]!.length === 4 ? year : year + (year < 30 ? 2000 : 1900), Number(us[1]), Number(us[2]));
}

function readTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hour = "", minute = "", second = "0", half] = match;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
