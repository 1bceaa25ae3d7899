import type { Disguise } from "./finding";
import { unitScale } from "./header";
import { halfWidth } from "./text";

export interface DisguisedNumber {
  readonly value: number;
  /** What made it text, in the order met; never empty. */
  readonly disguise: readonly Disguise[];
}

/**
 * The number a text cell shows, or null where it shows none for sure.
 * Accepts spaces, full-width digits, a currency sign, thousands separators (groups of three only), accounting
 * brackets and a trailing minus as negative, percent, a dash alone as the zero of accounting formats, and a unit behind:
 * an amount's is brought to the column's own (12.5万 is 125000, or 12.5 in a column headed 万元).
 * "1.234,56" and "1,23" are not read: they could be two numbers.
 * @param columnScale scale of the column's heading, 1 where it states none
 */
export function readNumber(text: string, columnScale = 1): DisguisedNumber | null {
  const disguise: Disguise[] = [];
  const note = (what: Disguise): void => {
    if (!disguise.includes(what)) disguise.push(what);
  };

  if (/[\uFF01-\uFF5E\uFFE5]/u.test(text)) note("full-width");
  if (text !== text.trim() || /[\u00A0\u3000]/u.test(text)) note("spaces");
  let rest = halfWidth(text);
  if (rest === "") return null;
  if (/^[-−–—]+$/u.test(rest)) return { value: 0, disguise: [...disguise, "dash"] };

  let sign = 1;
  const inBrackets = /^\((.+)\)$/u.exec(rest);
  if (inBrackets) {
    note("parentheses");
    sign = -1;
    rest = inBrackets[1]!.trim();
  }
  rest = rest.replace(/[−–]/gu, "-");

  const currency = /^(-?)\s*(?:¥|\$|€|rmb|cny|人民币)\s*/iu.exec(rest);
  if (currency) {
    note("currency");
    rest = currency[1]! + rest.slice(currency[0].length);
  }
  const trailingMinus = /^([\d.,\s]+)-$/u.exec(rest);
  if (trailingMinus) {
    note("parentheses");
    sign = -sign;
    rest = trailingMinus[1]!.trim();
  }

  let factor = 1;
  const behind = /[^\d.,\s()+-][^\d]*$/u.exec(rest)?.[0];
  if (behind !== undefined && !/^e[+-]?$/iu.test(behind)) {
    const unit = behind.trim();
    const scale = unitScale(unit);
    if (unit === "%") {
      note("percent");
      factor = 0.01;
    } else if (scale !== null) {
      note("unit");
      factor = scale / columnScale;
    } else if (/^(天|日|个月|月|年|次|户|家|days?|months?)$/iu.test(unit)) {
      note("unit");
    } else {
      return null;
    }
    rest = rest.slice(0, -behind.length).trim();
  }

  if (/^[+-]?\d{1,3}([, ]\d{3})+(\.\d+)?$/u.test(rest)) {
    note("separators");
    rest = rest.replace(/[, ]/gu, "");
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]\d{1,3})?$/iu.test(rest)) return null;
  // (-5) would be a double negative: nobody writes it, so nothing is read from it.
  if (sign < 0 && /^[+-]/u.test(rest)) return null;
  const value = scaled(sign * Number(rest), factor);
  if (!Number.isFinite(value)) return null;
  return { value, disguise: disguise.length === 0 ? ["text"] : disguise };
}

/** 12.3 % as 0.123, not 0.12300000000000001: at most fifteen digits, as Excel keeps. */
const scaled = (value: number, factor: number): number => (factor === 1 ? value : Number((value * factor).toPrecision(15)));

/** A date written as text, as an Excel serial: 2024-01-31, 2024/1/31, 2024.1.31, 2024年1月31日, 20240131; a time behind it is left out. */
export function readDate(text: string): number | null {
  const parts = /^(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/u.exec(halfWidth(text));
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? parts[4]);
  const day = Number(parts[3] ?? parts[5]);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}
